import { z } from 'zod';
import type { DatasetInfo } from './content.ts';

const schema = z.strictObject({
  dataset: z.string(),
  release: z.string().refine(isReleaseId),
  title: z.string(),
  synthetic: z.boolean(),
  frameworkVersion: z.string(),
  codeVersion: z.string(),
  previous: z.string().nullable(),
  /** The day on which it was published; an early manifest does not say. */
  publishedOn: z.iso.date().optional(),
  citation: z.string(),
  licence: z.strictObject({ name: z.string(), url: z.string(), note: z.string() }),
  /** SHA-256 over what the release says, without its id: equal content has an equal fingerprint. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/),
      mediaType: z.string(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** `manifest.json`: what a release is, and the hash of each of its files. */
export type Manifest = z.output<typeof schema>;

/** Reads a manifest; throws when it is not one. */
export function parseManifest(text: string): Manifest {
  return schema.parse(JSON.parse(text));
}

/** The sentence to cite a release with, and the day on which it was published where that is known. */
export function citation(dataset: DatasetInfo, release: string, publishedOn?: string): string {
  const day = publishedOn === undefined ? '' : `, published ${dayWords(publishedOn)}`;
  return `Candor, ${dataset.title}, release ${release}${day}, from ${dataset.source.name}.${dataset.synthetic ? ' Synthetic data.' : ''}`;
}

/** “30 November 2026”. */
function dayWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * Whether it is the id of a release: year of publication and running number, such as `2026-01`. Ids of before are such as
 * `2026.1`, which readers of tables take for a number: then `2026.1` and `2026.10` are one.
 */
export function isReleaseId(text: string): boolean {
  return /^\d{4}(\.[1-9]\d*|-(0[1-9]|[1-9]\d+))$/.test(text);
}

/** Whether the files of a release are of the form in which no code can be taken for a number, a date or a truth value. */
export function hasPlainCodes(release: string): boolean {
  return !release.includes('.');
}

/** The releases of a year are numbered from 1: the id that follows `existing`, of either form. */
export function nextReleaseId(year: number, existing: readonly string[]): string {
  const numbers = existing.map(partsOf).flatMap(([of, number]) => (of === year ? [number] : []));
  return `${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Oldest first: `2024.2` before `2024.10` before `2024-11` before `2025-01`. */
export function compareReleaseIds(a: string, b: string): number {
  const [yearA, numberA] = partsOf(a);
  const [yearB, numberB] = partsOf(b);
  return yearA - yearB || numberA - numberB;
}

function partsOf(id: string): [number, number] {
  const [year = 0, number = 0] = id.split(/[.-]/).map(Number);
  return [year, number];
}
