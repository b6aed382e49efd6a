import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from '@candor/data/framework';
import type { PublishedAggregate } from '@candor/data/release';
import { AGGREGATES, problemSentence, readAggregates } from '@candor/data/report';
import { PROJECT } from '../options.ts';

const FILE = join(PROJECT, 'data', 'sources', 'industry-surveys', AGGREGATES);

/** What others published of the industry as a whole; where the file is refused, why is told and there is none. */
export function shippedAggregates(
  framework: Framework,
  err: (line: string) => void,
  file: string = FILE,
): readonly PublishedAggregate[] {
  const read = readAggregates(existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined, framework);
  if (read.ok) return read.value;
  for (const problem of read.problems) err(problemSentence(problem));
  return [];
}
