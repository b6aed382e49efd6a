import { expect, test } from 'vitest';
import { contribution, count } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { dataOf } from '../../testing/release.ts';
import { platformCodeList } from '../framework/index.ts';
import { type Aggregate, aggregatesOf, type Contribution } from '../statistics/index.ts';
import { observationOf } from './observation-of.ts';
import { type ProtectedCell, protectPublic } from './protect.ts';

const aggregates = (...parts: Partial<Contribution>[]) =>
  aggregatesOf(dataOf(parts.map(contribution)), platformCodeList(SMALL), []);

test('a public dataset of public contributions passes whole, and nothing but the decision is added', () => {
  const all = aggregates({ value: count(3) }, { company: 'bolt', value: count(4) });
  const protection = protectPublic('small', all, () => []);
  expect(protection).toEqual({
    ok: true,
    cells: all.map(({ key, value, n, afterBreak, dominated }) => ({
      key,
      afterBreak,
      dominated,
      decision: { kind: 'published', value, n },
    })),
  });
});

test('what is known between bounds passes as a range that says so, of at least so many companies', () => {
  const [one] = aggregates({ value: count(3) });
  if (one === undefined) throw new Error('there is no aggregate');
  const partial = (value: Aggregate['value'], n: number): Aggregate => ({ ...one, value, n, isPartial: true });
  const all = [
    partial({ absent: 'not_collected', bounds: [3, 4] }, 2),
    partial({ absent: 'not_collected' }, 1),
    partial({ absent: 'not_collected' }, 0),
    partial(7, 2),
  ];
  const protection = protectPublic('small', all, () => []);
  expect(protection.ok ? protection.cells.map(observationOf) : protection).toMatchObject([
    { kind: 'range', lower: 3, upper: 4, reason: 'not_collected', n: '2+' },
    { kind: 'missing', reason: 'not_collected', n: '1+' },
    { kind: 'missing', reason: 'not_collected', n: null },
    { kind: 'value', value: 7, n: '2+' },
  ]);
});

test('a public dataset with one contribution that is not public is refused whole', () => {
  const all = aggregates({ company: 'a' }, { company: 'b', platformType: 'MSG', disclosure: 'confidential' });
  const places = ['_T', 'content_type:image'].map((breakdown) => ({
    service: 'b-talk',
    year: 2020,
    metric: 'OUT-REPORTS',
    breakdown,
  }));
  expect(protectPublic('small', all, () => places)).toEqual({
    ok: false,
    refusal:
      'The dataset “small” is declared public but holds values without a public source (b-talk 2020 OUT-REPORTS, b-talk 2020 OUT-REPORTS content_type:image), so nothing of it is published; give each value its source or declare the dataset confidential.',
  });
});

test('only this folder makes a protected cell: the type system refuses an aggregate in its place', () => {
  const [aggregate] = aggregates({});
  const take = (_: ProtectedCell) => {};
  // @ts-expect-error An aggregate that nobody decided on is not a protected cell.
  take(aggregate as Aggregate);
  // @ts-expect-error Nor can its mark be written by hand.
  take({ ...(aggregate as Aggregate), decided: 'published' });
  // @ts-expect-error Nor is it what observe takes.
  expect(() => observationOf(aggregate as Aggregate)).toThrow(TypeError);
  expect(aggregate).toBeDefined();
});
