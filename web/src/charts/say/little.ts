import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { formatList } from '../../words/format.ts';
import { boundsOf, type Drawing, isUntold, type Point } from '../draw/drawing.ts';
import { nameAt, type Spot } from './reading.ts';

/** From this many different values on a picture shows something that a sentence does not. */
const DRAWN = 3;
/** So many figures are named one by one. */
const NAMED = 4;

/** What is said in place of a drawing with fewer than three different values; null where there are more, or none. */
export function littleOf(drawing: Drawing): string | null {
  if (isUntold(drawing)) return null;
  const told = drawing.series.flatMap((one, series) =>
    one.points.flatMap((point, key) => (boundsOf(point) === null ? [] : [{ point, spot: { series, key } }])),
  );
  const linked = drawing.series.flatMap((one) => (one.links ?? []).flatMap(({ from, to }) => [from.value, to.value]));
  const different = new Set([...told.flatMap(({ point }) => valuesAt(point)), ...linked.map(String)]);
  if (different.size >= DRAWN) return null;
  const cells = [...new Set(told.map(({ point }) => point.cell))];
  const [first = '', second] = cells;
  const count = told.length;
  if (count <= NAMED) return WORDS.few({ count, figures: figuresAt(drawing, told) });
  return second === undefined ? WORDS.uniform({ count, value: first }) : WORDS.two({ count, first, second });
}

/** What a point draws: its value or what that lies within, and its quartiles. */
function valuesAt(point: Point): string[] {
  return [String(boundsOf(point)), ...[point.low, point.high].flatMap((one) => (one === null ? [] : [String(one)]))];
}

const figuresAt = (drawing: Drawing, told: readonly { readonly point: Point; readonly spot: Spot }[]) =>
  formatList(told.map(({ point, spot }) => `${nameAt(drawing, spot)}: ${point.cell}`));
