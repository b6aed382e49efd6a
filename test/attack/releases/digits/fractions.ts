/** A fraction that has all the digits of a number. */
export interface Fraction {
  readonly above: number;
  readonly below: number;
}

/** Of 53 bits a fraction with a larger denominator is no news. */
const LARGEST = 3e6;
/** How closely a double holds a ratio that was computed in a few steps. */
const NEAR = 1e-15;

/** The simplest fraction that has the digits of a number, by its continued fraction; undefined where it has no small one. */
export function fractionOf(value: number, largest = LARGEST): Fraction | undefined {
  let [above, aboveBefore, below, belowBefore] = [1, 0, 0, 1];
  let rest = value;
  for (let step = 0; step < 40; step += 1) {
    const whole = Math.floor(rest);
    [above, aboveBefore] = [whole * above + aboveBefore, above];
    [below, belowBefore] = [whole * below + belowBefore, below];
    if (below > largest) return undefined;
    if (Math.abs(above / below - value) <= NEAR * Math.abs(value)) return { above, below };
    if (rest === whole) return undefined;
    rest = 1 / (rest - whole);
  }
  return undefined;
}
