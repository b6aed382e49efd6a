import { z } from 'zod';
import { FORMS, type Form } from '../forms.ts';
import { LARGEST_PAGE } from '../paging/page.ts';
import { FILTERS, type Filter } from '../release-index.ts';
import type { AnswerName } from './answers/index.ts';
import { SDMX_DEFINITIONS } from './sdmx-routes.ts';

/** A query parameter that a route takes. */
export interface QueryParameter {
  readonly name: string;
  readonly about: string;
  readonly schema: z.ZodType;
}

/** A route as its document has it. Its query parameters are those that it takes, and no others. */
export interface RouteDefinition {
  readonly path: `/${string}`;
  readonly summary: string;
  readonly query: readonly QueryParameter[];
  /** What it answers in JSON; null for other forms. */
  readonly answer: AnswerName | null;
  readonly mediaType: string;
  /** Whether parts of it can be had by `Range`. */
  readonly hasRanges?: true;
  /** Where it is to go: since when that is said, when it goes at the earliest, and what takes its place. Days as `2027-01-31`. */
  readonly deprecated?: { readonly since: string; readonly sunset: string; readonly instead: string };
  /** Media types that the same address answers to who accepts them rather; there, if only empty, where it looks at what is accepted. */
  readonly others?: readonly string[];
}

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  metric: 'What was asked, by its code in the framework.',
  measure: 'What was computed over companies, such as sum or median.',
  platform: 'Types of platform, groups of types, or totals.',
  size: 'Size bands; _T is every size.',
  year: 'Years, and ranges of years such as 2019..2023; of a dataset of half-years or quarters those, such as 2025-S2 or 2024-S1..2025-S2.',
  breakdown: 'Parts such as content_type:image; _T is the total.',
  panel: 'all, or matched: only companies that reported in the year before, too.',
};

const codes = z.array(z.string());
export const FILTER_QUERY: readonly QueryParameter[] = FILTERS.map((name) => ({
  name,
  about: FILTER_WORDS[name],
  schema: codes,
}));

export const LABELS = ['id', 'both'] as const;
const labels: QueryParameter = {
  name: 'labels',
  about: 'id: codes alone. both: what they are called, too.',
  schema: z.enum(LABELS),
};

const JSON_TYPE = 'application/json';
const json = (path: `/${string}`, answer: AnswerName, summary: string, query: readonly QueryParameter[] = []) => ({
  ...{ path, answer, summary, query, mediaType: JSON_TYPE },
});
const file = (path: `/${string}`, mediaType: string, summary: string): RouteDefinition => ({
  ...{ path, mediaType, summary, answer: null, query: [] },
});

const D = '/v1/datasets/{dataset}' as const;
const R = `${D}/releases/{release}` as const;

/** What the query of observations may hold, by the form that they are asked for in. */
export const observationQuery = ({ takesLabels, fields }: Pick<Form, 'takesLabels' | 'fields'>) => [
  ...FILTER_QUERY,
  ...(takesLabels ? [labels] : []),
  ...(fields === null ? [] : [{ name: 'fields', about: FIELDS, schema: z.array(z.enum(fields)) }]),
  ...PAGES,
];

const FIELDS =
  'The columns or members to have, in the order of the form; every one where it is not given. With a number come its statuses.';

const PAGES: readonly QueryParameter[] = [
  {
    name: 'limit',
    about: 'Observations on a page; the Link header with rel="next" has the next one. Without it the answer is whole.',
    schema: z.int().min(1).max(LARGEST_PAGE),
  },
  { name: 'cursor', about: 'Where a page begins, as the Link header of the page before has it.', schema: z.string() },
];

export const PLATFORM_QUERY: QueryParameter = {
  name: 'platform',
  about: 'One type of platform, group or total; every type together where it is not given.',
  schema: z.string(),
};

const AVAILABILITY =
  'Of which metric, measure, sector and year there are figures, exact or not, and why others are not there';

