import { parse as parseYaml } from 'yaml';

/** Messages by their names; a list holds paragraphs or entries of one kind. */
export type Messages = string | readonly Messages[] | { readonly [name: string]: Messages };

/** Everything that the pages say in one language. */
export interface Catalogue {
  /** A language tag, as in `<html lang>` and `?lang=`. */
  readonly language: string;
  /** By which Intl formats numbers and lists. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly sections: Readonly<Record<string, Messages>>;
}

/** The catalogue in the text of a file of `web/words`. Throws an Error that names everything that is no text. */
export function readCatalogue(yaml: string, file: string): Catalogue {
  const { language, locale, direction, ...sections } = parseYaml(yaml) as Record<string, unknown>;
  const strange = [
    ...Object.entries({ language, locale }).flatMap(([name, value]) =>
      typeof value === 'string' ? [] : [`${file}: ${name} is missing; it is a language tag such as en-GB.`],
    ),
    ...(direction === 'ltr' || direction === 'rtl' ? [] : [`${file}: direction is ltr or rtl.`]),
    ...Object.entries(sections).flatMap(([name, section]) => strangeIn(section, name, file)),
  ];
  if (strange.length > 0) throw new Error(strange.join('\n'));
  return { language, locale, direction, sections } as Catalogue;
}

function strangeIn(value: unknown, path: string, file: string): string[] {
  if (typeof value === 'string') return [];
  if (typeof value !== 'object' || value === null) return [`${file}: ${path} is no text.`];
  return Object.entries(value).flatMap(([name, inner]) => strangeIn(inner, `${path}.${name}`, file));
}

/** Every message with its path, such as `site.nav.label` or `data.promise.items.0`. */
export function messagesOf(messages: Messages, path = ''): readonly (readonly [path: string, message: string])[] {
  if (typeof messages === 'string') return [[path, messages]];
  return Object.entries(messages).flatMap(([name, inner]) => messagesOf(inner, path === '' ? name : `${path}.${name}`));
}
