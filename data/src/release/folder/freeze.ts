import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ReleaseContent } from '../content.ts';
import { nextReleaseId } from '../manifest.ts';
import { inCodeOrder } from '../order.ts';
import { revisionsBetween } from '../revisions.ts';
import { fingerprintOf, releaseFiles } from './files.ts';
import { latestRelease, readManifest, releaseIds } from './list.ts';
import { openRelease } from './read.ts';

export interface Frozen {
  readonly release: string;
  /** False when the newest release says the same already, and so stands. */
  readonly created: boolean;
}

/**
 * Writes a release below `root/<dataset>/`: into a temporary folder, fsynced, then renamed, so that it is there whole or
 * not at all; `latest` then points to it. Content that the newest release holds already makes no new one. `year` is
 * the year of publication.
 */
export function freeze(root: string, said: ReleaseContent, year: number, codeVersion: string): Frozen {
  const content = inOrder(said);
  const folder = join(root, content.codeBook.dataset.id);
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const { newest, release, isNew } = planned(folder, content, year);
  if (!isNew && newest !== null) {
    // A publish that was killed between its rename and its pointer is completed here.
    if (latestRelease(folder) !== newest) pointLatest(folder, newest);
    return { release: newest, created: false };
  }
  const revisions =
    newest === null ? [] : revisionsBetween(openRelease(join(folder, newest)).observations, content.observations);
  const { files } = releaseFiles(content, release, newest, codeVersion, revisions);
  const temporary = join(folder, `.tmp-${process.pid}`);
  mkdirSync(temporary);
  for (const file of files) writeDurably(join(temporary, file.name), file.bytes);
  syncFolder(temporary);
  claim(temporary, join(folder, release));
  syncFolder(folder);
  pointLatest(folder, release);
  return { release, created: true };
}

/** What `freeze` would make of the same: the id of a new release, or the newest one that says the same already. */
export function plannedRelease(root: string, said: ReleaseContent, year: number): Frozen {
  const content = inOrder(said);
  const folder = join(root, content.codeBook.dataset.id);
  const { newest, release, isNew } = planned(folder, content, year);
  return { release: isNew ? release : (newest ?? release), created: isNew };
}

const inOrder = (said: ReleaseContent): ReleaseContent => ({
  ...said,
  observations: inCodeOrder(said.observations, said.codeBook),
});

function planned(folder: string, content: ReleaseContent, year: number) {
  const existing = existsSync(folder) ? releaseIds(folder) : [];
  const newest = existing.at(-1) ?? null;
  const isNew = newest === null || readManifest(join(folder, newest)).fingerprint !== fingerprintOf(content);
  return { newest, release: nextReleaseId(year, existing), isNew };
}

/** A release is never replaced: whoever renames first has it. */
function claim(temporary: string, target: string): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new Error(`another publish wrote ${target} in the meantime; run publish again`);
  }
}

function pointLatest(folder: string, release: string): void {
  const temporary = join(folder, `.tmp-${process.pid}-latest`);
  writeDurably(temporary, Buffer.from(`${release}\n`));
  renameSync(temporary, join(folder, 'latest'));
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
