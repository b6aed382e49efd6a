import { group } from 'd3-array';
import type { MethodChange } from '../types.ts';
import type { ServiceRow } from './tables.ts';
import type { YearRow } from './years.ts';

/** In words that name no company, because the notes of a public dataset are published. */
const NOTES = {
  category: 'One company began to count by another category in the course of this year.',
  scope: 'What one company’s figure covers changes from year to year.',
  measure: 'One company published another figure than in the year before.',
  months: 'One company’s figure covers another part of the year than in the year before.',
  services: 'The figures of one company hold other services of it than in the year before.',
} as const;

type Change = readonly [kind: MethodChange, note: string];

/** The rows that are not counted like those of the year before, and why. Without a year before nothing changed. */
export function changesOf(
  rows: readonly YearRow[],
  services: ReadonlyMap<string, ServiceRow>,
): ReadonlyMap<YearRow, Change> {
  const placeOf = ({ service, metric }: YearRow) => {
    const { company = '', platformType = '' } = services.get(service) ?? {};
    return [company, platformType, metric].join('|');
  };
  const changes = new Map<YearRow, Change>();
  for (const same of group(
    rows.filter((one) => !one.flags.includes('inside-parent')),
    placeOf,
  ).values()) {
    const byYear = group(same, (one) => one.year);
    for (const [year, now] of byYear) {
      const before = byYear.get(year - 1);
      if (before === undefined) continue;
      for (const row of now) {
        const change =
          changeOf(row, before) ?? (isSameServices(now, before) ? null : (['scope', NOTES.services] as const));
        if (change !== null) changes.set(row, change);
      }
    }
  }
  return changes;
}

function changeOf(row: YearRow, before: readonly YearRow[]): Change | null {
  if (row.flags.includes('break')) return ['definition', NOTES.category];
  if (row.flags.includes('scope-changes')) return ['scope', NOTES.scope];
  const last = before.find((one) => one.service === row.service);
  if (last === undefined) return null;
  if (last.measure !== row.measure) return ['definition', NOTES.measure];
  return last.months === row.months ? null : ['scope', NOTES.months];
}

function isSameServices(now: readonly YearRow[], before: readonly YearRow[]): boolean {
  const ids = (rows: readonly YearRow[]) => [...new Set(rows.map((one) => one.service))].sort().join(' ');
  return ids(now) === ids(before);
}
