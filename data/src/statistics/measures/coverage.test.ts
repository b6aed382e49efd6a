import { expect, test } from 'vitest';
import { contribution, count, counted, reported } from '../../../testing/answers.ts';
import { cellsOfDraft, figures, spotAt, weighed } from '../../../testing/cells.ts';
import type { CountedAnswer } from '../../report/index.ts';
import { standingsOf } from '../answers/contributions.ts';
import { coverageOf, partYearShare } from './coverage.ts';

const company = (id: string, part: Partial<CountedAnswer>) => counted({ company: id, service: id, ...part });

/** Five companies were asked: an answer, a zero, another unit, not measured, and one that left it blank. */
const STANDINGS = standingsOf(
  [
    company('a', { value: count(7) }),
    company('b', { status: 'zero', value: count(0) }),
    company('c', { value: count(3), countingUnitOk: false }),
    company('d', { status: 'not_measured', value: null }),
  ],
  'OUT-REPORTS',
  [reported({ company: 'e', service: 'e' })],
);

test('coverage is the companies with a value by the companies asked; another unit is no value', () => {
  expect(figures(coverageOf(spotAt(STANDINGS)))).toEqual({
    asked: 5,
    coverage: 0.4,
    'status_share status:answered': 0.2,
    'status_share status:zero': 0.2,
    'status_share status:estimated': 0,
    'status_share status:other_unit': 0.2,
    'status_share status:not_measured': 0.2,
    'status_share status:not_applicable': 0,
    'status_share status:not_permitted_by_law': 0,
    'status_share status:withheld': 0,
    'status_share status:no_answer': 0.2,
  });
});

test('the cell of coverage counts the companies that answered', () => {
  const [asked, coverage] = coverageOf(spotAt(STANDINGS));
  expect(cellsOfDraft(coverage).map(weighed)).toEqual([2]);
  expect(cellsOfDraft(asked).map((cell) => cell.id)).toEqual(cellsOfDraft(coverage).map((cell) => cell.id));
});

test('by platform type there is no more than how many were asked and what share answered', () => {
  expect(figures(coverageOf(spotAt(STANDINGS, 'SOC|_T')))).toEqual({ asked: 5, coverage: 0.4 });
});

test('where nobody was asked the same measures are there, without a share and without anything to protect', () => {
  const found = coverageOf(spotAt([]));
  expect(Object.keys(figures(found))).toEqual(Object.keys(figures(coverageOf(spotAt(STANDINGS)))));
  expect(figures(found)).toMatchObject({ asked: 0, coverage: 'no_contributors' });
  expect(new Set(found.map((one) => one.basis.kind))).toEqual(new Set(['nothing']));
});

test('a company that answered for one of two services is half covered', () => {
  const two = standingsOf([company('a', { platformType: 'SOC' })], 'OUT-REPORTS', [
    reported({ company: 'a', service: 'a2', platformType: 'MSG' }),
  ]);
  expect(figures(coverageOf(spotAt(two)))).toMatchObject({ asked: 1, coverage: 0.5 });
  expect(figures(coverageOf(spotAt(two, 'SOC|_T')))).toEqual({ asked: 1, coverage: 1 });
});

test('values of a part of the year are counted, and not scaled', () => {
  const parts = [contribution({ value: count(5), months: 6 }), contribution({ company: 'b', value: count(6) })];
  const draft = partYearShare(spotAt(parts));
  expect([draft.value, draft.n]).toEqual([0.5, 2]);
  expect(cellsOfDraft(draft).map(weighed)).toEqual([1]);
});
