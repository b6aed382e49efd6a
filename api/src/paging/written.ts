import type { Context } from 'hono';
import type { Answers } from '../answers.ts';
import type { Asked, Form } from '../forms.ts';
import type { Representation } from '../representation.ts';

/** So many observations are some megabytes. */
const MANY = 10_000;

type What = Pick<Representation, 'mediaType' | 'key' | 'links'> &
  Partial<Pick<Representation, 'fileName' | 'freshness'>> & { readonly variant?: string };

/** Observations in a form: kept and compressed once where they are few, and where they are many sent while they are written, if that form can be. */
export function writtenAs(
  answers: Answers,
  c: Context,
  form: Pick<Form, 'isCompressed'> &
    ({ parts: (asked: Asked) => Iterable<string> } | Extract<Form, { write: unknown }>),
  asked: Asked,
  what: What,
): Response | Promise<Response> {
  const isLarge = asked.observations.length > MANY;
  if ('parts' in form && isLarge) {
    const { key: _, ...rest } = what;
    return answers.streamed(c, asked.release, { ...rest, parts: () => form.parts(asked) });
  }
  return answers.later(c, asked.release, {
    ...what,
    isLarge,
    compressible: form.isCompressed !== true,
    make: () => ('parts' in form ? [...form.parts(asked)].join('') : form.write(asked)),
  });
}
