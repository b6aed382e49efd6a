import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metric } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { type Dataset, type Report, type Roster, readDataset } from '@candor/data/report';
import { openDatabase, storeDataset, storedReport, storeRoster } from '@candor/data/store';
import { demoDataset } from '../../scripts/src/demo/dataset.ts';
import { ingestReportFiles } from '../../scripts/src/ingest/report-files.ts';

const ANSWERS = 70;
const FRAMEWORK = loadFramework('1.0.0');

/**
 * The whole way of company reports (read csv, check, store, one transaction a report) against raw prepared inserts of the
 * same rows into the same schema, all in one transaction, in the same run. Prints answers per second, the ratio, and peak memory.
 */
export async function benchReports(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-reports-'));
  try {
    const paths = Array.from({ length: count }, (_, index) => {
      const path = join(folder, `${index}.csv`);
      writeFileSync(path, reportCsv(index));
      return path;
    });
    const before = process.resourceUsage().maxRSS / 1024;
    const db = openDatabase(join(folder, 'ingest.db'));
    const dataset = demoDeclared();
    storeDataset(db, dataset);
    db.transaction(() => storeRoster(db, dataset.id, roster(count)))();
    const start = performance.now();
    const effects = { out: () => {}, err: console.error, now: () => new Date(0), env: {}, stopped: Promise.resolve() };
    const tally = await ingestReportFiles(paths, { db, dataset, framework: FRAMEWORK, effects });
    const whole = (performance.now() - start) / 1000;
    if (tally.accepted !== count) throw new Error(`only ${tally.accepted} of ${count} reports were accepted`);
    const after = process.resourceUsage().maxRSS / 1024;
    const reports = Array.from(
      { length: count },
      (_, index) => storedReport(db, dataset.id, `s-${index}`, 2024) as Report,
    );
    db.close();
    const raw = rawInserts(join(folder, 'raw.db'), dataset, roster(count), reports);
    const answers = reports.reduce((sum, report) => sum + report.answers.length, 0);
    const line = (what: string, seconds: number) =>
      console.log(
        `${what.padEnd(34)}${seconds.toFixed(2)} s${Math.round(answers / seconds)
          .toLocaleString('en')
          .padStart(12)} answers/s`,
      );
    console.log(`\n${count.toLocaleString('en')} company reports, ${answers.toLocaleString('en')} answers, csv`);
    line('raw prepared inserts', raw);
    line('read, check, store', whole);
    console.log(
      `ratio to raw inserts: ${(raw / whole).toFixed(2)}; peak memory ${after.toFixed(0)} MB (${before.toFixed(0)} MB before)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same rows of reports, files and answers by prepared statements alone, in one transaction. */
function rawInserts(path: string, dataset: Dataset, people: Roster, reports: readonly Report[]): number {
  const db = openDatabase(path);
  storeDataset(db, dataset);
  db.transaction(() => storeRoster(db, dataset.id, people))();
  const bytes = new Uint8Array(4096);
  const file = db.prepare('INSERT INTO files VALUES (?, ?, ?, ?)');
  const report = db.prepare(
    `INSERT INTO reports (dataset_id, service_id, year, framework_version, platform_type, size_band, content_hash,
       source_hash, received_at, state, is_current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'accepted', 1)`,
  );
  const answer = db.prepare(
    "INSERT INTO answers VALUES (?, ?, ?, ?, 'count', ?, NULL, NULL, ?, 1, 12, 'no', NULL, '', NULL, ?, NULL, ?, NULL, NULL)",
  );
  const start = performance.now();
  db.transaction(() => {
    for (const [index, one] of reports.entries()) {
      const { service, year, frameworkVersion, platformType, sizeBand } = one;
      file.run(String(index), `${index}.csv`, bytes, '');
      const hash = 'f'.repeat(64);
      const { lastInsertRowid: id } = report.run(
        dataset.id,
        service,
        year,
        frameworkVersion,
        platformType,
        sizeBand,
        hash,
        hash,
        '',
      );
      for (const { metric, breakdown, status, value, method, confidence, comment } of one.answers) {
        answer.run(
          id,
          metric,
          breakdown,
          status,
          value?.kind === 'count' ? value.count : null,
          method,
          confidence,
          comment,
        );
      }
    }
  })();
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}

function demoDeclared(): Dataset {
  const read = readDataset(new TextEncoder().encode(demoDataset(FRAMEWORK)));
  if (!read.ok) throw new Error('the demonstration is not declared well');
  return read.value;
}

function roster(count: number): Roster {
  const ids = Array.from({ length: count }, (_, index) => `s-${index}`);
  return {
    companies: ids.map((id) => ({ id, name: id, consent: true })),
    services: ids.map((id) => ({
      id,
      name: id,
      owners: [{ company: id, from: null, to: null }],
      platformType: 'SOC',
      sizeBand: 'S3',
      reporterKind: 'provider',
      classification: 'high',
      note: '',
    })),
  };
}

/** Counts with a split of the first breakdown, until there are enough answers. */
function reportCsv(index: number): string {
  const counts = FRAMEWORK.metrics.filter(
    (metric) => metric.answerType === 'count' && metric.platformTypes.includes('SOC'),
  );
  const rows = counts.flatMap((metric) => rowsOf(metric)).slice(0, ANSWERS);
  return [
    `#framework,1.0.0`,
    `#service,s-${index}`,
    '#year,2024',
    '#platform_type,SOC',
    'metric,breakdown,status,answer,second,comment',
    ...rows,
    '',
  ].join('\n');
}

function rowsOf(metric: Metric): string[] {
  const codes = FRAMEWORK.breakdowns.find((one) => one.code === metric.breakdowns[0])?.codes ?? [];
  return [
    `${metric.code},,answered,${codes.length * 10 || 10},,none`,
    ...codes.map(({ code }) => `${metric.code},${metric.breakdowns[0]}:${code},answered,10,,`),
  ];
}
