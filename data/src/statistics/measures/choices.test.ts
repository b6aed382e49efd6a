import { expect, test } from 'vitest';
import { choice, contribution } from '../../../testing/answers.ts';
import { cellsOfDraft, companies, figures, spotAt, weighed } from '../../../testing/cells.ts';
import { optionShares, panelOptionShares, panelPracticeShares, practiceShares } from './choices.ts';

test('the share of an option is that of the companies that chose it', () => {
  const spot = spotAt(companies(choice(['yes']), choice(['yes']), choice(['no']), choice(['yes'])));
  expect(figures(optionShares(spot, ['yes', 'no'], true))).toEqual({
    'share option:yes': 0.75,
    'share option:no': 0.25,
  });
});

test('of a multiple choice each option has a share of its own', () => {
  const spot = spotAt(companies(choice(['a', 'b']), choice(['b']), choice(['none'])));
  expect(figures(optionShares(spot, ['a', 'b', 'none'], false))).toEqual({
    'share option:a': 1 / 3,
    'share option:b': 2 / 3,
    'share option:none': 1 / 3,
  });
});

test('a company of several services has one vote, spread over them', () => {
  const spot = spotAt(companies(choice(['yes'], ['no']), choice(['yes'])));
  const drafts = optionShares(spot, ['yes', 'no'], true);
  expect(figures(drafts)).toEqual({ 'share option:yes': 0.75, 'share option:no': 0.25 });
  expect(drafts.map((draft) => weighed(cellsOfDraft(draft)[0]))).toEqual([1.5, 0.5]);
});

test('options that exclude each other share a family, those of a multiple choice do not', () => {
  const spot = spotAt(companies(choice(['a'])));
  const families = (isSingle: boolean) =>
    new Set(optionShares(spot, ['a', 'b'], isSingle).flatMap((one) => cellsOfDraft(one).map((cell) => cell.family)));
  expect([families(true).size, families(false).size]).toEqual([1, 2]);
});

test('of the panel there is the share in both years', () => {
  const now = spotAt(companies(choice(['yes']), choice(['yes'])));
  const before = spotAt([contribution({ company: 'a', year: 2019, value: choice(['no']) })]);
  const [a] = now.cell.members;
  const drafts = panelOptionShares(now, before, a === undefined ? [] : [a], before.cell.members, ['yes'], true);
  expect(figures(drafts)).toEqual({ 'share option:yes': 1, 'share_previous option:yes': 0 });
  expect(drafts.map((one) => [one.panel, one.n])).toEqual([
    ['matched', 1],
    ['matched', 1],
  ]);
});

test('a practice is in place where any of its options says so', () => {
  const at = spotAt(companies(choice(['in_use_all']), choice(['in_use_some']), choice(['trial']), choice(['none'])));
  expect(figures(practiceShares(at, { of: ['in_use_all', 'in_use_some'] }))).toEqual({
    'share practice:in_place': 0.5,
  });
});

test('of a multiple choice it is in place where the empty answer was not given, once a company', () => {
  const at = spotAt(
    companies(choice(['none']), choice(['estimation', 'self_declared']), choice(['none'], ['estimation'])),
  );
  const drafts = practiceShares(at, { without: ['none'] });
  expect(figures(drafts)).toEqual({ 'share practice:in_place': 0.5 });
  expect(drafts.map((draft) => weighed(cellsOfDraft(draft)[0]))).toEqual([1.5]);
});

test('a question that asks for no practice has no such share', () => {
  expect(practiceShares(spotAt(companies(choice(['yes']))), null)).toEqual([]);
});

test('of the panel there is the share with a practice in both years', () => {
  const now = spotAt(companies(choice(['yes'])));
  const members = [contribution({ company: 'a', year: 2019, value: choice(['no']) })];
  const before = spotAt(members);
  expect(figures(panelPracticeShares(now, before, now.cell.members, before.cell.members, { of: ['yes'] }))).toEqual({
    'share practice:in_place': 1,
    'share_previous practice:in_place': 0,
  });
});
