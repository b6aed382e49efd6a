import { expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import { platformLevels } from './levels.ts';

const levels = platformLevels(platformCodeList(SMALL));

test('a platform type counts in itself, its group, all platforms and all reporters', () => {
  expect(levels('SOC')).toEqual(['SOC', 'public', 'ALL', 'ALL-REPORTERS']);
});

test('a reporter without a platform counts in the other reporters and in all reporters', () => {
  expect(levels(null)).toEqual(['OTHER-REPORTERS', 'ALL-REPORTERS']);
});

test('a type that the framework does not have is an error and is not left out', () => {
  expect(() => levels('XXX')).toThrow('platform “XXX” is not in the code list');
});
