import { expect, test } from 'vitest';
import { report, source, storeWith } from '../../testing/store.ts';
import { reportedServices } from './read.ts';
import { rememberedReleases, rememberRelease } from './releases.ts';
import { storeRoster } from './roster.ts';

test('releases are remembered with their policy, the oldest first, by number and not by letter', () => {
  const db = storeWith();
  for (const release of ['2024.10', '2025.1', '2024.2'])
    rememberRelease(db, 'small', { release, policy: `p ${release}` });
  expect(rememberedReleases(db, 'small')).toEqual([
    { release: '2024.2', policy: 'p 2024.2' },
    { release: '2024.10', policy: 'p 2024.10' },
    { release: '2025.1', policy: 'p 2025.1' },
  ]);
  rememberRelease(db, 'small', { release: '2024.2', policy: 'another' });
  expect(rememberedReleases(db, 'small').map((one) => one.policy)).toEqual(['another', 'p 2024.10', 'p 2025.1']);
  expect(rememberedReleases(db, 'other')).toEqual([]);
});

test('a release keeps whose a service was in each year, whoever is said to own it later', () => {
  const db = storeWith(...[2020, 2021].map((year) => report('acme-talk', year, 1)));
  const { services, ...roster } = source();
  const ownedBy = (...owners: (typeof services)[number]['owners']) =>
    storeRoster(db, 'small', { ...roster, services: services.map((one) => ({ ...one, owners })) });
  const ownersIn = (release: string | null) =>
    reportedServices(db, 'small', release).map(({ year, company }) => [year, company]);
  ownedBy({ company: 'acme', from: 2020, to: 2020 }, { company: 'bolt', from: 2021, to: 2021 });
  rememberRelease(db, 'small', { release: '2024.1', policy: '' });
  ownedBy({ company: 'acme', from: null, to: null });
  const sold = [
    [2020, 'acme'],
    [2021, 'bolt'],
  ];
  expect(ownersIn('2024.1')).toEqual(sold);
  expect(ownersIn(null)).toEqual([
    [2020, 'acme'],
    [2021, 'acme'],
  ]);
});
