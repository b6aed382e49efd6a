import { z } from 'zod';
import type { DatasetInfo } from './content.ts';

const schema = z.strictObject({
  dataset: z.string(),
  release: z.string().regex(/^\d{4}\.[1-9]\d*$/),
  title: z.string(),
  synthetic: z.boolean(),
  frameworkVersion: z.string(),
  codeVersion: z.string(),
  previous: z.string().nullable(),
  citation: z.string(),
  licence: z.strictObject({ name: z.string(), url: z.string(), note: z.string() }),
  /** SHA-256 over what the release says, without its id: equal content has an equal fingerprint. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z-]*\.[a-z]+$/),
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

/** The sentence to cite a release with. */
export function citation(dataset: DatasetInfo, release: string): string {
  return `Candor, ${dataset.title}, release ${release}, from ${dataset.source.name}.${dataset.synthetic ? ' Synthetic data.' : ''}`;
}

/** The releases of a year are numbered from 1: the id that follows `existing`. */
export function nextReleaseId(year: number, existing: readonly string[]): string {
  const numbers = existing.filter((id) => id.startsWith(`${year}.`)).map((id) => Number(id.slice(5)));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}

/** Oldest first: `2024.2` before `2024.10` before `2025.1`. */
export function compareReleaseIds(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number);
  const [yearB = 0, numberB = 0] = b.split('.').map(Number);
  return yearA - yearB || numberA - numberB;
}
