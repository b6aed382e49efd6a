import type { Bounds } from '../../../release/index.ts';

/** The ends of classes of amounts within a power of ten. */
const MANTISSAS = [1, 2, 5];
/** The widths of classes of fractions, each beside the same shifted by half. */
const WIDTHS = [0.1, 0.2, 0.4];
/** From so many companies on the narrowest width is used. */
const MANY = 50;

/**
 * The classes in which an amount may be published, the narrowest first: one class of the grid 1–2–5 × 10ᵏ, two together
 * or three, so that every amount keeps away from the ends of one.
 */
export function classesOfAmount(value: number): Bounds[] {
  if (!(value > 0)) return [];
  const place = 3 * Math.floor(Math.log10(value)) - 1;
  const at = [place, place + 1, place + 2, place + 3, place + 4].findLast((one) => endAt(one) <= value) ?? place;
  return [
    [at, at + 1],
    [at, at + 2],
    [at - 1, at + 1],
    [at - 1, at + 2],
  ].map(([from = at, to = at]) => [endAt(from), endAt(to)]);
}

function endAt(place: number): number {
  const power = Math.floor(place / 3);
  return Number(`${MANTISSAS[place - 3 * power]}e${power}`);
}

/** The classes in which a fraction may be published, the narrowest first: of 10 points, of few companies of 20, or of 40. */
export function classesOfFraction(value: number, companies: number): Bounds[] {
  if (!(value >= 0 && value <= 1)) return [];
  return WIDTHS.slice(companies >= MANY ? 0 : 1).flatMap((width) =>
    [0, width / 2].flatMap((shift): Bounds[] => {
      const from = shift + Math.floor((value - shift) / width + 1e-9) * width;
      const bounds = [short(from), short(from + width)] as const;
      // What ends at the ends of what there is stands in the grid that is not shifted.
      return bounds[0] < 0 || bounds[1] > 1 ? (value === 1 && shift === 0 ? [[short(1 - width), 1]] : []) : [bounds];
    }),
  );
}

/** Without the last digits of floating point. */
const short = (value: number) => Number(value.toFixed(9));
