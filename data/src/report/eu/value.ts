import { asSpreadsheet, plainNumber } from '../file/number.ts';
import type { Unit } from './layout.ts';
import { folded } from './layout.ts';
import type { TableCell } from './table.ts';
import type { EuValue, Written } from './types.ts';

/** A value, and what is to be asked where the cell holds something that can be read in two ways or in none. */
export interface ReadValue {
  readonly value: EuValue;
  readonly question: { readonly code: string; readonly message: string; readonly hint: string } | null;
}

/** What companies write for “not applicable”. */
const NOT_APPLICABLE =
  /^(?:-+|–|—|n\.?\s?\/?\s?a\.?|not applicable|not available|none|nicht zutreffend|entfällt|sans objet|s\.?o\.?)$/;

/**
 * Reads a cell that a number belongs in. A thousands separator, a percent sign, a clock and a unit are read, and said to
 * have been there; a range, or a separator that could be two things, is never settled by a guess. Where other cells of
 * the table mark decimals by a point (`hasPoints`), a comma can only group thousands.
 */
export function readValue({ text, kind }: TableCell, unit: Unit, hasPoints = false): ReadValue {
  const seen = folded(text);
  if (seen === '') return known({ state: 'blank' });
  const ask: Ask = (code, message, hint) => ({
    value: { state: 'text' },
    question: { code, message, hint },
  });
  if (kind === 'error') return ask('eu-error', 'the cell holds an error of the spreadsheet', 'write the value');
  if (NOT_APPLICABLE.test(seen)) return known({ state: 'text' });
  if (kind === 'date') {
    const days = Number(text);
    if (unit === 'hours' && days >= 0 && days < 400) return number(Math.round(days * 24e6) / 1e6, 'clock');
    return ask('eu-date', 'the cell holds a date where a number is expected', 'say which number it is');
  }
  if (kind === 'percent' && unit === 'share') return number(Number(text), 'percent');
  if (/^[-−]\s?\d/.test(seen)) {
    return ask('eu-negative', 'the number is negative', 'say which number it is');
  }
  if (/^[\d., %]*\d[ %]*(?:-|–|—|to|bis|à)\s?\d[\d., %]*$/.test(seen)) {
    return ask('eu-range', 'the cell holds a range and not one number', 'say which number it is');
  }
  const clock = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/.exec(seen);
  if (clock !== null) return readClock(clock, unit, ask);
  if ((kind === 'number' || kind === 'formula') && Number.isFinite(Number(text))) {
    return checked(asSpreadsheet(Number(text)), kind === 'formula' ? 'formula' : null, unit, ask);
  }
  const [, digits = '', sign = ''] = /^([\d., '’]*\d)\s?(%|hours?|hrs?\.?|hr|h|stunden|heures)?$/.exec(seen) ?? [];
  if (digits === '') {
    return ask('eu-text', 'the cell holds a text where a number is expected', 'say the number, if there is one');
  }
  if (sign === '%' && unit !== 'share') {
    return ask('eu-percent', 'the cell holds a percentage where a number is expected', 'say the number');
  }
  if (sign !== '' && sign !== '%' && unit !== 'hours') {
    return ask('eu-unit', 'the cell holds a time where a number is expected', 'say the number');
  }
  const plain = plainOf(digits, unit, hasPoints);
  if (plain === null) {
    const message = 'the separator in this number could mark decimals or thousands';
    return ask('eu-ambiguous', message, 'say which number it is');
  }
  const written: Written | null = sign === '%' ? 'percent' : sign !== '' ? 'unit' : plain.written;
  // A quotient of a percentage by a hundred has digits that nobody wrote.
  const value = sign === '%' ? Number((plain.number / 100).toPrecision(12)) : plain.number;
  return checked(value, written, unit, ask);
}

type Ask = (code: string, message: string, hint: string) => ReadValue;

function checked(value: number, written: Written | null, unit: Unit, ask: Ask): ReadValue {
  if (unit === 'share' && value > 1) {
    const message = 'a share runs from 0 to 1, and this one is larger';
    return ask('eu-share', message, 'say whether it is a percentage, or what else it measures');
  }
  if (unit === 'count' && !Number.isInteger(value)) {
    return ask('eu-not-whole', 'a count is a whole number, and this one is not', 'say which number it is');
  }
  return number(value, written);
}

const known = (value: EuValue): ReadValue => ({ value, question: null });

function number(value: number, written: Written | null): ReadValue {
  return known(value === 0 ? { state: 'zero' } : { state: 'number', number: value, written });
}

function readClock([, first = '', second = '', third]: RegExpExecArray, unit: Unit, ask: Ask): ReadValue {
  if (unit !== 'hours') return ask('eu-unit', 'the cell holds a time where a number is expected', 'say the number');
  // 6:1 may be six hours and a minute, or six minutes and a second.
  if (third === undefined) {
    return ask('eu-clock', 'the time names two of hours, minutes and seconds', 'say how many hours it is');
  }
  return number(Math.round((Number(first) + Number(second) / 60 + Number(third) / 3600) * 1e6) / 1e6, 'clock');
}

/** The number behind digits and separators; null where a separator can be read in two ways. */
function plainOf(
  digits: string,
  unit: Unit,
  hasPoints: boolean,
): { readonly number: number; readonly written: Written | null } | null {
  const bare = digits.replaceAll(/[ '’](?=\d{3}(?:\D|$))/g, '');
  const spaced: Written | null = bare === digits ? null : 'thousands';
  if (/[ '’]/.test(bare)) return null;
  if (/^\d+(?:\.\d+)?$/.test(bare)) {
    const groups = /^[1-9]\d{0,2}\.\d{3}$/.test(bare);
    // Of a count, a point before three digits can only group them, or the count is none.
    if (groups && (unit === 'count' || unit === 'fte')) return null;
    return { number: Number(bare), written: spaced };
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) {
    const isSingle = bare.split(',').length === 2 && !bare.includes('.');
    if (unit === 'share') return bare.startsWith('0,') ? decimalComma(bare) : null;
    if (isSingle && unit === 'hours' && !hasPoints) return null;
    return bare.startsWith('0') ? null : { number: Number(bare.replaceAll(',', '')), written: 'thousands' };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(bare))
    return { number: Number(bare.replaceAll('.', '')), written: 'thousands' };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(bare)) {
    return { number: Number(bare.replaceAll('.', '').replace(',', '.')), written: 'decimal_comma' };
  }
  return /^\d+,\d+$/.test(bare) ? decimalComma(bare) : null;
}

const decimalComma = (text: string) => ({ number: Number(text.replace(',', '.')), written: 'decimal_comma' as const });

/** A number as people read it: 1,182,154, and no more digits than were given. */
export function shownNumber(value: number): string {
  const [whole = '', decimals] = plainNumber(value).split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}
