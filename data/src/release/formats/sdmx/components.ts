import { type Column, VIEW_FILE } from '../../columns.ts';
import { SDMX_ATTRIBUTES, SDMX_DIMENSIONS } from './csv.ts';

/** A dimension, the measure or an attribute of a data structure. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly type: Column['type'];
  /** Whether its values are codes of a list. */
  readonly hasCodes: boolean;
}

const NAMES: Readonly<
  Record<(typeof SDMX_DIMENSIONS)[number] | (typeof SDMX_ATTRIBUTES)[number] | 'OBS_VALUE', string>
> = {
  METRIC: 'Metric',
  MEASURE: 'Measure',
  PLATFORM: 'Platform',
  SIZE: 'Size of companies',
  BREAKDOWN: 'Breakdown',
  PANEL: 'Panel',
  TIME_PERIOD: 'Year',
  OBS_VALUE: 'Figure',
  N: 'Companies behind it',
  OBS_STATUS: 'Observation status',
  CONF_STATUS: 'Confidentiality status',
  DOMINATED: 'Dominated by one company',
  STEP: 'Step of rounding',
  LOWER: 'Lower bound',
  UPPER: 'Upper bound',
  MARKS: 'Marks',
  RESTATED_FROM: 'Figure of the release before',
};

const CODED: readonly string[] = [...SDMX_DIMENSIONS.slice(0, -1), 'OBS_STATUS', 'CONF_STATUS'];

function component(id: keyof typeof NAMES): Component {
  const column = VIEW_FILE.find((one) => one.name === id);
  if (column === undefined) throw new Error(`${id} is no column of observations`);
  return { id, name: NAMES[id], about: column.about, type: column.type, hasCodes: CODED.includes(id) };
}

/** What a series is told from others by, in the order of its key. */
export const KEY_DIMENSIONS: readonly Component[] = SDMX_DIMENSIONS.slice(0, -1).map(component);
export const TIME_DIMENSION = component('TIME_PERIOD');
export const PRIMARY_MEASURE = component('OBS_VALUE');
export const OBSERVATION_ATTRIBUTES: readonly Component[] = SDMX_ATTRIBUTES.map(component);

export const COMPONENTS: readonly Component[] = [
  ...[...KEY_DIMENSIONS, TIME_DIMENSION, PRIMARY_MEASURE],
  ...OBSERVATION_ATTRIBUTES,
];
