import type { Release } from '@candor/data/release/folder';
import { codesOf, MOST_WORKBOOK_ROWS } from '@candor/data/release/formats';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf } from '../catalogue.ts';
import { type Filtered, filterObservations } from '../filters.ts';
import { type Asked, FORMS, type Form } from '../forms.ts';
import { LABELS, observationQuery } from '../openapi/routes.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { FILTERS } from '../release-index.ts';
import { sourceOf } from '../source.ts';

/** The observations of a release that pass the filters of the query, in the form that the address ends with. */
export function observationRoutes(answers: Answers): Hono {
  const app = new Hono();
  for (const form of FORMS) {
    app.get(`/observations${form.suffix}`, takes(...observationQuery(form.takesLabels).map((one) => one.name)), (c) => {
      const release = answers.releaseOf(c);
      const query = c.req.queries();
      const filtered = filterObservations(release, query);
      const withLabels = asksForLabels(query);
      refuseTooLarge(form, filtered);
      return answers.later(c, release, {
        mediaType: form.mediaType,
        key: `${c.req.path}?${filtered.canonical}${withLabels ? '&labels=both' : ''}`,
        compressible: form.isCompressed !== true,
        links: form.suffix === '.csv' && !withLabels ? typeLinks(release) : [],
        ...(form.suffix === '' ? {} : { fileName: fileNameOf(release, `observations${form.suffix}`) }),
        isLarge: filtered.observations.length > MANY,
        make: () => form.write(askedOf(answers, release, filtered, withLabels)),
      });
    });
  }
  return app;
}

/** So many observations are some megabytes. */
const MANY = 10_000;

function askedOf(
  { catalogue }: Answers,
  release: Release,
  { observations, canonical }: Filtered,
  withLabels: boolean,
): Asked {
  const framework = () => catalogue.framework(release.codeBook.frameworkVersion);
  const source = () => sourceOf(release, framework(), catalogue.texts);
  return {
    ...{ release, source, observations, withLabels },
    isWhole: canonical === '',
    codes: () => codesOf(release.codeBook, framework(), source().bandLabel, observations),
  };
}

function asksForLabels({ labels = ['id'] }: Readonly<Record<string, string[]>>): boolean {
  const asked = labels.join(',');
  // In the words of SDMX: `id` codes alone, `both` codes and labels.
  if (LABELS.some((one) => one === asked)) return asked === 'both';
  const detail = `There is no value “${asked}” of labels; use one of ${LABELS.join(', ')}.`;
  throw new ApiProblem('unknown-code', detail, [{ parameter: 'labels', detail, allowed: LABELS }]);
}

/** So many are some 120 MB of labelled CSV; a release that has more is had whole as a file. */
const MOST_ROWS = 500_000;

export function refuseTooLarge(
  { suffix }: Pick<Form, 'suffix'>,
  { observations }: Pick<Filtered, 'observations'>,
): void {
  const [what, most, whole] =
    suffix === '.xlsx'
      ? (['A workbook', MOST_WORKBOOK_ROWS, '.csv or .parquet'] as const)
      : (['An answer', MOST_ROWS, 'the file observations.csv of the release'] as const);
  if (observations.length <= most) return;
  throw new ApiProblem(
    'too-large',
    `${what} holds ${most} observations at most, and these are ${observations.length}; choose some with ${FILTERS.join(', ')}, or take them all as ${whole}.`,
  );
}

/** Where the types of the columns stand, for a release that has them beside its file. */
function typeLinks({ manifest }: Release): string[] {
  const types = manifest.files.find((one) => one.name === 'observations.csv-metadata.json');
  const files = `/v1/datasets/${manifest.dataset}/releases/${manifest.release}/files`;
  return types === undefined ? [] : [`<${files}/${types.name}>; rel="describedby"; type="${types.mediaType}"`];
}
