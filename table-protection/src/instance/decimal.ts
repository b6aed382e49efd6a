/** A decimal number as digits × 10^−places, so that sums are exact and numbers leave as they came. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a number such as −12, 3.50 or 1e6; null when the text is not one. */
export function readDecimal(text: string): Decimal | null {
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** The digits of a decimal at a number of places not below its own. */
export function digitsAt({ digits, places }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - places);
}

/** The shortest text of the number, without an exponent. */
export function writeDecimal(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const whole = text.slice(0, text.length - places);
  return places === 0 ? sign + text : sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
