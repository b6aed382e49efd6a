import { createHash } from 'node:crypto';
import { type Problem, readCybertipline } from '@candor/data/report';
import { type StoreDatabase, storeSource } from '@candor/data/store';
import type { Effects } from '../command.ts';
import type { DatasetFolder } from './folder.ts';

/** Stores a list that somebody published, whole and in one transaction; answers with what stands against it. */
export function ingestPublishedList(
  folder: DatasetFolder,
  db: () => StoreDatabase,
  { out, now }: Effects,
): readonly Problem[] {
  const { dataset, framework, files } = folder;
  const source = readCybertipline(files, dataset, framework);
  if (!source.ok) return source.problems;
  const read = `${dataset.id}: ${source.value.reports.length} reports read`;
  const hash = createHash('sha256');
  for (const [file, bytes] of Object.entries(files)) {
    if (bytes !== undefined) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  const tally = storeSource(db(), dataset, source.value, {
    sourceHash: hash.digest('hex'),
    receivedAt: now().toISOString(),
  });
  const parts = [
    `${tally.added} new`,
    `${tally.replaced} changed`,
    `${tally.withdrawn} withdrawn`,
    `${tally.unchanged} as before`,
  ].filter((part) => !part.startsWith('0 '));
  out(`${read}, ${parts.join(', ')}.`);
  return [];
}
