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

/** The sentences that a summary never exceeds. */
export const MOST_SENTENCES = 14;

/** Where a summary is shortened when it would be too long, in this order. */
export const SPARE_FIRST: readonly SectionKey[] = ['challenges', 'found', 'safeguards', 'reported'];
