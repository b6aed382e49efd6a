/** A number as decimal digits, never with an exponent: 1e21 is 1000000000000000000000, 1e-7 is 0.0000001. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e-');
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/g, '')}`;
}

/** Excel and LibreOffice keep 15 digits of a number; LibreOffice saves 9007199254740991 as …990 without a word. */
export const SPREADSHEET_LIMIT = 1e15;

/**
 * A number as every spreadsheet shows it, at 15 significant digits: what was reckoned as 411.99999999999994 is 412. A
 * whole number, or one too large to have decimals among its 15 digits, stays what it is.
 */
export function asSpreadsheet(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= SPREADSHEET_LIMIT ? value : Number(value.toPrecision(15));
}

/** A number in words of digits as a spreadsheet would have it, whatever program wrote it; other texts stay what they are. */
export function asSpreadsheetText(text: string): string {
  const value = Number(text);
  // Spreadsheets write 1.23457E+11 for what is longer than the cell, and have lost the rest; R and Python write 1e+05.
  if (/^\d(?:\.\d{1,3})?e\+?\d{1,2}$/.test(text) && Number.isSafeInteger(value)) return plainNumber(value);
  const digits = text.replaceAll(/^[+-]?0*|\./g, '').length;
  const isReckoned = /^[+-]?\d+\.\d+$/.test(text) && digits > 15 && Math.abs(value) < SPREADSHEET_LIMIT;
  return isReckoned ? plainNumber(asSpreadsheet(value)) : text;
}
