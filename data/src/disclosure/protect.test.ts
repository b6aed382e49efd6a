import { expect, test } from 'vitest';
import { contribution } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { type Aggregate, aggregatesOf, type Contribution } from '../statistics/index.ts';
import { observe } from './observe.ts';
import { type ProtectedCell, protect } from './protect.ts';

const aggregates = (...parts: Partial<Contribution>[]) =>
  aggregatesOf(parts.map(contribution), platformCodeList(SMALL), []);

test('a public dataset of public contributions passes whole', () => {
  const all = aggregates({ value: 3 }, { company: 'bolt', value: 4 });
  expect(protect('small', 'public', all)).toEqual({ ok: true, cells: all });
});

test('a confidential dataset is refused whole, even where every value is public', () => {
  expect(protect('small', 'confidential', aggregates({ disclosure: 'public' }))).toEqual({
    ok: false,
    refusal:
      'The dataset “small” is confidential and this version of Candor has no disclosure control yet, so nothing of it is published; keep its reports in the store and publish with a version that proves its releases safe.',
    notice:
      'It is confidential, and nothing of it is published until Candor can prove that no company’s figures can be worked out from it.',
  });
});

test('a confidential dataset without any aggregate is refused too', () => {
  expect(protect('small', 'confidential', []).ok).toBe(false);
});

test('a public dataset with one contribution that is not public is refused whole', () => {
  const all = aggregates({ company: 'a' }, { company: 'b', platformType: 'MSG', disclosure: 'confidential' });
  expect(protect('small', 'public', all)).toEqual({
    ok: false,
    refusal:
      'The dataset “small” is declared public but holds values without a public source, so nothing of it is published; give each value its source or declare the dataset confidential.',
    notice: 'Some of its values are not public elsewhere, so nothing of it is published.',
  });
});

test('only protect makes a protected cell: the type system refuses an aggregate in its place', () => {
  const [aggregate] = aggregates({});
  const take = (_: ProtectedCell) => {};
  // @ts-expect-error An aggregate that nobody decided on is not a protected cell.
  take(aggregate as Aggregate);
  // @ts-expect-error Nor can its mark be written by hand.
  take({ ...(aggregate as Aggregate), decided: 'free' });
  // @ts-expect-error Nor is it what observe takes.
  observe(aggregate as Aggregate);
  expect(aggregate).toBeDefined();
});
