/** In units of the last digit. */
const TOLERANCE = 1e-6;

/**
 * Whether a number is another to three significant digits. Halfway between two of them either is: the mean of 0.375,
 * 0.425, 0.4375, 0.6 and 0.625 is 0.4925, or the floating-point number just below.
 */
export function isToDigits(published: number, exact: number): boolean {
  if (exact === 0) return published === 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(exact))) - 2);
  const isRounded = Math.abs(published - Math.round(published / unit) * unit) <= unit * TOLERANCE;
  return isRounded && Math.abs(published - exact) <= unit * (0.5 + TOLERANCE);
}
