import type { Release } from '@candor/data/release/folder';
import { codesOf, MOST_WORKBOOK_ROWS } from '@candor/data/release/formats';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf } from '../catalogue.ts';
import { type Filtered, filterObservations } from '../filters.ts';
import { type Asked, FORMS, type Form } from '../forms.ts';
import { LABELS, observationQuery } from '../openapi/routes.ts';
import { fieldsIn } from '../paging/fields.ts';
import { type Page, pageIn } from '../paging/page.ts';
import { writtenAs } from '../paging/written.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { FILTERS } from '../release-index.ts';
import { sourceOf } from '../source.ts';

/** The observations of a release that pass the filters of the query, in the form that the address ends with. */
export function observationRoutes(answers: Answers): Hono {
  const app = new Hono();
  for (const form of FORMS) {
    app.get(`/observations${form.suffix}`, takes(...observationQuery(form).map((one) => one.name)), (c) => {
      const release = answers.releaseOf(c);
      const query = c.req.queries();
      const filtered = filterObservations(release, query);
      const page = pageIn(release, filtered, query);
      const withLabels = asksForLabels(query);
      const fields = fieldsIn(query, form.fields);
      refuseTooLarge(form, page);
      const isAsFrozen = form.suffix === '.csv' && !withLabels && fields === null;
      const chosen = [
        filtered.canonical,
        ...(withLabels ? ['labels=both'] : []),
        ...(fields === null ? [] : [`fields=${fields.join(',')}`]),
      ];
      return writtenAs(answers, c, form, askedOf(answers, release, filtered, page, withLabels, fields), {
        mediaType: form.mediaType,
        key: `${c.req.path}?${[...chosen, page.canonical].join('&')}`,
        links: [
          ...(isAsFrozen ? typeLinks(release) : []),
          ...(page.next === null ? [] : [nextLink(release, form, [...chosen, page.next])]),
        ],
        ...(form.suffix === '' ? {} : { fileName: fileNameOf(release, `observations${form.suffix}`) }),
      });
    });
  }
  return app;
}

/** The next page, of this release whatever is published meanwhile. */
function nextLink({ manifest }: Release, { suffix }: Form, parameters: readonly string[]): string {
  const search = parameters
    .filter((one) => one !== '')
    .join('&')
    .replaceAll(/[^\w.~:,=&-]/g, encodeURIComponent);
  const address = `/v1/datasets/${manifest.dataset}/releases/${manifest.release}/observations${suffix}`;
  return `<${address}?${search}>; rel="next"`;
}

function askedOf(
  { catalogue }: Answers,
  release: Release,
  { canonical }: Filtered,
  { observations, ...page }: Page,
  withLabels: boolean,
  fields: Asked['fields'],
): Asked {
  const framework = () => catalogue.framework(release.codeBook.frameworkVersion);
  const source = () => sourceOf(release, framework(), catalogue.texts);
  return {
    ...{ release, source, observations, withLabels, fields },
    isWhole: canonical === '' && page.canonical === '',
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

/** So many are some 120 MB in a form that is kept whole while it is written. */
const MOST_ROWS = 500_000;

/** Forms that are sent while they are written hold any number. */
export function refuseTooLarge(form: Form, { observations }: Pick<Page, 'observations'>): void {
  if ('parts' in form) return;
  const [what, most, others] =
    form.suffix === '.xlsx'
      ? (['A workbook', MOST_WORKBOOK_ROWS, '.csv or .parquet'] as const)
      : ([`The form ${form.suffix}`, MOST_ROWS, '.csv or .ndjson'] as const);
  if (observations.length <= most) return;
  throw new ApiProblem(
    'too-large',
    `${what} holds ${most} observations at most, and these are ${observations.length}; choose some with ${FILTERS.join(', ')} or limit, or take them all as ${others}.`,
  );
}

/** Where the types of the columns stand, for a release that has them beside its file. */
function typeLinks({ manifest }: Release): string[] {
  const types = manifest.files.find((one) => one.name === 'observations.csv-metadata.json');
  const files = `/v1/datasets/${manifest.dataset}/releases/${manifest.release}/files`;
  return types === undefined ? [] : [`<${files}/${types.name}>; rel="describedby"; type="${types.mediaType}"`];
}
