import { expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from './platforms.ts';

test('the code list is each group followed by its types, then the totals', () => {
  expect(platformCodeList(SMALL).map((one) => one.code)).toEqual([
    'public',
    'SOC',
    'VID',
    'private',
    'MSG',
    'ALL',
    'OTHER-REPORTERS',
    'ALL-REPORTERS',
  ]);
});

test('types nest in groups, groups in ALL, ALL and OTHER-REPORTERS in ALL-REPORTERS', () => {
  const parents = Object.fromEntries(platformCodeList(SMALL).map((one) => [one.code, one.parent]));
  expect(parents).toEqual({
    public: 'ALL',
    SOC: 'public',
    VID: 'public',
    private: 'ALL',
    MSG: 'private',
    ALL: 'ALL-REPORTERS',
    'OTHER-REPORTERS': 'ALL-REPORTERS',
    'ALL-REPORTERS': null,
  });
});

test('the definition of a group names its types', () => {
  expect(platformCodeList(SMALL)[0]?.definition).toBe('The platform types SOC, VID together.');
});
