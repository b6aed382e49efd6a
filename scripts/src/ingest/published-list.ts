import { createHash } from 'node:crypto';
import {
  type Dataset,
  type Problem,
  type Report,
  readCybertipline,
  readDisclosures,
  readEuReports,
  undeclaredCells,
} from '@candor/data/report';
import {
  type IngestTally,
  type StoreDatabase,
  storeDataset,
  storeMarks,
  storeRoster,
  storeSource,
} from '@candor/data/store';
import type { Effects } from '../command.ts';
import type { DatasetFolder } from './folder.ts';
import { checkBytes, inFile, knownOf } from './report-files.ts';

/** What stands against a source, one sentence each; none where it was stored. */
type Refused = readonly (Problem | string)[];

/** Stores a list that somebody published, whole and in one transaction; answers with what stands against it. */
export function ingestPublishedList(folder: DatasetFolder, db: () => StoreDatabase, effects: Effects): Refused {
  const { dataset, framework, files } = folder;
  const source =
    dataset.adapter === 'eu-reports' ? readEuReports(files, framework) : readCybertipline(files, dataset, framework);
  if (!source.ok) return source.problems;
  const undeclared = undeclaredCells(dataset.tables ?? [], source.value.cells ?? [], framework);
  if (undeclared.length > 0) return undeclared;
  tell(
    folder,
    source.value.reports.length,
    storeSource(db(), dataset, source.value, context(folder, effects)),
    effects,
  );
  return [];
}

/**
 * Stores what companies publish, whole and in one transaction: an adapter makes report files of it, and each passes the checks
 * that a company's own would pass. Anything that stands against one of them stands against all.
 */
export async function ingestDisclosures(
  folder: DatasetFolder,
  db: () => StoreDatabase,
  effects: Effects,
  edition: string | null = null,
): Promise<Refused> {
  const { framework } = folder;
  const source = readDisclosures(folder.files, framework, edition);
  if (!source.ok) return source.problems;
  const dataset = edition === null ? folder.dataset : asItStood(folder.dataset, edition);
  const undeclared = undeclaredCells(dataset.tables ?? [], source.value.cells, framework);
  if (undeclared.length > 0) return undeclared;
  const store = db();
  const { companies, services, files, marks, cells } = source.value;
  // Inside a dry run there is a transaction already.
  const isOuter = !store.inTransaction;
  if (isOuter) store.exec('BEGIN IMMEDIATE');
  try {
    storeDataset(store, dataset);
    storeRoster(store, dataset.id, source.value);
    const known = knownOf(store, dataset);
    const reports: Report[] = [];
    const refused: string[] = [];
    for (const { name, bytes } of files) {
      const checked = await checkBytes(name, bytes, framework, known);
      const findings = checked.ok ? checked.open : checked.findings;
      refused.push(...findings.map((finding) => inFile(name, finding)));
      if (checked.ok) reports.push(checked.report);
    }
    if (refused.length > 0) return refused;
    const all = { companies, services, reports, controlTotals: [], cells };
    const tally = storeSource(store, dataset, all, context(folder, effects));
    storeMarks(store, dataset.id, marks);
    if (isOuter) store.exec('COMMIT');
    tell(folder, reports.length, tally, effects);
    return [];
  } finally {
    if (isOuter && store.inTransaction) store.exec('ROLLBACK');
  }
}

/** What readers are told of figures that are those of an earlier edition. */
function asItStood(dataset: Dataset, edition: string): Dataset {
  const note = `Figures are as companies had printed them by ${edition}, as far as earlier printings are known; this release was made afterwards, so that what they restated later shows as revisions.`;
  return { ...dataset, notes: [...dataset.notes, note] };
}

function context({ files }: DatasetFolder, { now }: Effects) {
  const hash = createHash('sha256');
  for (const [file, bytes] of Object.entries(files)) {
    if (bytes !== undefined) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return { sourceHash: hash.digest('hex'), receivedAt: now().toISOString() };
}

function tell({ dataset }: DatasetFolder, reports: number, tally: IngestTally, { out }: Effects): void {
  if (dataset.metrics.length === 0) {
    out(`${dataset.id}: the numbers of ${dataset.tables?.length ?? 0} tables stored.`);
    return;
  }
  const parts = [
    `${tally.added} new`,
    `${tally.replaced} changed`,
    `${tally.withdrawn} withdrawn`,
    `${tally.unchanged} as before`,
  ].filter((part) => !part.startsWith('0 '));
  out(`${dataset.id}: ${reports} reports read, ${parts.join(', ')}.`);
}
