import { group, max, median, min, rollup, sum } from 'd3-array';
import type { SourceCell } from '../types.ts';
import type { ReportedCell } from './rows.ts';
import type { ReportingService } from './services.ts';
import { cellsOfRow, FORM_ROWS } from './states.ts';

/** A number of one service. */
export interface OfService {
  readonly service: string;
  readonly period: string;
  readonly value: number;
}

const CSAM_MEASURES = FORM_ROWS.find((one) => one.code === 'csam-measures') as (typeof FORM_ROWS)[number];

/** The measures of each service against child sexual abuse material, on the one level on which it took most: levels are not added. */
export function measuresOf(cells: readonly ReportedCell[], isAutomated = false): readonly OfService[] {
  const own = cellsOfRow(cells, CSAM_MEASURES).filter((one) => one.detail === '');
  const automated = cells.filter(
    (one) => one.category === CSAM_MEASURES.category && one.indicator === 'measures_automated',
  );
  return [...group(own, (one) => `${one.service}|${one.period}`).values()].flatMap((same) => {
    const [{ service, period } = { service: '', period: '' }] = same;
    const levels = rollup(
      same,
      (some) => sum(some, (one) => one.value ?? 0),
      (one) => one.surface,
    );
    const level = [...levels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    const total = levels.get(level) ?? 0;
    if (!isAutomated) return same.some((one) => one.value !== null) ? [{ service, period, value: total }] : [];
    const parts = automated.filter(
      (one) => one.service === service && one.period === period && one.surface === level && one.value !== null,
    );
    return parts.length === 0 || total === 0
      ? []
      : [{ service, period, value: sum(parts, (one) => one.value ?? 0) / total }];
  });
}

/** The median hours from a notice of child sexual abuse material to an action. A zero says mostly that there was no case. */
export function hoursOf(cells: readonly ReportedCell[]): readonly OfService[] {
  return cells
    .filter((one) => one.category === CSAM_MEASURES.category && one.section === '4' && one.indicator === 'median')
    .flatMap(({ service, period, value }) => (value !== null && value > 0 ? [{ service, period, value }] : []));
}

/** Moderators of all kinds, in full-time posts, own and others’. */
export function moderatorsOf(cells: readonly ReportedCell[]): readonly OfService[] {
  const own = cells.filter((one) => one.indicator.startsWith('moderators_') && one.value !== null);
  return [...group(own, (one) => `${one.service}|${one.period}`).values()].map((same) => ({
    service: same[0]?.service ?? '',
    period: same[0]?.period ?? '',
    value: sum(same, (one) => one.value ?? 0),
  }));
}

export const usersOf = (services: readonly ReportingService[]): readonly OfService[] =>
  services.flatMap(({ id, period, users }) =>
    users === null || period === null ? [] : [{ service: id, period, value: users }],
  );

/** How many services lie in each class; each class holds what is below its bound and not below the one before. */
export function inClasses(
  table: string,
  numbers: readonly OfService[],
  classes: readonly (readonly [code: string, below: number])[],
): SourceCell[] {
  return [...group(numbers, (one) => one.period)].flatMap(([period, same]) =>
    classes.map(([series, below], at) => {
      const from = classes[at - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
      const value = same.filter((one) => one.value >= from && one.value < below).length;
      return { table, group: '_T', series, period, value };
    }),
  );
}

/** The least, the middle and the most of a number, and of how many services; of each period by itself. */
export function middleOf(table: string, numbers: readonly OfService[]): SourceCell[] {
  return [...group(numbers, (one) => one.period)].flatMap(([period, same]) => {
    const values = same.map((one) => one.value);
    const said = {
      services: same.length,
      least: min(values) ?? 0,
      median: median(values) ?? 0,
      most: max(values) ?? 0,
    };
    return Object.entries(said).map(([series, value]) => ({ table, group: '_T', series, period, value }));
  });
}
