import { askedOf, type Metric } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { type Dataset, type Roster, readDataset } from '@candor/data/report';
import { openDatabase, storeDataset, storeRoster } from '@candor/data/store';
import { type DemoRow, demoAnswers } from '../../../scripts/src/demo/answers.ts';
import { brokenDown } from '../../../scripts/src/demo/breakdowns/broken-down.ts';
import { habitsOf } from '../../../scripts/src/demo/breakdowns/habits.ts';
import { demoDataset } from '../../../scripts/src/demo/dataset.ts';
import { type DemoService, population, practiceIn } from '../../../scripts/src/demo/population.ts';
import { seededRandom } from '../../../scripts/src/demo/random.ts';

const FRAMEWORK = loadFramework('1.0.0');
export const DATASET: Dataset = declared();
const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);

/** Fills a store with ten years of reports as the demonstration makes them, by raw inserts; answers how many answers. */
export function fillStore(path: string, services: number): number {
  const random = seededRandom(7);
  const people = population(random, Math.ceil(services * 0.8), services);
  const db = openDatabase(path);
  // Only for the filling: nothing reads this store before it is closed.
  db.pragma('synchronous = OFF');
  storeDataset(db, DATASET);
  const report = db.prepare(
    `INSERT INTO reports (dataset_id, service_id, year, framework_version, platform_type, size_band, content_hash,
       source_hash, received_at, state, is_current) VALUES (?, ?, ?, ?, ?, ?, '', '', '', 'accepted', 1)`,
  );
  const insert = db.prepare(
    `INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, NULL, '', NULL, 'checked', NULL, NULL, NULL, NULL)`,
  );
  let count = 0;
  db.transaction(() => {
    storeRoster(db, DATASET.id, roster(people.companies, people.services));
    for (const one of people.services) {
      const service = { ...one, firstYear: YEARS[0] ?? 0 };
      const habits = habitsOf(FRAMEWORK, random);
      for (const year of YEARS) {
        if (random.uniform() < 0.05) continue;
        const { platformType, sizeBand } = service;
        const { lastInsertRowid: id } = report.run(DATASET.id, service.id, year, '1.0.0', platformType, sizeBand);
        const who = { framework: FRAMEWORK, habits, practice: practiceIn(service, year) };
        const rows = demoAnswers(service, year, askedMetrics(service, year), random);
        for (const row of answerRows(brokenDown(rows, who, random))) {
          const months = random.uniform() < 0.02 ? 6 : 12;
          const changed = random.uniform() < 0.0005 ? 'definition' : 'no';
          insert.run(id, ...row, months, changed);
          count += 1;
        }
      }
    }
  })();
  db.close();
  return count;
}

/** metric, breakdown, status, kind, value, second, options, method: a choice's options are one answer. */
function answerRows(rows: readonly DemoRow[]): (string | number | null)[][] {
  const chosen = new Map<string, string[]>();
  for (const { metric = '', breakdown, answer } of rows) {
    if (breakdown?.startsWith('option:') && answer === 'yes') {
      chosen.set(metric, [...(chosen.get(metric) ?? []), breakdown.slice('option:'.length)]);
    }
  }
  return rows
    .filter(({ breakdown }) => !breakdown?.startsWith('option:'))
    .map(({ metric = '', breakdown = '_T', status = 'answered', answer, second, method = 'full_count' }) => {
      const type = METRICS.get(metric)?.answerType;
      const head = [metric, breakdown, answer === '0' ? 'zero' : status];
      if (answer === undefined && !chosen.has(metric)) return [...head, null, null, null, null, method];
      if (type === 'count') return [...head, 'count', Number(answer), null, null, method];
      if (type === 'percentage' || type === 'duration')
        return [...head, type, Number(answer), Number(second), null, method];
      return [...head, 'choice', null, null, chosen.get(metric)?.join(' ') ?? answer ?? '', method];
    });
}

const METRICS = new Map(FRAMEWORK.metrics.map((metric) => [metric.code, metric]));

const asked = new Map<string, readonly Metric[]>();

function askedMetrics(service: DemoService, year: number): readonly Metric[] {
  const { platformType, sizeBand } = service;
  const reached = practiceIn(service, year);
  const maturity = reached > 0.75 ? 'M3' : reached > 0.5 ? 'M2' : 'M1';
  const key = `${platformType} ${sizeBand} ${maturity}`;
  const known = asked.get(key);
  if (known !== undefined) return known;
  const metrics = askedOf(FRAMEWORK, { platformType, sizeBand, maturity })
    .filter((one) => one.asked)
    .map((one) => one.metric);
  asked.set(key, metrics);
  return metrics;
}

function roster(companies: Roster['companies'], services: readonly DemoService[]): Roster {
  return {
    companies,
    services: services.map(({ id, name, company, platformType, sizeBand }) => ({
      id,
      name,
      owners: [{ company, from: null, to: null }],
      platformType,
      sizeBand,
      reporterKind: 'provider',
      classification: 'high',
      note: '',
    })),
  };
}

function declared(): Dataset {
  const read = readDataset(new TextEncoder().encode(demoDataset(FRAMEWORK)));
  if (!read.ok) throw new Error('the demonstration is not declared well');
  return read.value;
}
