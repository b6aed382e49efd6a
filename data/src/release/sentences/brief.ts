/** The parts of a summary, in reading order; the words of the headings stand in the texts. */
export const SECTION_KEYS = [
  'reported',
  'found',
  'serious',
  'speed',
  'safeguards',
  'challenges',
  'completeness',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

/** What a section tells: its metrics in order of preference, and how many of them. */
export interface SectionPick {
  readonly key: SectionKey;
  readonly metrics: readonly string[];
  readonly atMost: number;
}

/** The sentences that a summary never exceeds. */
export const MOST_SENTENCES = 14;

/**
 * The metrics of the sections that name figures one by one; a metric that the release does not hold is passed over. What
 * was reported and how complete the answers are is put together in `summary.ts`.
 */
export const FOUND: SectionPick = {
  key: 'found',
  metrics: ['OUT-PROACTIVE', 'PRO-SURFACES', 'OUT-USERREPORT-YIELD', 'OUT-NOTICES', 'PRO-HASHLISTS'],
  atMost: 2,
};
export const SERIOUS: SectionPick = {
  key: 'serious',
  metrics: ['OUT-ESCALATED', 'OUT-ENTICEMENT', 'OUT-SEXTORTION'],
  atMost: 1,
};
export const SPEED: SectionPick = { key: 'speed', metrics: ['OUT-TIME'], atMost: 1 };
export const SAFEGUARDS: SectionPick = {
  key: 'safeguards',
  metrics: ['PRO-HASH-IMG', 'PRO-REPORTROUTES', 'POL-SBD', 'POL-RISK', 'PRO-LE', 'POL-PROHIBIT'],
  atMost: 2,
};
export const CHALLENGES: SectionPick = { key: 'challenges', metrics: ['COL-CHALLENGES', 'COL-NEEDS'], atMost: 2 };

/** Counts whose totals open a summary, each followed by its change. */
export const REPORTED = ['OUT-REPORTS-NCMEC', 'OUT-CONTENT', 'OUT-ACCOUNTS', 'OUT-URLS'] as const;

/** Where a summary is shortened when it would be too long, in this order. */
export const SPARE_FIRST: readonly SectionKey[] = ['challenges', 'found', 'safeguards', 'reported'];

/** Every metric that a brief may name. */
export const BRIEF_METRICS: readonly string[] = [
  ...REPORTED,
  ...[FOUND, SERIOUS, SPEED, SAFEGUARDS, CHALLENGES].flatMap((one) => one.metrics),
];
