import { STRUCTURES } from '@candor/data/release/formats';
import { z } from 'zod';
import { mediaTypeOf, SDMX_FORMS } from '../sdmx/data-forms.ts';
import { REFERENCES } from '../sdmx/related.ts';
import { STRUCTURE_TYPE } from '../sdmx/structures.ts';
import type { QueryParameter, RouteDefinition } from './routes.ts';

/** A parameter of which only some values are taken, else any that can be read. */
interface SdmxParameter extends QueryParameter {
  readonly allowed?: readonly string[];
}

const one = (name: string, about: string, allowed: readonly string[]): SdmxParameter => ({
  ...{ name, about, allowed, schema: z.enum(allowed) },
});
const count = z.int().min(1).max(9999);

/** In this order. */
export const STRUCTURE_QUERY: readonly SdmxParameter[] = [
  one('references', 'Which structures come with those asked for; none where it is not given.', REFERENCES),
  one('detail', 'full, or allstubs: names alone.', ['full', 'allstubs']),
];

export const DATA_QUERY: readonly SdmxParameter[] = [
  { name: 'startPeriod', about: 'The first year, such as 2020; a month or a day counts, too.', schema: z.string() },
  { name: 'endPeriod', about: 'The last year.', schema: z.string() },
  { name: 'firstNObservations', about: 'Of each series so many of its first years.', schema: count },
  { name: 'lastNObservations', about: 'Of each series so many of its last years.', schema: count },
  {
    name: 'format',
    about: 'The form, whatever the client accepts.',
    schema: z.enum(SDMX_FORMS.map((of) => of.format)),
  },
  one('dimensionAtObservation', 'Observations come by series over time.', ['TIME_PERIOD']),
  one('detail', 'Figures come with all that is said of them.', ['full']),
  one('includeHistory', 'Each release is a version of its own.', ['false']),
];

const ROOT = '/v1/sdmx/2.1';

/** Shorter paths stand for all agencies, all ids, the latest version; all series, any provider. */
export const SDMX_ROUTES = {
  data: [`${ROOT}/data/{flow}`, `${ROOT}/data/{flow}/{key}`, `${ROOT}/data/{flow}/{key}/{provider}`],
  structures: [
    ...[`${ROOT}/{structure}`, `${ROOT}/{structure}/{agency}`, `${ROOT}/{structure}/{agency}/{id}`],
    `${ROOT}/{structure}/{agency}/{id}/{version}`,
  ],
} as const;

/** The routes as the document has them. */
export const SDMX_DEFINITIONS: readonly RouteDefinition[] = [
  ...SDMX_ROUTES.data.map((path) => ({
    ...{ path, query: DATA_QUERY, answer: null, mediaType: mediaTypeOf(SDMX_FORMS[0] as (typeof SDMX_FORMS)[number]) },
    summary: 'Observations of a dataflow by SDMX REST 2.1, in the form that format or Accept asks for',
    others: SDMX_FORMS.slice(1).map(mediaTypeOf),
  })),
  ...SDMX_ROUTES.structures.map((path) => ({
    ...{ path, query: STRUCTURE_QUERY, answer: null, mediaType: STRUCTURE_TYPE, others: [] },
    summary: `Structures by SDMX REST 2.1: ${STRUCTURES.join(', ')}`,
  })),
];
