import { expect, test } from 'vitest';
import { counted } from '../../testing/answers.ts';
import { SMALL } from '../../testing/framework.ts';
import { platformCodeList } from '../framework/index.ts';
import type { CountedAnswer } from '../report/index.ts';
import { seriesBreaks } from './breaks.ts';

const PLATFORMS = platformCodeList(SMALL);

const broken = (...answers: Partial<CountedAnswer>[]) =>
  seriesBreaks(answers.map(counted), PLATFORMS).map((one) => one.platform);

test('without a change of method there is no break', () => {
  expect(broken({ methodChanged: 'no' })).toEqual([]);
});

test('a change of definition breaks the type and every level above it', () => {
  expect(broken({ methodChanged: 'definition', platformType: 'SOC' })).toEqual([
    'public',
    'SOC',
    'ALL',
    'ALL-REPORTERS',
  ]);
});

test('a change of a reporter without a platform breaks the other reporters and the total', () => {
  expect(broken({ methodChanged: 'definition', reporterKind: 'safety-vendor' })).toEqual([
    'OTHER-REPORTERS',
    'ALL-REPORTERS',
  ]);
});

test('a move between two types of one group breaks both types and not their group', () => {
  expect(broken({ methodChanged: 'scope', movedAmong: ['SOC', 'VID'] })).toEqual(['SOC', 'VID']);
});

test('a move between types of two groups breaks types and groups and not the total of platforms', () => {
  expect(broken({ methodChanged: 'scope', movedAmong: ['MSG', 'SOC'] })).toEqual(['public', 'SOC', 'private', 'MSG']);
});

test('a move between a platform and the other reporters breaks all but the total of all reporters', () => {
  expect(broken({ methodChanged: 'scope', movedAmong: ['OTHER-REPORTERS', 'SOC'] })).toEqual([
    'public',
    'SOC',
    'ALL',
    'OTHER-REPORTERS',
  ]);
});

test('a move inside one type breaks nothing', () => {
  expect(broken({ methodChanged: 'scope', movedAmong: ['SOC'] })).toEqual([]);
});

test('changes of one kind, place and year are one break that carries each public note once', () => {
  const change = { methodChanged: 'law', platformType: 'MSG' } as const;
  const notes = ['b', 'a', 'b'].map((methodChangedNote) => counted({ ...change, methodChangedNote }));
  const secret = counted({ ...change, methodChangedNote: 'in confidence', isPublic: false });
  expect(seriesBreaks([...notes, secret], PLATFORMS).filter((one) => one.platform === 'MSG')).toEqual([
    { metric: 'OUT-REPORTS', platform: 'MSG', year: 2020, kind: 'law', notes: ['a', 'b'] },
  ]);
});
