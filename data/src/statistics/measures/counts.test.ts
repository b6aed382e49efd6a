import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { countQuartiles, medianPerMillion, mixOf, sumCell, sumOf } from './counts.ts';

test('the sum is that of the companies, and its cell adds up to it', () => {
  const sum = sumOf(spotAt(companies(count(3), count(4), count(0))), '_T');
  expect([sum.value, sum.n]).toEqual([7, 3]);
  expect(cellsOfDraft(sum).map(weighed)).toEqual([7]);
});

test('the quartiles are those of method R-7', () => {
  expect(figures(countQuartiles(spotAt(companies(count(40), count(10), count(30), count(20)))))).toEqual({
    q1: 17.5,
    median: 25,
    q3: 32.5,
  });
});

test('a quantile reveals the ordered values, each with the terms that it is the sum of', () => {
  const parts = [
    contribution({ platformType: 'SOC', value: count(3) }),
    contribution({ platformType: 'MSG', value: count(4) }),
    contribution({ company: 'bolt', value: count(1) }),
  ];
  const [median] = countQuartiles(spotAt(parts)).filter((one) => one.measure === 'median');
  if (median?.basis.kind !== 'ordered') throw new Error('a median is of ordered values');
  expect(median.basis.p).toBe(0.5);
  expect(median.basis.values().map(({ value, terms }) => [value, terms.map((term) => term.value)])).toEqual([
    [7, [4, 3]],
    [1, [1]],
  ]);
});

test('the median per million is of each company’s count by the users of the same services', () => {
  const spot = spotAt(companies(count(30), count(8), count(5)));
  const users: Readonly<Record<string, number>> = { a: 10_000_000, b: 2_000_000 };
  // 3 and 4 per million; c states no users and is left out.
  const [draft] = medianPerMillion(spot, ({ company }) => ({ count: users[company] ?? 0, isPublic: company === 'b' }));
  expect([draft?.value, draft?.n]).toEqual([3.5, 2]);
  if (draft?.basis.kind !== 'ordered') throw new Error('a median is of ordered values');
  for (const { value, terms } of draft.basis.values()) {
    expect(value).toBeCloseTo(
      terms.reduce((sum, term) => sum + term.coefficient * term.value, 0),
      12,
    );
  }
});

test('where everybody knows the users a rate is a confidential count times a known factor', () => {
  const { cell, ...place } = spotAt(companies(count(30), count(8)));
  const spot = { ...place, cell: { ...cell, members: cell.members.map((one) => ({ ...one, isPublic: false })) } };
  const [draft] = medianPerMillion(spot, ({ company }) => ({ count: 2_000_000, isPublic: company === 'b' }));
  if (draft?.basis.kind !== 'ordered') throw new Error('a median is of ordered values');
  expect(draft.basis.values().map((one) => [one.value, one.isScaled])).toEqual([
    [15, false],
    [4, true],
  ]);
});

test('where nobody states users there is no median per million', () => {
  expect(figures(medianPerMillion(spotAt(companies(count(3))), () => ({ count: 0, isPublic: false })))).toEqual({
    median_per_million: 'no_contributors',
  });
});

test('the mix is the sum of a code by the sum of every code', () => {
  const image = spotAt(companies(count(6), count(0)));
  const video = spotAt(companies(count(2)));
  const cells = [sumCell(image, 'content_type:image'), sumCell(video, 'content_type:video')];
  expect(mixOf(image, 'content_type:image', 8, cells).value).toBe(0.75);
  expect(mixOf(video, 'content_type:video', 8, cells).value).toBe(0.25);
  expect(mixOf(video, 'content_type:video', 0, cells).value).toEqual({ absent: 'not_applicable' });
});
