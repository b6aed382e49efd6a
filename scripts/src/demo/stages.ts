import { join } from 'node:path';
import { DEMO } from './dataset.ts';
import { LAST_YEAR } from './population.ts';

/** One round of an operator's year: what is ingested, and the year in which the release is published. */
export interface Stage {
  /** The folder that it reads. */
  readonly files: string;
  /** Arguments of `candor ingest` and `candor publish`. */
  readonly ingest: readonly string[];
  readonly publish: readonly string[];
}

/**
 * The demonstration is published as a real dataset would be: the reports of all years but the last, then the last year,
 * then what companies corrected afterwards, so that there are releases with restatements between them.
 */
export function stagesOf(folder: string): readonly Stage[] {
  const later = (name: string): Stage => {
    const files = join(folder, 'reports', name);
    return { files, ingest: ['--dataset', DEMO.id, files], publish: [DEMO.id, '--year', String(LAST_YEAR + 1)] };
  };
  return [
    {
      files: folder,
      ingest: [folder, '--until', String(LAST_YEAR - 1)],
      publish: [DEMO.id, '--year', String(LAST_YEAR)],
    },
    later(String(LAST_YEAR)),
    later(`${LAST_YEAR}-corrections`),
  ];
}
