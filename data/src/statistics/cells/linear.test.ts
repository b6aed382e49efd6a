import { expect, test } from 'vitest';
import { choice, contribution, count } from '../../../testing/answers.ts';
import { spotAt } from '../../../testing/cells.ts';
import { amountCell, unitOf, voteCell, wholeTerm } from './linear.ts';

const SOC = contribution({ platformType: 'SOC', sizeBand: 'S1', value: count(30) });
const MSG = contribution({ platformType: 'MSG', value: count(20), disclosure: 'confidential' });

test('a unit is a service where it stands in the tables', () => {
  expect([unitOf(SOC), unitOf(MSG), unitOf({ ...MSG, platformType: null })]).toEqual([
    'acme|SOC|S1|acme-social',
    'acme|MSG||acme-social',
    'acme|||acme-social',
  ]);
});

test('a sum has one term for each service of each company, so that parts and wholes share their variables', () => {
  const sumOver = (key: string) => {
    const spot = spotAt([SOC, MSG], key);
    return amountCell('sum', 0, spot, spot.cell.members).terms();
  };
  const whole = sumOver('ALL|_T');
  const part = sumOver('SOC|_T');
  expect(whole.map((term) => [term.unit, term.component, term.value, term.coefficient, term.isPublic])).toEqual([
    ['acme|MSG||acme-social', 'OUT-REPORTS _T', 20, 1, false],
    ['acme|SOC|S1|acme-social', 'OUT-REPORTS _T', 30, 1, true],
  ]);
  expect(part).toEqual(whole.slice(1));
});

test('a sum stands in the family of all that is bound to its metric', () => {
  const spot = { ...spotAt([SOC]), metric: 'PART', family: 'WHOLE' };
  expect(amountCell('sum', 0, spot, spot.cell.members).family).toBe('WHOLE 2020 amounts');
});

test('a vote has one term a service, which is at most the part of the vote that is cast there', () => {
  const votes = [
    contribution({ platformType: 'SOC', value: { ...choice(['yes'], ['no']), of: 3 } }),
    contribution({ platformType: 'MSG', value: { ...choice(['yes']), of: 3 } }),
  ];
  const terms = voteCell('family', 'all', 0, 'yes', spotAt(votes).cell.members).terms();
  expect(terms.map((term) => [term.unit, term.component, term.value, term.most])).toEqual([
    ['acme|MSG||acme-social', 'yes', 1 / 3, 1 / 3],
    ['acme|SOC||acme-social', 'yes', 1 / 3, 2 / 3],
  ]);
});

test('a number that a company has only as a whole is a variable of all of its services together', () => {
  const [member] = spotAt([SOC, MSG]).cell.members;
  if (member === undefined) throw new Error('nobody is there');
  expect(wholeTerm(member, 'ratio', 0.5, 1)).toEqual({
    contributor: 'acme',
    unit: 'acme|MSG||acme-social+acme|SOC|S1|acme-social',
    component: 'ratio',
    coefficient: 1,
    value: 0.5,
    most: 1,
    isPublic: false,
  });
});