/** Every route that answers programs. */
export const ROUTES: readonly RouteDefinition[] = [
  json('/v1/datasets', 'datasets', 'Which datasets there are, which are held back, and who runs the server'),
  json(D, 'dataset', 'One dataset'),
  json(`${D}/releases`, 'releases', 'The manifests of its releases, newest first'),
  json(R, 'release', 'The manifest of a release, with its notes'),
  json(`${R}/metrics`, 'metrics', 'The code book'),
  json(`${R}/metrics/{metric}`, 'metric', 'One metric'),
  ...FORMS.map(
    ({ suffix, mediaType, takesLabels, fields }): RouteDefinition => ({
      path: `${R}/observations${suffix}`,
      summary: suffix === '' ? 'Observations' : `Observations as ${suffix}`,
      query: observationQuery({ takesLabels, fields }),
      answer: suffix === '' || suffix === '.json' ? 'observations' : null,
      mediaType,
    }),
  ),
  json(`${R}/availability`, 'availability', AVAILABILITY, FILTER_QUERY),
  ...(
    [
      ['csv', 'text/csv', 'as a table'],
      ['html', 'text/html', 'to read'],
    ] as const
  ).map(([suffix, type, how]) => ({
    ...file(`${R}/availability.${suffix}`, `${type}; charset=utf-8`, `${AVAILABILITY}, ${how}`),
    query: FILTER_QUERY,
  })),
  file(`${R}/codebook.csv`, 'text/csv; charset=utf-8', 'Every code and what it means, as a table'),
  file(`${R}/codebook.html`, 'text/html; charset=utf-8', 'Every code and what it means, to read'),
  file(`${R}/datapackage.json`, JSON_TYPE, 'The tables of the release as a Frictionless Data Package'),
  file(`${R}/schema-org.jsonld`, 'application/ld+json', 'The release as a schema.org Dataset'),
  json(`${R}/headline`, 'headline', 'What the release is summed up by'),
  json(`${R}/summaries/{platform}`, 'summary', 'The brief of one type of platform, group or total'),
  json(`${R}/views/{view}`, 'view', 'One chart with everything that is said about it'),
  json(`${R}/questions`, 'questions', 'What the release says to the questions of its audiences', [PLATFORM_QUERY]),
  json(`${R}/certificate`, 'certificate', 'What disclosure control proved'),
  json(`${R}/revisions`, 'revisions', 'What the release changes in the previous one'),
  { ...file(`${R}/files/{name}`, 'application/octet-stream', 'A frozen file of the release'), hasRanges: true },
  file('/v1/dcat.jsonld', 'application/ld+json', 'Every dataset and release as a DCAT catalogue'),
  ...SDMX_DEFINITIONS,
  json('/v1/framework/{version}', 'framework', 'One version of the framework'),
  json('/v1/framework/{version}/changes', 'changes', 'What a version changes, and what it asks of whom', [
    {
      name: 'from',
      about: 'The version that it is compared with; the one before where it is not given.',
      schema: z.string(),
    },
  ]),
  json('/v1/aggregates', 'aggregates', 'What others published of the industry as a whole'),
  json('/v1/consultation', 'consultation', 'Who was asked about the framework, and what became of what they asked for'),
  json(
    '/v1/consultation/gaps',
    'gaps',
    'How important each question and metric is to whom, beside how well the figures answer',
    [
      { name: 'version', about: 'A version of the framework, or latest.', schema: z.string() },
      {
        name: 'survey',
        about: 'The dataset of a survey about it, or DATASET@RELEASE; the latest where it is not given.',
        schema: z.string(),
      },
      {
        name: 'answers',
        about:
          'The dataset that answers, or DATASET@RELEASE; the latest of the one with most metrics where it is not given.',
        schema: z.string(),
      },
    ],
  ),
  json('/healthz', 'health', 'Whether the server is ready, and which releases are open'),
];

/** What the parts of a path stand for. */
export const PATH_WORDS: Readonly<Record<string, string>> = {
  dataset: 'The id of a dataset.',
  release: 'The id of a release, or latest.',
  metric: 'The code of a metric.',
  platform: 'The code of a type of platform, a group or a total.',
  view: 'A view, such as trend;platform=GAM, with .csv or .json for a file.',
  name: 'The name of a file, such as observations.csv.',
  version: 'A version of the framework, or of a release in SDMX; or latest.',
  flow: 'A dataflow of SDMX: CYBERTIPLINE, or CANDOR,CYBERTIPLINE,2024.1.0.',
  key: 'Codes of the dimensions with dots between them, several with pluses, none for all; or all.',
  provider: 'Any: the observations have no other provider.',
  structure: 'dataflow, datastructure, codelist or conceptscheme.',
  agency: 'Who keeps the structures: CANDOR, or all.',
  id: 'The id of a structure, or all.',
};
