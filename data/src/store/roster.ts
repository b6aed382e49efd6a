import { frequencyOf, type Period } from '../period/index.ts';
import type { Dataset, Roster } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';
import { periodCode, periodOfCode } from './period-code.ts';
import { StoreProblem } from './problem.ts';

/**
 * Stores what a dataset declares of itself. How long its periods are is settled by its first report: a year beside its own
 * halves, in one release or one after the other, would be counted twice, and give away what of it is held back.
 */
export function storeDataset(db: StoreDatabase, dataset: Dataset): void {
  const year = db.prepare('SELECT year FROM reports WHERE dataset_id = ? LIMIT 1').pluck().get(dataset.id) as
    | number
    | undefined;
  const { frequency = 'A' } = dataset;
  if (year !== undefined && frequencyOf(periodOfCode(year)) !== frequency)
    throw new StoreProblem(
      `The dataset ${dataset.id} declares ${LENGTHS[frequency]} (frequency: ${frequency}), and its reports are of ${LENGTHS[frequencyOf(periodOfCode(year))]}; give the new one another id.`,
    );
  db.prepare(
    `INSERT INTO datasets (id, declaration, policy, framework_version, synthetic) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET declaration = excluded.declaration, policy = excluded.policy,
       framework_version = excluded.framework_version, synthetic = excluded.synthetic`,
  ).run(dataset.id, JSON.stringify(dataset), dataset.policy, dataset.framework, dataset.synthetic ? 1 : 0);
}

const LENGTHS = { A: 'years', S: 'half-years', Q: 'quarters' } as const;

/** Stores who may report. A company or service that is no longer there stays, because reports may refer to it. */
export function storeRoster(db: StoreDatabase, dataset: string, roster: Roster): void {
  const company = db.prepare(
    `INSERT INTO companies (dataset_id, id, name, consent) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, consent = excluded.consent`,
  );
  for (const { id, name, consent } of roster.companies) company.run(dataset, id, name, consent ? 1 : 0);
  const service = db.prepare(
    `INSERT INTO services (dataset_id, id, name, platform_type, size_band, reporter_kind, classification, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, platform_type = excluded.platform_type,
       size_band = excluded.size_band, reporter_kind = excluded.reporter_kind,
       classification = excluded.classification, note = excluded.note`,
  );
  const ownership = db.prepare(
    'INSERT INTO ownership (dataset_id, service_id, company_id, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)',
  );
  db.prepare('DELETE FROM ownership WHERE dataset_id = ?').run(dataset);
  for (const one of roster.services) {
    service.run(
      dataset,
      one.id,
      one.name,
      one.platformType,
      one.sizeBand,
      one.reporterKind,
      one.classification,
      one.note,
    );
    for (const { company: owner, from, to } of one.owners)
      ownership.run(dataset, one.id, owner, codeOrOpen(from), codeOrOpen(to));
  }
}

const codeOrOpen = (period: Period | null): number | null => (period === null ? null : periodCode(period));
