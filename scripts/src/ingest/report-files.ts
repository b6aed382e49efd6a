import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Framework } from '@candor/data/framework';
import { comparePeriods, type Frequency, frequencyOf, periodBefore } from '@candor/data/release';
import {
  type CellText,
  checkRead,
  type Dataset,
  type Finding,
  findingSentence,
  metaName,
  type RawReport,
  readReportFile,
  reportedPeriod,
  SERVICE_ID,
} from '@candor/data/report';
import { countsReader, inBulk, reportStorer, rosterServices, type StoreDatabase } from '@candor/data/store';
import { type Effects, Refusal } from '../command.ts';
import { conditionOf } from '../conditions.ts';
import { fileError, filesByReport, hashOf, type ReadFile } from './files-by-report.ts';

/** Which of them counts, nobody can say; a file of a later ingest replaces what it answers again. */
const ANSWERED_TWICE = fileError(
  'answered-twice',
  'another file here answers for the same organisation and year',
  'keep one of them; to replace an answer, ingest the new file by itself',
);

/** What became of the files of one ingest. */
export interface ReportTally {
  accepted: number;
  waiting: number;
  unchanged: number;
  refused: number;
}

/** Every report file below a folder, or the file itself, in a stable order. */
export function reportFilesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isDirectory()) return reportFilesIn(join(path, entry.name));
      return /\.(csv|json|xlsx)$/i.test(entry.name) ? [join(path, entry.name)] : [];
    })
    .sort();
}

/** Whether a file stands in a folder that is named by a year, and by none after `year`. */
export function isUntil(file: string, year: string): boolean {
  const folder = basename(dirname(file));
  return /^\d{4}$/.test(folder) && folder <= year;
}

export interface IngestReports {
  readonly db: StoreDatabase;
  readonly dataset: Dataset;
  readonly framework: Framework;
  readonly effects: Effects;
}

/**
 * Reads, checks and stores report files; a bad file is named and does not stop the others. A file that came before
 * changes nothing, whatever came after it. All others of a service and year are stored together, in the order of their
 * paths, so that no older one counts in between; and years after one another, as each is checked against the one before.
 */
export function ingestReportFiles(paths: readonly string[], options: IngestReports): Promise<ReportTally> {
  return inBulk(options.db, () => ingestEach(paths, options));
}

async function ingestEach(paths: readonly string[], options: IngestReports): Promise<ReportTally> {
  const { db, dataset, effects } = options;
  const store = reportStorer(db, dataset.id);
  const known = knownOf(db, dataset);
  const tally: ReportTally = { accepted: 0, waiting: 0, unchanged: 0, refused: 0 };
  const found = await filesByReport(paths, options);
  const refused = new Map<string, readonly Finding[]>(found.refused.map(({ path, findings }) => [path, findings]));
  const sayRefused = () => {
    for (const path of paths)
      for (const finding of refused.get(path) ?? []) effects.err(inFile(basename(path), finding));
    tally.refused = refused.size;
  };
  tally.unchanged += found.unchanged;
  let done = 0;
  for (const group of found.groups) {
    if (options.framework.surveyOf !== undefined && group.length > 1) {
      for (const { path } of group) refused.set(path, [ANSWERED_TWICE]);
      continue;
    }
    const ready: { readonly path: string; readonly checked: Extract<CheckedFile, { ok: true }> }[] = [];
    for (const { path, read } of group) {
      done += 1;
      effects.progress?.(`${dataset.id}: ${done} of ${found.files} files`, done / found.files);
      const bytes = readFileSync(path);
      const checked = checkReport(
        read ?? (await readReportFile(basename(path), bytes)),
        bytes,
        options.framework,
        known,
      );
      if (checked.ok) ready.push({ path, checked });
      else refused.set(path, checked.findings);
    }
    const receivedAt = effects.now().toISOString();
    const storeAll = db.transaction(() =>
      ready.map(({ path, checked: { report, open, bytes } }) =>
        store(report, { name: basename(path), hash: hashOf(bytes), bytes, receivedAt }, open),
      ),
    );
    try {
      for (const became of storeAll.immediate()) tally[became] += 1;
    } catch (error) {
      const sentence = conditionOf(error);
      sayRefused();
      if (sentence === null) throw error;
      throw new Refusal(`${sentence} ${storedSoFar(tally, group[0]?.path ?? '')}`);
    }
  }
  effects.progress?.('');
  sayRefused();
  return tally;
}

/** What is in the store and what is not, where something stops an ingest that is no fault of a file. */
function storedSoFar({ accepted, waiting, unchanged }: ReportTally, at: string): string {
  const stored = accepted + waiting + unchanged;
  const before = stored === 1 ? 'One report is stored' : `${stored} reports are stored`;
  return `${before}; ${basename(at)} and what comes after it ${stored === 0 ? 'are' : 'is'} not. Ingest the same again when this is mended.`;
}

/** The sentence with the name of the file, unless it begins with it. */
export function inFile(name: string, finding: Finding): string {
  return finding.where === name ? findingSentence(finding) : `${name}, ${findingSentence(finding)}`;
}

/** What reports are checked against. */
export interface Known {
  /** How long the periods of the dataset are. */
  readonly frequency: Frequency;
  readonly roster: ReturnType<typeof rosterServices>;
  readonly own: ReturnType<typeof countsReader>;
  readonly published: ReturnType<typeof countsReader>;
}

