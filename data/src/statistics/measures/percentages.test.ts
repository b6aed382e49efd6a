import { expect, test } from 'vitest';
import { percentage } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { pool, pooledAnswer } from '../answers/pooled.ts';
import { pooledRatio, ratioQuartiles } from './percentages.ts';

const SPOT = spotAt(companies(percentage(90, 100), percentage(1, 10), percentage(1, 4), percentage(0, 0)));

test('the pooled ratio is all numerators by all denominators: large companies weigh more', () => {
  const draft = pooledRatio(SPOT);
  expect([draft.value, draft.n]).toEqual([92 / 114, 4]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([92, 114]);
});

test('the median of the ratios counts each company once; one with nothing below the line is left out', () => {
  const [median] = ratioQuartiles(SPOT, false);
  expect([median?.value, median?.n]).toEqual([0.25, 3]);
  expect(figures(ratioQuartiles(SPOT, true))).toEqual({ q1: 0.175, median: 0.25, q3: 0.575 });
});

test('with nothing below the line at all there is no ratio', () => {
  const empty = spotAt(companies(percentage(0, 0)));
  expect(pooledRatio(empty).value).toEqual({ absent: 'not_applicable' });
  expect(figures(ratioQuartiles(empty, false))).toEqual({ median: 'no_contributors' });
});

test('a rate without its base is one of the companies’ own ratios, and in no sum', () => {
  const rate = (value: number) => pooledAnswer({ kind: 'rate', rate: value });
  const mixed = pool(rate(0.5), percentage(3, 4));
  const spot = spotAt(companies(percentage(90, 100), rate(0.985), mixed, pool(rate(0.1), rate(0.2))));
  const draft = pooledRatio(spot);
  expect([draft.value, draft.n]).toEqual([93 / 104, 2]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([93, 104]);
  // Nobody can say what two services come to together of which one gave a rate alone.
  const secret = spotAt(
    companies(percentage(90, 100), rate(0.985)).map((one) => ({ ...one, disclosure: 'confidential' as const })),
  );
  const [median] = ratioQuartiles(spot, false);
  expect([median?.value, median?.n]).toEqual([(0.9 + 0.985) / 2, 2]);
  // With a denominator that everybody knows, a ratio tells a count; a rate tells none.
  const [told] = ratioQuartiles(secret, false, () => true);
  const values = told?.basis.kind === 'ordered' ? told.basis.values() : [];
  expect(values.map(({ value, isScaled }) => [value, isScaled])).toEqual([
    [0.9, true],
    [0.985, false],
  ]);
});

test('rates alone have no pooled ratio', () => {
  const spot = spotAt(companies(pooledAnswer({ kind: 'rate', rate: 0.5 })));
  expect(figures([pooledRatio(spot)])).toEqual({ pooled_ratio: 'no_contributors' });
});
