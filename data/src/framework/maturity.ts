import type { Framework, MaturityCode } from './types.ts';

/** An answer's total, as far as maturity looks at it. */
export interface MaturityAnswer {
  readonly status: string;
  /** Codes of the chosen options; empty when it is no choice. */
  readonly options: readonly string[];
  readonly count: number | null;
}

/** Looks an answer up by metric code; undefined when it is blank. */
export type MaturityAnswers = (metricCode: string) => MaturityAnswer | undefined;

export interface Maturity {
  readonly level: MaturityCode;
  /** The level after it; null at the top. */
  readonly next: MaturityCode | null;
  /** What the next level needs and the answers do not show, each a plain sentence. */
  readonly missing: readonly string[];
}

interface Rule {
  readonly holds: (answers: MaturityAnswers) => boolean;
  /** What is missing when it does not hold. */
  readonly missing: string;
}

/** The metrics that the rules look at. */
export const MATURITY_METRICS: readonly string[] = [
  'POL-PROHIBIT',
  'PRO-REPORTROUTES',
  'PRO-LE',
  'OUT-REPORTS-NCMEC',
  'OUT-REPORTS-OTHER',
  'PRO-HASH-IMG',
  'PRO-HASH-VID',
  'PRO-APPEALS',
  'POL-OWNER',
  'PRO-QA',
  'POL-RISK',
  'POL-TR',
  'POL-ASSURE',
  'PRO-MEASURE',
  'COL-SIGNALSHARE',
  'COL-SIGNALS-OUT',
  'COL-HASHES',
];

const HASH_MATCHING = ['PRO-HASH-IMG', 'PRO-HASH-VID'];

/**
 * The rules of domain.md C3, which names no metrics; the readings chosen here: an *authority route* is a contact for law
 * enforcement or a report made to any authority; an *appeal* is any but none; *external* leaves internal audit out.
 */
const LEVELS: readonly { readonly code: MaturityCode; readonly rules: readonly Rule[] }[] = [
  {
    code: 'M1',
    rules: [
      {
        holds: (answers) => chose(answers, 'POL-PROHIBIT', 'yes'),
        missing: 'The published rules expressly prohibit child sexual exploitation and abuse (POL-PROHIBIT).',
      },
      {
        holds: (answers) => choseOtherThan(answers, 'PRO-REPORTROUTES', 'none'),
        missing: 'There is at least one route for reporting to the service (PRO-REPORTROUTES).',
      },
      {
        holds: (answers) =>
          choseOtherThan(answers, 'PRO-LE', 'none') ||
          counted(answers, 'OUT-REPORTS-NCMEC') ||
          counted(answers, 'OUT-REPORTS-OTHER'),
        missing:
          'There is a route to an authority: a contact for law enforcement (PRO-LE) or a report made in the year (OUT-REPORTS-NCMEC or OUT-REPORTS-OTHER).',
      },
    ],
  },
  {
    code: 'M2',
    rules: [
      {
        holds: (answers) =>
          HASH_MATCHING.some((code) => chose(answers, code, 'in_use_all', 'in_use_some')) ||
          HASH_MATCHING.every((code) => answers(code)?.status === 'not_applicable'),
        missing: 'Known images or videos are matched on a relevant surface (PRO-HASH-IMG or PRO-HASH-VID).',
      },
      {
        holds: (answers) => chose(answers, 'PRO-REPORTROUTES', 'dedicated_reason'),
        missing: 'Reporting to the service has a dedicated child-safety reason (PRO-REPORTROUTES).',
      },
      {
        holds: (answers) => choseOtherThan(answers, 'PRO-APPEALS', 'no'),
        missing: 'A user sanctioned for CSEA can appeal (PRO-APPEALS).',
      },
      {
        holds: (answers) => chose(answers, 'POL-OWNER', 'yes'),
        missing: 'A named senior role is accountable for the response to CSEA (POL-OWNER).',
      },
    ],
  },
  {
    code: 'M3',
    rules: [
      {
        holds: (answers) => chose(answers, 'PRO-QA', 'yearly', 'continuous'),
        missing: 'The accuracy of detection and review is measured at least yearly (PRO-QA).',
      },
      {
        holds: (answers) => choseOtherThan(answers, 'POL-RISK', 'none'),
        missing: 'An assessment of CSEA risk was completed or refreshed in the year (POL-RISK).',
      },
      {
        holds: (answers) => choseOtherThan(answers, 'POL-TR', 'none'),
        missing: 'The company itself reports on CSEA in public (POL-TR).',
      },
    ],
  },
  {
    code: 'M4',
    rules: [
      {
        holds: (answers) => chose(answers, 'POL-ASSURE', 'independent_practice', 'independent_figures'),
        missing: 'Practice or figures were assessed from outside (POL-ASSURE).',
      },
      {
        holds: (answers) => choseOtherThan(answers, 'PRO-MEASURE', 'none'),
        missing: 'Prevalence or exposure is measured (PRO-MEASURE).',
      },
      {
        holds: (answers) =>
          chose(answers, 'COL-SIGNALSHARE', 'sends', 'sends_and_receives') ||
          counted(answers, 'COL-SIGNALS-OUT') ||
          counted(answers, 'COL-HASHES'),
        missing: 'Signals or hashes are contributed (COL-SIGNALSHARE, COL-SIGNALS-OUT or COL-HASHES).',
      },
    ],
  },
];

/**
 * The maturity level that answers show, M0 when they do not show M1, and what the next level needs. Derived, never
 * graded by the company itself; never published for one company. A level needs every level below it.
 */
export function maturityOf(answers: MaturityAnswers): Maturity {
  let level: MaturityCode = 'M0';
  for (const { code, rules } of LEVELS) {
    const missing = rules.filter((rule) => !rule.holds(answers)).map((rule) => rule.missing);
    if (missing.length > 0) return { level, next: code, missing };
    level = code;
  }
  return { level, next: null, missing: [] };
}

/** The same answers, where a metric that does not apply to the platform type is answered `not_applicable`. */
export function applicableAnswers(
  framework: Framework,
  platformType: string,
  answers: MaturityAnswers,
): MaturityAnswers {
  const outside = new Set(
    framework.metrics.filter((metric) => !metric.platformTypes.includes(platformType)).map((metric) => metric.code),
  );
  return (code) => (outside.has(code) ? { status: 'not_applicable', options: [], count: null } : answers(code));
}

const holdsValue = (answer: MaturityAnswer | undefined): answer is MaturityAnswer =>
  answer?.status === 'answered' || answer?.status === 'estimated';

function chose(answers: MaturityAnswers, metric: string, ...options: readonly string[]): boolean {
  const answer = answers(metric);
  return holdsValue(answer) && answer.options.some((option) => options.includes(option));
}

function choseOtherThan(answers: MaturityAnswers, metric: string, none: string): boolean {
  const answer = answers(metric);
  return holdsValue(answer) && answer.options.some((option) => option !== none);
}

function counted(answers: MaturityAnswers, metric: string): boolean {
  const answer = answers(metric);
  return holdsValue(answer) && answer.count !== null && answer.count > 0;
}
