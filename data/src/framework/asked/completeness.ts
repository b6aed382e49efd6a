import type { Framework } from '../types.ts';
import type { Asked } from './applicability.ts';

/** How complete a report is against what was asked of its service. */
export interface Completeness {
  readonly asked: number;
  /** Of those asked. */
  readonly answered: number;
  /** Codes of the metrics asked and left blank, in the order of the framework. */
  readonly missing: readonly string[];
}

/**
 * Completeness against the service's own tier: a small company that answered its core metrics is complete. Each status
 * of the framework is an answer, `not_measured` as much as a number; blank is none. Answers to metrics that were not
 * asked are welcome and count for nothing here.
 */
export function completenessOf(
  framework: Framework,
  asked: readonly Asked[],
  answeredStatuses: ReadonlyMap<string, string>,
): Completeness {
  const statuses = new Set(framework.answerStatuses.map((status) => status.code));
  const codes = asked.filter((one) => one.asked).map((one) => one.metric.code);
  const missing = codes.filter((code) => !statuses.has(answeredStatuses.get(code) ?? ''));
  return { asked: codes.length, answered: codes.length - missing.length, missing };
}
