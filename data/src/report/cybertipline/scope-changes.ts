import type { Service } from '../types.ts';

/** What stood in NCMEC's list for one service in one year. */
export interface ListedRow {
  readonly service: Service;
  readonly year: number;
  /** The services that the row holds where NCMEC combined several of one company; otherwise empty. */
  readonly holds: readonly string[];
}

export interface ScopeChange {
  /** Platform types among which the company's figure moved, sorted. */
  readonly movedAmong: readonly string[];
  readonly note: string;
}

/**
 * Where NCMEC combined services of a company in one row, and lists one of them apart in the year before or after, part
 * of the company's figure moves from one platform type to another although nothing happened. The company's own total
 * continues, so only aggregates that hold some but not all of those types are broken.
 *
 * Returns the change by `service id + ' ' + year`.
 */
export function scopeChanges(listed: readonly ListedRow[]): Map<string, ScopeChange> {
  const rows = new Map(listed.map((row) => [keyOf(row), row]));
  const changes = new Map<string, ScopeChange>();
  const add = (combined: ListedRow, apart: readonly ListedRow[], changed: readonly ListedRow[], note: string) => {
    const movedAmong = [...new Set([combined, ...apart].map((row) => platformOf(row.service)))].sort();
    for (const row of changed) changes.set(keyOf(row), { movedAmong, note });
  };
  for (const combined of listed.filter((row) => row.holds.length > 0)) {
    const apartIn = (year: number) =>
      combined.holds.filter((id) => id !== combined.service.id).flatMap((id) => rows.get(`${id} ${year}`) ?? []);
    const { year } = combined;
    const before = apartIn(year - 1);
    const after = apartIn(year + 1);
    if (before.length > 0) add(combined, before, [combined], joinedNote(year));
    if (after.length > 0) add(combined, after, after, splitNote(year + 1));
  }
  return changes;
}

const splitNote = (year: number) =>
  `Until ${year - 1} NCMEC counted several services of one company in one row; from ${year} it lists them separately.`;

const joinedNote = (year: number) =>
  `From ${year} NCMEC counts several services of one company in one row that it had listed separately.`;

function keyOf(row: ListedRow): string {
  return `${row.service.id} ${row.year}`;
}

function platformOf(service: Service): string {
  return service.reporterKind === 'provider' ? service.platformType : 'OTHER-REPORTERS';
}
