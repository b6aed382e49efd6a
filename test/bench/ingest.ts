// How fast is an ingest? Times the full way of a large source (read, validate, store) against raw prepared inserts of the
// same rows into the same schema, in the same run. Usage: node test/bench/ingest.ts [SERVICES] [YEARS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { type Dataset, readCybertipline, readDataset, type Source } from '@candor/data/report';
import { openDatabase, storeSource } from '@candor/data/store';
import { bigSource } from '../support/big-source.ts';
import { benchReports } from './reports.ts';

const [services = 20_000, years = 10] = process.argv.slice(2).map(Number);
const CONTEXT = { sourceHash: '0'.repeat(64), receivedAt: '2024-01-01T00:00:00.000Z' };
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
try {
  run();
  await benchReports(1000);
  await benchReports(5000);
} finally {
  rmSync(folder, { recursive: true });
}

function run(): void {
  const files = bigSource(services, years);
  const rows = services * years;
  const megabytes = Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  console.log(
    `${rows.toLocaleString('en')} provider-year rows, ${megabytes.toFixed(1)} MB of CSV; best of ${ROUNDS} rounds`,
  );

  const before = peakMegabytes();
  const dataset = declared(files);
  const framework = loadFramework(dataset.framework);
  let memory = 0;
  const best = { read: Infinity, store: Infinity, again: Infinity, raw: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { value: source, seconds: read } = timed(() => {
      const result = readCybertipline(files, dataset, framework);
      if (!result.ok) throw new Error('the generated source is refused');
      return result.value;
    });
    const store = openDatabase(join(folder, `store ${round}.db`));
    const { seconds: first } = timed(() => storeSource(store, dataset, source, CONTEXT));
    // The first ingest alone: what comes after it is the bench's own.
    if (round === 0) memory = peakMegabytes();
    const { seconds: again } = timed(() => storeSource(store, dataset, source, CONTEXT));
    store.close();
    best.read = Math.min(best.read, read);
    best.store = Math.min(best.store, first);
    best.again = Math.min(best.again, again);
    best.raw = Math.min(best.raw, rawInserts(join(folder, `raw ${round}.db`), dataset, source));
  }

  const whole = best.read + best.store;
  const line = (what: string, seconds: number) =>
    console.log(
      `${what.padEnd(34)}${seconds.toFixed(2)} s${Math.round(rows / seconds)
        .toLocaleString('en')
        .padStart(12)} rows/s`,
    );
  line('raw prepared inserts', best.raw);
  line('ingest: read and validate', best.read);
  line('ingest: hash and store', best.store);
  line('ingest: whole', whole);
  line('the same source stored again', best.again);
  console.log(`ratio to raw inserts               ${(best.raw / whole).toFixed(2)} (1 is as fast as raw)`);
  console.log(`peak memory                        ${memory} MB, ${before} MB of it before the ingest`);
  console.log(`what limits it                     ${limit(best)}`);
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function declared(files: Readonly<Record<string, Uint8Array>>): Dataset {
  const dataset = readDataset(files['dataset.yaml'] ?? new Uint8Array());
  if (!dataset.ok) throw new Error('the dataset is refused');
  return dataset.value;
}

/** The same reports and answers, nothing read, hashed or compared: what SQLite needs for these tables and indexes. */
function rawInserts(file: string, dataset: Dataset, source: Source): number {
  const db = openDatabase(file);
  storeSource(db, dataset, { ...source, reports: [] }, CONTEXT);
  const report = db.prepare(
    `INSERT INTO reports (dataset_id, service_id, year, framework_version, content_hash, source_hash, received_at, supersedes, is_current)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 1)`,
  );
  const answer = db.prepare(
    "INSERT INTO answers VALUES (?, ?, ?, ?, 'count', ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
  );
  const rows = source.reports.flatMap(({ service, year, frameworkVersion, answers }) =>
    answers.map(
      (one) =>
        [
          [dataset.id, service, year, frameworkVersion, '0'.repeat(64), CONTEXT.sourceHash, CONTEXT.receivedAt],
          [one.metric, one.breakdown, one.status, one.value?.kind === 'count' ? one.value.count : null, one.method],
          [1, one.monthsCovered, one.methodChanged, one.methodChangedNote, one.movedAmong.join(' ')],
          [one.oneOffEvent, one.confidence, one.publicSource, one.comment],
        ] as const,
    ),
  );
  const { seconds } = timed(() =>
    db.transaction(() => {
      for (const [head, what, how, why] of rows)
        answer.run(report.run(...head).lastInsertRowid, ...what, ...how, ...why);
    })(),
  );
  db.close();
  return seconds;
}

function limit({ read, store, raw }: Readonly<Record<'read' | 'store' | 'raw', number>>): string {
  const parts = {
    'reading and checking the CSV': read,
    'SQLite’s inserts': raw,
    'hashing and comparing': Math.max(0, store - raw),
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return Object.entries(parts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, part]) => `${name} ${Math.round((100 * part) / total)} %`)
    .join(', ');
}

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const start = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - start) / 1000 };
}
