import type { ObservationRow } from '@candor/data/release';

/** A number that a text prints: what it may stand for, from least to most. */
export interface Printed {
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

const WORDS: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60 };
const NUMBER =
  /(?<from>\d+(?:,\d{3})*(?:\.\d+)?)(?:–(?<to>\d+(?:,\d{3})*(?:\.\d+)?))?\s?(?<word>million|billion|trillion|%|minute|hour|day)?/g;

/** The numbers of a text that are no years, with the room that their rounding leaves; percentages as ratios, times in minutes. */
export function numbersIn(text: string): readonly Printed[] {
  return [...text.replaceAll(/[\u00a0\u202f]/g, ' ').matchAll(NUMBER)].flatMap(({ 0: whole, groups = {} }) => {
    const { from = '', to, word = '' } = groups;
    const isYear = /^(19|20)\d\d$/.test(from) && word === '';
    if (isYear) return [];
    const factor = word === '%' ? 0.01 : (WORDS[word] ?? MINUTES[word] ?? 1);
    const decimals = from.split('.')[1]?.length ?? 0;
    // Below 100 numbers are printed to a tenth, and times to a whole unit.
    const room = 0.5 * 10 ** -decimals * factor * (1 + 1e-9);
    const read = (number: string) => Number(number.replaceAll(',', '')) * factor;
    return [{ text: whole.trim(), least: read(from) - room, most: read(to ?? from) + room }];
  });
}

/** A text without names that have digits in them; a name that is a number, such as an age, only where it stands alone. */
export function withoutNames(text: string, names: readonly string[]): string {
  const alone = (name: string) => new RegExp(`(?<![\\d,.–])${name}(?![\\d–]|[,.]\\d|\\s?%)`, 'g');
  return names
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(/^\d+$/.test(name) ? alone(name) : name, ''), text);
}

/** The years of a text, and those between two of them that a dash joins. */
export const yearsIn = (text: string): readonly number[] => (text.match(/\b(19|20)\d\d\b/g) ?? []).map(Number);

/** What a row may be printed as: its value, without its sign, or the bounds of its step or of its range. */
export function valuesOf({ value, step = 0, lower, upper }: ObservationRow): readonly number[] {
  if (value === undefined) {
    // Bounds of times are printed in whole hours or days, those of large amounts in tenths of a million, so that nothing is left out.
    const whole = (bound: number, round: (of: number) => number) =>
      [1, 60, 24 * 60, 1e5].map((unit) => round(bound / unit) * unit);
    return [
      ...(lower === undefined ? [] : [Math.abs(lower), ...whole(lower, Math.floor)]),
      ...(upper === undefined ? [] : [Math.abs(upper), ...whole(upper, Math.ceil)]),
    ];
  }
  return step === 0 ? [Math.abs(value)] : [value - step / 2, value + step / 2].map((one) => Math.abs(one));
}
