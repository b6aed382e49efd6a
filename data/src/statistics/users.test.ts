import { expect, test } from 'vitest';
import { contribution, count } from '../../testing/answers.ts';
import { spotAt } from '../../testing/cells.ts';
import { usersOf } from './users.ts';

const SOC = contribution({ platformType: 'SOC', value: count(30) });
const MSG = contribution({ platformType: 'MSG', value: count(20) });
const [member] = spotAt([SOC, MSG]).cell.members;
const users = (...list: Parameters<typeof usersOf>[0]) => (member === undefined ? Number.NaN : usersOf(list)(member));

test('the users behind a company are those of the services that it has here', () => {
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(500) })).toBe(1500);
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(500) }, { ...MSG, company: 'bolt' })).toBe(1500);
});

test('where one of its places states none there are none: too few users would make too high a rate', () => {
  expect(users({ ...SOC, value: count(1000) })).toBe(0);
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(0) })).toBe(0);
});

test('users of one region are not all users', () => {
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(7), breakdown: 'region:europe' })).toBe(0);
});
