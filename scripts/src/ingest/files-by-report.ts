import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { startOf } from '@candor/data/release';
import { type Finding, LIMITS, readReportFile, reportedPeriod } from '@candor/data/report';
import { fileKnower, type StoreDatabase } from '@candor/data/store';

export type ReadFile = Awaited<ReturnType<typeof readReportFile>>;

/** A report file that is new; of few files what was read is kept, of many each is read again when its turn comes. */
export interface NewFile {
  readonly path: string;
  readonly read: ReadFile | null;
}

export interface FilesByReport {
  /** The new files of each service and year, in the order of their paths; the years after one another. */
  readonly groups: readonly (readonly NewFile[])[];
  readonly files: number;
  /** Files that came before, or twice. */
  readonly unchanged: number;
  readonly refused: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
}

const KEPT = 200;

/** Looks which service and year each file is about, so that its state is decided in one look. */
export async function filesByReport(
  paths: readonly string[],
  { db, dataset }: { readonly db: StoreDatabase; readonly dataset: { readonly id: string } },
): Promise<FilesByReport> {
  const isKnown = fileKnower(db, dataset.id);
  const seen = new Set<string>();
  const refused: { path: string; findings: Finding[] }[] = [];
  const groups = new Map<string, { start: number; files: NewFile[] }>();
  let unchanged = 0;
  for (const path of paths) {
    if (statSync(path).size > LIMITS.fileBytes) {
      refused.push({ path, findings: [TOO_LARGE] });
      continue;
    }
    const bytes = readFileSync(path);
    const hash = hashOf(bytes);
    if (isKnown(hash) || seen.has(hash)) {
      unchanged += 1;
      continue;
    }
    seen.add(hash);
    const read = await readReportFile(basename(path), bytes);
    const { service, year } = read.report?.meta ?? {};
    // What says neither is refused when its turn comes; it is a group of its own.
    const key = service && year ? JSON.stringify([service.text.trim(), year.text.trim()]) : path;
    const group = groups.get(key) ?? { start: startIn(year?.text ?? ''), files: [] };
    groups.set(key, group);
    group.files.push({ path, read: paths.length <= KEPT ? read : null });
  }
  const ordered = [...groups.values()].sort((a, b) => a.start - b.start);
  for (const group of ordered) group.files.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const files = ordered.reduce((sum, group) => sum + group.files.length, 0);
  return { groups: ordered.map((group) => group.files), files, unchanged, refused };
}

/** Where the period begins that a file names; of none before all others. */
function startIn(text: string): number {
  const period = reportedPeriod(text);
  return period === null ? 0 : startOf(period);
}

/** Without its ending, so that `report-2.csv` comes after `report.csv`. */
const nameOf = ({ path }: NewFile) => path.slice(0, path.length - extname(path).length);

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function fileError(code: string, message: string, hint: string): Finding {
  return { severity: 'error', code, where: 'the file', question: null, part: null, metric: null, message, hint };
}

const TOO_LARGE = fileError(
  'too-large',
  'the file is larger than 10 MB',
  'send the questionnaire alone, without pictures or other sheets',
);
