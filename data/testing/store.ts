import type { Period } from '../src/period/index.ts';
import type { Dataset, Report, Source } from '../src/report/index.ts';
import { openDatabase, type StoreDatabase, storeSource } from '../src/store/index.ts';
import { answer } from './answers.ts';
import { DATASET } from './cybertipline.ts';

export const SMALL_DATASET: Dataset = { ...DATASET, id: 'small', framework: '0.1.0' };

export function report(service: string, year: Period, value: number): Report {
  return {
    service,
    year,
    frameworkVersion: '0.1.0',
    platformType: 'SOC',
    sizeBand: null,
    answers: [answer({ value: { kind: 'count', count: value }, status: value === 0 ? 'zero' : 'answered' })],
  };
}

/** Two companies: acme with a social network and a messenger, bolt with a video site. */
export function source(...reports: readonly Report[]): Source {
  const service = (id: string, company: string, platformType: string) => ({
    id,
    name: id,
    owners: [{ company, from: null, to: null }],
    platformType,
    sizeBand: null,
    reporterKind: 'provider' as const,
    classification: 'high' as const,
    note: '',
  });
  return {
    companies: [
      { id: 'acme', name: 'Acme', consent: true },
      { id: 'bolt', name: 'Bolt', consent: false },
    ],
    services: [
      service('acme-social', 'acme', 'SOC'),
      service('acme-talk', 'acme', 'MSG'),
      service('bolt-video', 'bolt', 'VID'),
    ],
    reports,
    controlTotals: [],
  };
}

export const MONDAY = { sourceHash: 'a'.repeat(64), receivedAt: '2024-01-01T00:00:00.000Z' };
export const TUESDAY = { sourceHash: 'b'.repeat(64), receivedAt: '2024-01-02T00:00:00.000Z' };

/** A fresh store in memory that holds the reports. */
export function storeWith(...reports: readonly Report[]): StoreDatabase {
  const db = openDatabase(':memory:');
  storeSource(db, SMALL_DATASET, source(...reports), MONDAY);
  return db;
}

/** Every row of every table: equal dumps are equal stores. */
export function dump(db: StoreDatabase): Record<string, unknown[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()]),
  );
}
