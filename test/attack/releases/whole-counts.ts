import type { Figure, Secret } from '../contributors.ts';
import type { Statement } from './figures.ts';

/** What a search of whole counts found out about a secret. */
export interface WholeLeak {
  readonly secret: Secret;
  /** Null is the outsider. */
  readonly attacker: string | null;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

export interface WholeSearch {
  /**
   * How many ways of reporting agree with everything that is published; undefined where there are too many to write
   * down.
   */
  readonly reports: number | undefined;
  readonly leaks: readonly WholeLeak[];
}

/** How many half-filled ways to look at before giving up. */
const STEPS = 3_000_000;

/**
 * Writes down every way in which the companies could have reported whole counts so that all that is published holds,
 * and looks what is left for each secret, for the outsider and for every company that knows its own counts: it leaks
 * where it is one number only, or where both ends are closer than `percent` of it, rounded down to a whole count.
 */
export function searchWholeCounts(
  figures: readonly Figure[],
  known: readonly Statement[],
  secrets: readonly Secret[],
  percent: number,
  limit = 60_000,
): WholeSearch {
  const ways = waysOf(figures, known, limit);
  if (ways === undefined) return { reports: undefined, leaks: [] };
  const owners = [...new Set(figures.map((one) => one.owner))];
  const leaks: WholeLeak[] = [];
  for (const attacker of [null, ...owners]) {
    const own = figures.flatMap((one, at) => (one.owner === attacker ? [at] : []));
    const possible = ways.filter((way) => own.every((at) => way[at] === figures[at]?.value));
    for (const secret of secrets) {
      if (secret.owner === attacker) continue;
      const sumOf = (way: ArrayLike<number>) =>
        secret.figures.reduce((sum, at, k) => sum + (secret.coefficients?.[k] ?? 1) * (way[at] ?? 0), 0);
      const value = sumOf(figures.map((one) => one.value));
      const sums = possible.map(sumOf);
      const [least, most] = [Math.min(...sums), Math.max(...sums)];
      const room = Math.floor((percent / 100) * Math.abs(value));
      const isClose = least > value - room && most < value + room;
      if (least === most || isClose) leaks.push({ secret, attacker, value, least, most });
    }
  }
  return { reports: ways.length, leaks };
}

/** One count after the other, turning back as soon as something published cannot hold any more. */
function waysOf(figures: readonly Figure[], known: readonly Statement[], limit: number): Int32Array[] | undefined {
  const rows = known.map(({ figures: at, coefficients = at.map(() => 1), within = [0, 0] }) => {
    const sum = at.reduce((total, one, k) => total + (coefficients[k] ?? 0) * (figures[one]?.value ?? 0), 0);
    return { at, coefficients, from: sum + within[0], to: sum + within[1] };
  });
  const most = figures.map((one, figure) => {
    if (one.isPublic) return one.value;
    // A sum of counts bounds each of them; what nothing bounds may at least be several times what it is.
    const bounds = rows.flatMap(({ at, coefficients, to }) => {
      const coefficient = coefficients[at.indexOf(figure)] ?? 0;
      return at.includes(figure) && coefficients.every((each) => each > 0) ? [Math.floor(to / coefficient + 1e-9)] : [];
    });
    return Math.min(...bounds, 3 * one.value + 4);
  });
  const rowsOf = figures.map((_, figure) => rows.filter((row) => row.at.includes(figure)));
  const way = new Int32Array(figures.length);
  const found: Int32Array[] = [];
  let steps = 0;
  const canHold = ({ at, coefficients, from, to }: (typeof rows)[number], filled: number): boolean => {
    let [low, high] = [0, 0];
    for (const [k, one] of at.entries()) {
      const coefficient = coefficients[k] ?? 0;
      const least = one <= filled ? (way[one] ?? 0) : figures[one]?.isPublic === true ? (most[one] ?? 0) : 0;
      const greatest = one <= filled ? (way[one] ?? 0) : (most[one] ?? 0);
      low += coefficient * (coefficient > 0 ? least : greatest);
      high += coefficient * (coefficient > 0 ? greatest : least);
    }
    return low <= to + 1e-6 && high >= from - 1e-6;
  };
  const fill = (figure: number): boolean => {
    if (figure === figures.length) return found.push(way.slice()) <= limit;
    for (let count = figures[figure]?.isPublic ? (most[figure] ?? 0) : 0; count <= (most[figure] ?? 0); count += 1) {
      steps += 1;
      if (steps > STEPS) return false;
      way[figure] = count;
      if ((rowsOf[figure] ?? []).every((row) => canHold(row, figure)) && !fill(figure + 1)) return false;
    }
    return true;
  };
  return fill(0) ? found : undefined;
}
