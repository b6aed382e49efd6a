import { type Key, type Named, type Point, type Series, stateOf } from './chart.ts';

/** So many rows of a bar chart may be hatched; more of them are named together. */
const FEW = 2;

/** Whether something is held back and nothing is told. */
export function isHeld(points: readonly (Point | undefined)[]): boolean {
  const states = points.map((point) => (point === undefined ? 'absent' : stateOf(point)));
  return states.includes('held') && states.every((state) => state === 'held' || state === 'absent');
}

interface Lines {
  readonly series: readonly Series[];
  readonly aside: readonly Named[];
}

/**
 * Lines that are held back in every year are set aside, but for those that the reader asked for; where nothing at all is
 * told they stay, so that a chart never pretends that there is nothing.
 */
export function withoutHeldLines(series: readonly Series[], chosen: readonly string[]): Lines {
  const away = series.filter((one) => !chosen.includes(one.code) && isHeld(one.points));
  if (away.length === series.length) return { series, aside: [] };
  return { series: series.filter((one) => !away.includes(one)), aside: away.map(nameOf) };
}

interface Rows extends Lines {
  readonly keys: readonly Key[];
}

/** The same for the rows of bars: a row in which nothing is told. */
export function withoutHeldRows(keys: readonly Key[], series: readonly Series[], chosen: readonly string[]): Rows {
  const away = keys.filter(
    (key, index) => !chosen.includes(key.code) && isHeld(series.map((one) => one.points[index])),
  );
  if (away.length <= FEW || away.length === keys.length) return { keys, series, aside: [] };
  const kept = <T>(all: readonly T[]) => all.filter((_, index) => !away.includes(keys[index] as Key));
  return {
    keys: kept(keys),
    series: series.map((one) => ({ ...one, points: kept(one.points) })),
    aside: away.map(nameOf),
  };
}

const nameOf = ({ code, label }: Named): Named => ({ code, label });