/** Reads what reports of a dataset are checked against. */
export function knownOf(db: StoreDatabase, { id: dataset, frequency = 'A' }: Pick<Dataset, 'id' | 'frequency'>): Known {
  return {
    frequency,
    roster: rosterServices(db, dataset),
    own: countsReader(db, dataset),
    published: countsReader(db, PUBLIC_DATASET),
  };
}

const PUBLIC_DATASET = 'cybertipline';

type CheckedFile = ReturnType<typeof checkReport>;

/** Checks a report as it came, against the roster and what is known of its service. */
export async function checkBytes(name: string, bytes: Uint8Array, framework: Framework, known: Known) {
  return checkReport(await readReportFile(name, bytes), bytes, framework, known);
}

function checkReport(read: ReadFile, bytes: Uint8Array, framework: Framework, known: Known) {
  const meta = read.report?.meta ?? {};
  const { service, year } = meta;
  const serviceId = service?.text.trim() ?? '';
  const period = reportedPeriod(year?.text ?? '');
  const listed = framework.metrics.find((metric) => metric.role === 'public_list')?.code ?? '';
  const checked = checkRead(read, framework, {
    previous: period === null ? null : known.own(serviceId, periodBefore(period)),
    // The public list is of whole years.
    publicReports: typeof period === 'number' ? (known.published(serviceId, period)?.get(listed)?.count ?? null) : null,
  });
  const strange = [
    ...lengthFindings(meta, known),
    ...rosterFindings(meta, known, framework),
    ...containerFindings(read.report, known.roster),
  ];
  const errors = [...checked.findings.filter((finding) => finding.severity === 'error'), ...strange];
  if (errors.length > 0 || checked.report === null) return { ok: false as const, findings: errors };
  return { ok: true as const, report: checked.report, open: checked.open, bytes };
}

/** Where a report is of a period of another length than the dataset: half a year and a year are never added or compared. */
function lengthFindings({ year }: RawReport['meta'], { frequency }: Known): Finding[] {
  const period = reportedPeriod(year?.text ?? '');
  if (!isGiven(year) || period === null || frequencyOf(period) === frequency) return [];
  const message = `the report is of ${LENGTHS[frequencyOf(period)].one}, and the dataset takes ${LENGTHS[frequency].all}`;
  return [
    { ...fileError('other-length', message, `write the period like ${LENGTHS[frequency].example}`), where: year.where },
  ];
}

const LENGTHS: Readonly<Record<Frequency, { readonly one: string; readonly all: string; readonly example: string }>> = {
  A: { one: 'a year', all: 'years', example: '2024' },
  S: { one: 'half a year', all: 'half-years', example: '2024-S2' },
  Q: { one: 'a quarter', all: 'quarters', example: '2024-Q3' },
};

/** Where a report disagrees with the roster. What nobody owned in the year would be stored and counted for nobody. */
function rosterFindings(
  { service, year, platform_type: type }: RawReport['meta'],
  { roster, frequency }: Known,
  framework: Framework,
): Finding[] {
  if (!isGiven(service)) return [];
  const who = metaName('service', framework);
  const known = roster.get(service.text.trim());
  const error = (code: string, { where }: CellText, message: string, hint: string): Finding => ({
    ...fileError(code, message, hint),
    where,
  });
  if (known === undefined) {
    const hint = `correct the ${who} id, or add it to roster.csv`;
    // What is no id could be anything, and is not repeated.
    const named = SERVICE_ID.test(service.text.trim()) ? `${who} ${service.text.trim()}` : who;
    return [error('unknown-service', service, `the ${named} is not on the roster`, hint)];
  }
  const findings: Finding[] = [];
  if (isGiven(type) && known.platformType !== type.text.trim().toUpperCase()) {
    const message = `the roster has this ${who} as ${known.platformType}`;
    findings.push(
      error('other-type', type, message, `correct ${metaName('platform_type', framework)} here or in roster.csv`),
    );
  }
  const reported = reportedPeriod(year?.text ?? '');
  const isOwned = known.owners.some(
    ({ from, to }) =>
      reported !== null &&
      comparePeriods(reported, from ?? reported) >= 0 &&
      comparePeriods(reported, to ?? reported) <= 0,
  );
  // Of a period of another length it is said that the dataset does not take it.
  if (isGiven(year) && reported !== null && frequencyOf(reported) === frequency && !isOwned) {
    const hint = 'correct the year, or the dates in roster.csv';
    const message = `the roster has no owner of ${service.text.trim()} at the end of ${reported}`;
    findings.push(error('no-owner', year, message, hint));
  }
  return findings;
}

/** Where a figure is said to be counted by a service that the roster does not have: it would be counted by nobody. */
function containerFindings(raw: RawReport | null, roster: Known['roster']): Finding[] {
  return (raw?.rows ?? []).flatMap(({ cells: { contained_in: cell } }) => {
    const id = cell?.text.trim() ?? '';
    if (cell === undefined || !SERVICE_ID.test(id) || roster.has(id)) return [];
    const message = `the service ${id}, which contained_in names, is not on the roster`;
    const hint = 'correct the service id, or add it to roster.csv';
    return [{ ...fileError('unknown-container', message, hint), where: cell.where }];
  });
}

/** What is missing or cannot be used is said by the check already. */
function isGiven(cell: CellText | undefined): cell is CellText {
  return cell !== undefined && cell.text.trim() !== '';
}
