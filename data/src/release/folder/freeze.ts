import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../certificate.ts';
import type { ReleaseContent } from '../content.ts';
import { type Manifest, nextReleaseId } from '../manifest.ts';
import type { Observation } from '../observation.ts';
import { inCodeOrder } from '../order.ts';
import { revisionsBetween } from '../revisions.ts';
import { observationsIn } from './database.ts';
import { closingFiles, dataFiles, fingerprintOf, named, type Publishing, type ReleaseFile } from './files.ts';
import { latestRelease, readManifest, releaseIds } from './list.ts';
import { NAME_LIST, nameListFor, readNameList } from './name-list.ts';
import { FolderProblem } from './problem.ts';
import { openRelease, type Release } from './read.ts';

export interface Frozen {
  readonly release: string;
  /** False when the newest release says the same already, and so stands. */
  readonly created: boolean;
}

/** A release that is written but not there yet: a temporary folder beside the releases. */
export interface Staged {
  readonly release: string;
  /** False when the newest release says the same already, and so stands; then there is nothing to do but `publish`. */
  readonly isNew: boolean;
  /** What the bytes that were written say, in the order of the code lists. */
  readonly observations: () => readonly Observation[];
  /** Writes what was proved of it, and the manifest; answers with it as it will be read. */
  readonly seal: (certificate: Certificate | null) => Release;
  /** Makes it a release. */
  readonly publish: () => Frozen;
  readonly discard: () => void;
}

/**
 * Writes a release below `root/<dataset>/`: into a temporary folder, fsynced, then renamed, so that it is there whole or
 * not at all; `latest` then points to it. Content that the newest release holds already makes no new one. `year` is
 * the year of publication in the id, `publishedOn` the day of it, such as `2025-11-30`.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { freeze, openRelease } from '@candor/data/release/folder';
 *
 * const source = { name: 'Acorn', publisher: 'Acorn', url: 'https://example.org/' };
 * const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', note: 'Made up.' };
 * const about = { id: 'acorn', title: 'Acorn', description: 'Made up.', synthetic: true, policy: 'public' } as const;
 * const lists = { metrics: [], measures: [], platforms: [], caveats: [], notes: [], breaks: [], reconciliation: [] };
 * const codeBook = { dataset: { ...about, source, licence }, frameworkVersion: '1.0.0', ...lists };
 * const place = { metric: 'REPORTS', measure: 'sum', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all' } as const;
 * const figure = { ...place, year: 2024, n: 3, kind: 'value', value: 33, afterBreak: false, dominated: false } as const;
 * const content = { codeBook, observations: [figure], certificate: null };
 * const root = mkdtempSync(join(tmpdir(), 'releases-'));
 *
 * freeze(root, content, 2025, '0.1.0'); // => { release: '2025-01', created: true }
 * freeze(root, content, 2025, '0.1.0'); // => { release: '2025-01', created: false }
 * openRelease(join(root, 'acorn', '2025-01')).observations; // => [figure]
 * ```
 */
export function freeze(
  root: string,
  said: ReleaseContent,
  year: number,
  codeVersion: string,
  publishedOn?: string,
): Frozen {
  const staged = stage(root, said, year, { codeVersion, publishedOn });
  staged.seal(said.certificate);
  return staged.publish();
}

/** The same in steps, so that what is about to be published can be proved from its very bytes. */
export function stage(root: string, said: ReleaseContent, year: number, by: Publishing): Staged {
  const { codeBook } = said;
  const folder = join(root, codeBook.dataset.id);
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const content = inOrder(said);
  const fingerprint = fingerprintOf(content);
  const { newest, release, isNew } = planned(folder, fingerprint, year);
  if (!isNew && newest !== null) return standing(folder, newest);
  const before = newest === null ? null : openRelease(join(folder, newest));
  const revisions = before === null ? [] : revisionsBetween(before.observations, content.observations);
  const temporary = join(folder, `.tmp-${process.pid}`);
  const files = writtenAnew(temporary, dataFiles(content, release, newest, revisions));
  // What is given back holds on to none of the observations: from here on they are what the bytes say.
  return {
    release,
    isNew,
    observations: () => inCodeOrder(observationsIn(readFileSync(join(temporary, 'release.db'))), codeBook),
    seal(certificate) {
      const about = { codeBook, certificate };
      writtenInto(temporary, closingFiles(about, files, release, newest, by, fingerprint));
      syncFolder(temporary);
      return openRelease(temporary);
    },
    publish() {
      claim(temporary, join(folder, release));
      syncFolder(folder);
      nameReleases(folder);
      pointLatest(folder, release);
      return { release, created: true };
    },
    discard: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** The newest release, which says the same already. */
function standing(folder: string, newest: string): Staged {
  const open = () => openRelease(join(folder, newest));
  return {
    release: newest,
    isNew: false,
    observations: () => open().observations,
    seal: open,
    publish() {
      // A publish that was killed between its rename and its pointer is completed here.
      nameReleases(folder);
      if (latestRelease(folder) !== newest) pointLatest(folder, newest);
      return { release: newest, created: false };
    },
    discard: () => {},
  };
}

const inOrder = (said: ReleaseContent): ReleaseContent => ({
  ...said,
  observations: inCodeOrder(said.observations, said.codeBook),
});

function planned(folder: string, fingerprint: string, year: number) {
  const existing = existsSync(folder) ? releaseIds(folder) : [];
  const newest = existing.at(-1) ?? null;
  const isNew = newest === null || readManifest(join(folder, newest)).fingerprint !== fingerprint;
  return { newest, release: nextReleaseId(year, existing), isNew };
}

/** A release is never replaced: whoever renames first has it. */
function claim(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new FolderProblem(`Another publish wrote ${target} in the meantime; run publish again.`);
  }
}

function pointLatest(folder: string, release: string): void {
  replace(folder, 'latest', `${release}\n`);
}

/** Names what is there with the hashes of the manifests, before anybody is pointed to it. */
function nameReleases(folder: string): void {
  const list = nameListFor(folder);
  if (JSON.stringify(readNameList(folder)) !== JSON.stringify(list))
    replace(folder, NAME_LIST, `${JSON.stringify(list, null, 2)}\n`);
}

/** A small file beside the releases, whole at any moment. */
function replace(folder: string, name: string, text: string): void {
  const temporary = join(folder, `.tmp-${process.pid}-${name}`);
  try {
    writeDurably(temporary, Buffer.from(text));
    renameSync(temporary, join(folder, name));
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(folder);
}

/** What a publish that was killed left behind. The folder of a process that still runs is its own. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.tmp-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The same in a new folder; without all of them there is none. */
function writtenAnew(folder: string, files: Iterable<ReleaseFile>): Manifest['files'] {
  mkdirSync(folder);
  try {
    return writtenInto(folder, files);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes files one by one and answers how the manifest names them; none stays in memory. */
function writtenInto(folder: string, files: Iterable<ReleaseFile>): Manifest['files'] {
  return Array.from(files, (file) => {
    writeDurably(join(folder, file.name), file.bytes);
    return named(file);
  });
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is durable only when its folder is. Windows cannot open a folder and needs no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
