import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candor } from './candor.ts';

/**
 * A made-up population in a home, reduced to some metrics and years so that it is published within seconds. What was
 * corrected of 2022 waits until `correct` is called; both ingest.
 */
export async function smallDemo(home: string, metrics: readonly string[], years: readonly number[]) {
  const demo = join(home, 'demo');
  const reports = join(demo, 'reports');
  await candor('demo', '--home', home, '--companies', '60', '--services', '70');
  const file = join(demo, 'dataset.yaml');
  const list = /^metrics:\n(?: {2}- .*\n)+/m;
  writeFileSync(file, readFileSync(file, 'utf8').replace(list, `metrics: [${metrics.join(', ')}]\n`));
  const later = join(home, 'later');
  renameSync(join(reports, '2024-corrections'), later);
  for (const year of readdirSync(reports)) {
    if (!years.includes(Number(year))) rmSync(join(reports, year), { recursive: true });
  }
  const ingest = () => candor('ingest', demo, '--home', home);
  await ingest();
  return {
    async correct() {
      renameSync(later, join(reports, '2024-corrections'));
      await ingest();
    },
  };
}
