import { describe, expect, test } from 'vitest';
import type { ReporterKind, Service } from '../types.ts';
import { type ListedRow, scopeChanges } from './scope-changes.ts';

function service(id: string, platformType: string, reporterKind: ReporterKind = 'provider'): Service {
  return {
    id,
    name: id,
    owners: [{ company: 'acme', from: null, to: null }],
    platformType,
    sizeBand: null,
    reporterKind,
    classification: 'high',
    note: '',
  };
}

const FAMILY = service('family', 'SOC');
const POSTS = service('posts', 'SOC');
const PHOTOS = service('photos', 'SOC');
const CALLS = service('calls', 'MSG');

const row = (one: Service, year: number, holds: readonly string[] = []): ListedRow => ({ service: one, year, holds });

function changes(...rows: readonly ListedRow[]) {
  return Object.fromEntries([...scopeChanges(rows)].map(([key, change]) => [key, change.movedAmong]));
}

describe('scopeChanges', () => {
  test('finds a split: each service listed apart in the year after has moved among the types of all', () => {
    const combined = row(FAMILY, 2020, ['posts', 'photos', 'calls']);
    expect(changes(combined, row(POSTS, 2021), row(PHOTOS, 2021), row(CALLS, 2021))).toEqual({
      'posts 2021': ['MSG', 'SOC'],
      'photos 2021': ['MSG', 'SOC'],
      'calls 2021': ['MSG', 'SOC'],
    });
  });

  test('says in which year a split happened', () => {
    const found = scopeChanges([row(FAMILY, 2020, ['posts', 'calls']), row(CALLS, 2021)]);
    expect(found.get('calls 2021')?.note).toBe(
      'Until 2020 NCMEC counted several services of one company in one row; from 2021 it lists them separately.',
    );
  });

  test('finds a join: the combined row has moved when one of its services stood apart in the year before', () => {
    const found = scopeChanges([row(CALLS, 2019), row(FAMILY, 2020, ['posts', 'calls'])]);
    expect([...found]).toEqual([
      [
        'family 2020',
        {
          movedAmong: ['MSG', 'SOC'],
          note: 'From 2020 NCMEC counts several services of one company in one row that it had listed separately.',
        },
      ],
    ]);
  });

  test('finds nothing while a row stays combined', () => {
    expect(changes(row(FAMILY, 2019, ['posts', 'calls']), row(FAMILY, 2020, ['posts', 'calls']))).toEqual({});
  });

  test('finds nothing for a combined row that holds only itself', () => {
    expect(changes(row(POSTS, 2019, ['posts']), row(POSTS, 2020), row(POSTS, 2021))).toEqual({});
  });

  test('finds nothing when the services come apart a year later than the next', () => {
    expect(changes(row(FAMILY, 2019, ['posts', 'calls']), row(POSTS, 2021), row(CALLS, 2021))).toEqual({});
  });

  test('names one type where all services are of one type, so that no platform type is broken', () => {
    expect(changes(row(FAMILY, 2020, ['posts', 'photos']), row(POSTS, 2021), row(PHOTOS, 2021))).toEqual({
      'posts 2021': ['SOC'],
      'photos 2021': ['SOC'],
    });
  });

  test('counts a service without a platform among the other reporters', () => {
    const filter = service('filter', 'OTH', 'safety-vendor');
    expect(changes(row(FAMILY, 2020, ['posts', 'filter']), row(filter, 2021))).toEqual({
      'filter 2021': ['OTHER-REPORTERS', 'SOC'],
    });
  });
});
