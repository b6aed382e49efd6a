import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { spotAt } from '../../../testing/cells.ts';
import { usersOf } from './users.ts';

const SOC = contribution({ platformType: 'SOC', value: count(30) });
const MSG = contribution({ platformType: 'MSG', value: count(20) });
const [member] = spotAt([SOC, MSG]).cell.members;
const users = (...list: Parameters<typeof usersOf>[0]) => (member === undefined ? undefined : usersOf(list)(member));

test('the users behind a company are those of the services that it has here', () => {
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(500) })).toMatchObject({ count: 1500 });
  expect(
    users({ ...SOC, value: count(1000) }, { ...MSG, value: count(500) }, { ...MSG, company: 'bolt' }),
  ).toMatchObject({ count: 1500 });
});

test('where one of its places states none there are none: too few users would make too high a rate', () => {
  expect(users({ ...SOC, value: count(1000) })).toMatchObject({ count: 0 });
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(0) })).toMatchObject({ count: 0 });
});

test('users of one region are not all users', () => {
  expect(users({ ...SOC, value: count(1000) }, { ...MSG, value: count(7), breakdown: 'region:europe' })).toMatchObject({
    count: 0,
  });
});

test('users are public only where each place made them so', () => {
  const known = { ...SOC, value: count(1000), disclosure: 'public' as const };
  const other = { ...MSG, value: count(500) };
  expect(users(known, { ...other, disclosure: 'confidential' })).toMatchObject({ isPublic: false });
  expect(users(known, { ...other, disclosure: 'public' })).toMatchObject({ isPublic: true });
});
