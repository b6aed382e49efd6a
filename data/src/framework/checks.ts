import type { z } from 'zod';
import type { checksFile } from './schema/rules.ts';
import type { Framework } from './types.ts';

/**
 * What the sum of some totals of a report is expected to be for each of the sum of others. Where that is zero the first is
 * questioned from `from_zero` on, or never.
 */
export type Check = Readonly<z.output<typeof checksFile>['checks'][number]>;

/** What is wrong with the checks, each in a sentence. */
export function brokenChecks({ checks, metrics }: Framework): string[] {
  const counts = metrics.filter((metric) => metric.answerType === 'count').map((metric) => metric.code);
  const again = checks.filter((check, at) => checks.findIndex((one) => one.code === check.code) !== at);
  return [
    ...again.map((check) => `checks: ${check.code} stands twice`),
    ...checks.flatMap(({ code, of, per }) =>
      [...of, ...per]
        .filter((metric) => !counts.includes(metric))
        .map((metric) => `check ${code}: ${metric} is no count of the framework`),
    ),
  ];
}
