import { codesOf } from '@candor/data/release/formats';
import type { Context } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf } from '../catalogue.ts';
import type { Asked } from '../forms.ts';
import { writtenAs } from '../paging/written.ts';
import { sourceOf } from '../source.ts';
import { formAsked, mediaTypeOf } from './data-forms.ts';
import { observationsBy } from './key.ts';
import { flowReference, releaseBy } from './references.ts';

const ENDINGS: Readonly<Record<string, string>> = { csv: 'sdmx.csv' };

/** Answers with the observations of a dataflow that a key names, in the form that `format` or `Accept` asks for. */
export async function answerData(answers: Answers, c: Context, flow: string, key: string): Promise<Response> {
  const { catalogue } = answers;
  const form = formAsked(c);
  const { release, isFrozen } = releaseBy(catalogue, flowReference(flow));
  const { observations, canonical } = observationsBy(release, key, c.req.queries());
  const framework = () => catalogue.framework(release.codeBook.frameworkVersion);
  const source = () => sourceOf(release, framework(), catalogue.texts);
  const asked: Asked = {
    ...{ release, source, observations, withLabels: false, fields: null, isWhole: canonical === '' },
    codes: () => codesOf(release.codeBook, framework(), source().bandLabel, observations),
  };
  const response = await writtenAs(answers, c, form, asked, {
    mediaType: mediaTypeOf(form),
    key: `${c.req.path}?${canonical}&${form.format}`,
    links: [],
    fileName: fileNameOf(release, `observations.${ENDINGS[form.format] ?? 'sdmx.xml'}`),
    freshness: isFrozen ? 'frozen' : 'latest',
    variant: form.format,
  });
  return byAccept(response);
}

/** What an address answers depends on what the client accepts. */
export function byAccept(response: Response): Response {
  response.headers.append('Vary', 'Accept');
  return response;
}
