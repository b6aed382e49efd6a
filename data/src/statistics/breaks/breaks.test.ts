import { describe, expect, test } from 'vitest';
import { counted, reported } from '../../../testing/answers.ts';
import { SMALL } from '../../../testing/framework.ts';
import { platformCodeList } from '../../framework/index.ts';
import type { Period } from '../../period/index.ts';
import type { CountedAnswer } from '../../report/index.ts';
import { seriesBreaks, versionBreaks } from './breaks.ts';

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

test('breaks stand by platform, then by year, then by kind, whatever the order of the answers', () => {
  const answers = [
    { methodChanged: 'law', year: 2022 },
    { methodChanged: 'definition', year: 2022 },
    { methodChanged: 'law', year: 2021 },
  ] as const;
  const found = seriesBreaks(
    answers.map((one) => counted({ ...one, platformType: 'SOC' })),
    PLATFORMS,
  );
  const years = ['2021 law', '2022 definition', '2022 law'];
  expect(found.map(({ platform, year, kind }) => `${platform} ${year} ${kind}`)).toEqual(
    ['public', 'SOC', 'ALL', 'ALL-REPORTERS'].flatMap((platform) => years.map((one) => `${platform} ${one}`)),
  );
});

test('changes of one kind, place and year are one break that carries each public note once', () => {
  const change = { methodChanged: 'law', platformType: 'MSG' } as const;
  const notes = ['b', 'a', 'b'].map((methodChangedNote) => counted({ ...change, methodChangedNote }));
  const secret = counted({ ...change, methodChangedNote: 'in confidence', isPublic: false });
  expect(seriesBreaks([...notes, secret], PLATFORMS).filter((one) => one.platform === 'MSG')).toEqual([
    { metric: 'OUT-REPORTS', platform: 'MSG', year: 2020, kind: 'law', notes: ['a', 'b'] },
  ]);
});

describe('a new version of the framework', () => {
  const CHANGES = [
    { metric: 'OUT-REPORTS', version: '1.1.0', reason: 'Bundles count once.' },
    { metric: 'OUT-OTHER', version: '1.1.0', reason: 'Something else.' },
  ];
  const moves = (...services: Parameters<typeof reported>[0][]) =>
    versionBreaks('OUT-REPORTS', services.map(reported), CHANGES, PLATFORMS).map(
      ({ platform, year }) => `${platform} ${year}`,
    );
  const SOC_LEVELS = (year: Period) => ['public', 'SOC', 'ALL', 'ALL-REPORTERS'].map((one) => `${one} ${year}`);

  test('breaks the metrics that it defines anew in the year in which a service moved to it, with the reason', () => {
    const services = [reported({ year: 2020 }), reported({ year: 2021, frameworkVersion: '1.1.0' })];
    expect(versionBreaks('OUT-REPORTS', services, CHANGES, PLATFORMS)[1]).toEqual({
      metric: 'OUT-REPORTS',
      platform: 'SOC',
      year: 2021,
      kind: 'framework',
      notes: ['Bundles count once.'],
    });
    expect(moves({ year: 2020 }, { year: 2021, frameworkVersion: '1.1.0' })).toEqual(SOC_LEVELS(2021));
    expect(versionBreaks('OUT-UNCHANGED', services, CHANGES, PLATFORMS)).toEqual([]);
  });

  test('breaks the platforms of those who moved, and no other', () => {
    const moved = moves(
      { year: 2020, platformType: 'MSG' },
      { year: 2021, platformType: 'MSG' },
      { year: 2020 },
      {
        year: 2021,
        frameworkVersion: '1.1.0',
      },
    );
    expect(moved).toEqual(SOC_LEVELS(2021));
  });

  test('breaks again where a service moves later', () => {
    const late = [
      { year: 2020 },
      { year: 2021, frameworkVersion: '1.1.0' },
      { service: 'late', year: 2021 },
      { service: 'late', year: 2022, frameworkVersion: '1.1.0' },
      { service: 'late', year: 2023, frameworkVersion: '1.1.0' },
    ];
    expect(moves(...late).filter((one) => one.startsWith('SOC'))).toEqual(['SOC 2021', 'SOC 2022']);
  });

  test('breaks, too, where a version is left out', () => {
    expect(moves({ year: 2020 }, { year: 2021, frameworkVersion: '1.10.0' })).toEqual(SOC_LEVELS(2021));
  });

  test('breaks nothing where everybody reported by it from the first year', () => {
    const all = [2020, 2021].map((year) => ({ year, frameworkVersion: '1.1.0' }));
    expect(moves(...all)).toEqual([]);
  });

  test('is one break a year with every reason, where two versions are met at once', () => {
    const two = [...CHANGES, { metric: 'OUT-REPORTS', version: '1.2.0', reason: 'Tests are left out.' }];
    const services = [reported({ year: 2020 }), reported({ year: 2021, frameworkVersion: '1.2.0' })];
    const [first] = versionBreaks('OUT-REPORTS', services, two, PLATFORMS);
    expect(first).toMatchObject({ year: 2021, notes: ['Bundles count once.', 'Tests are left out.'] });
  });
});
