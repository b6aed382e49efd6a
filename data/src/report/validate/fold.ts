import { addTo } from '../../collections/maps.ts';
import type { Finding, RawRow } from '../file/types.ts';

/** From so many on, and in every second filled cell at least, equal mistakes of one column are one habit. */
const HABIT = 15;

/**
 * The findings with each habit told once, with where it begins and ends and how often it is there: whoever wrote a whole
 * column in the same wrong way mends it in one go, and needs no sentence for each of its cells.
 */
export function foldHabits(findings: readonly Finding[], rows: readonly RawRow[]): readonly Finding[] {
  const filled = filledCells(rows);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { code, message, hint, where } = finding;
    const key = JSON.stringify([code, message, hint, columnOf(where)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const folded = new Map<Finding, Finding | null>();
  for (const group of groups.values()) {
    const cells = filled.get(columnOf(group[0]?.where ?? '')) ?? rows.length;
    if (group.length < HABIT || group.length * 2 < cells) continue;
    for (const finding of group) folded.set(finding, null);
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) continue;
    const where = `${first.where} to ${last.where}`;
    const message = `${first.message}, in ${group.length} places`;
    folded.set(first, { ...first, where, message, metric: null, question: null, part: null });
  }
  return findings.flatMap((finding) => {
    const instead = folded.get(finding);
    return instead === undefined ? [finding] : (instead ?? []);
  });
}

/** How many rows hold something in each column. */
function filledCells(rows: readonly RawRow[]): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const { where } of rows.flatMap(({ cells }) => Object.values(cells))) addTo(filled, columnOf(where));
  return filled;
}

/** The column of a place: its name or number in csv, its letter in xlsx, its member in json. */
function columnOf(where: string): string {
  return where
    .replace(/^line \d+/, '')
    .replace(/\d+$/, '')
    .replaceAll(/\/\d+(?=\/|$)/g, '');
}
