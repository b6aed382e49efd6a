import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in this order. A list, because a machine that runs the tests for the first time has measured nothing. */
export const SLOWEST: readonly string[] = [
  // Waits for a process that gives way to all others.
  'scripts/src/start.test.ts',
  'test/browser/pseudo/pseudo.test.ts',
  'test/attack/releases/random.test.ts',
  'test/browser/journeys.test.ts',
  'test/browser/floor/floor.test.ts',
  'test/browser/explore.test.ts',
  'test/browser/report/report.test.ts',
  'test/browser/hostile/hostile.test.ts',
  'test/browser/translated/translated.test.ts',
  'test/browser/sectors.test.ts',
  'test/browser/site.test.ts',
  'test/browser/states.test.ts',
  'test/browser/hostile/hostile-pages.test.ts',
  'test/browser/overview.test.ts',
  'test/browser/framework.test.ts',
  'test/browser/proxy/proxied.test.ts',
  'test/browser/datasets.test.ts',
  'scripts/src/commands/company-reports.test.ts',
  'scripts/src/commands/serve-releases.test.ts',
  'test/faults/ingest.test.ts',
];

/** Runs what takes longest first, so that no core waits at the end for the last file of another. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = SLOWEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return at < 0 ? SLOWEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
