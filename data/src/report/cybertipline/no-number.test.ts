import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTS, sentencesWith, textOf, withLine } from '../../../testing/cybertipline.ts';

const LINES = textOf(COUNTS).trimEnd().split('\n');

/** Five digits and more: no line number, year or field count is as long, so finding one means that a count got out. */
const digits = fc.integer({ min: 10_000, max: 999_999_999 }).map(String);

const line = fc.integer({ min: 2, max: LINES.length });

/** Ways in which people spoil a line, with the digits of a count somewhere in it. */
const spoiled = fc.constantFrom<(year: string, name: string, count: string) => string>(
  (year, name, count) => `${year},${name},-${count}`,
  (year, name, count) => `${year},${name},${count}.5`,
  (year, name, count) => `${year},${name},${count} reports`,
  (year, name, count) => `${year},${name},${count},${count}`,
  (year, name, count) => `${year},${count},${name}`,
  (year, name, count) => `${count},${name},${year}`,
  (year, _, count) => `${year},${count},${count}`,
  (year, _, count) => `${year},Nobody,${count}`,
  (year, name, count) => `${year},${name},"${count}`,
  (year, name, count) => `${year},${name},${count}"`,
  (_, __, count) => count,
);

test('no sentence repeats a reported number, however a line is spoiled', () => {
  fc.assert(
    fc.property(line, digits, spoiled, (at, count, spoil) => {
      const year = LINES[at - 1]?.slice(0, 4) ?? '';
      const found = sentencesWith({ [COUNTS]: withLine(textOf(COUNTS), at, spoil(year, 'Amazon', count)) });
      expect(found.length).toBeGreaterThan(0);
      for (const sentence of found) expect(sentence).not.toContain(count);
    }),
    { numRuns: 100 },
  );
});

test('no sentence repeats a reported number when the totals do not add up', () => {
  fc.assert(
    fc.property(digits, (count) => {
      const found = sentencesWith({ [COUNTS]: withLine(textOf(COUNTS), 8, `2019,Amazon,${count}`) });
      expect(found).toHaveLength(1);
      expect(found[0]).not.toMatch(/\d{5}/);
    }),
    { numRuns: 20 },
  );
});
