import type { MetricsAnswer } from '@candor/api/types';
import type { Platform } from '@candor/data/framework';
import type { Plan } from '@candor/data/release/views';

/** A group has the colour of its first type; totals have that of the text. */
const OF_GROUP: Readonly<Record<string, string>> = {
  'public-sharing': 'var(--type-SOC)',
  contact: 'var(--type-MSG)',
  'storage-search-infrastructure': 'var(--type-STO)',
  'ai-commerce-other': 'var(--type-GAI)',
};

const PARTS = ['SOC', 'GAM', 'STO', 'GAI', 'LIV', 'MSG', 'SRC', 'MKT', 'COM', 'DAT', 'INF'];

/** A platform keeps its colour everywhere. */
export function platformColour({ code, level }: Pick<Platform, 'code' | 'level'>): string {
  if (level === 'type') return `var(--type-${code})`;
  return OF_GROUP[code] ?? (level === 'all' ? 'var(--ink)' : 'var(--secondary)');
}

/** Answers that say nothing of the matter stand back. */
const QUIET = /^(not_|no_|unknown|undetermined|none|other|mixed)/;

/** The colour of the nth part of a split. */
function partColour(code: string, index: number): string {
  return QUIET.test(code) ? 'var(--context)' : `var(--type-${PARTS[index % PARTS.length]})`;
}

function sizeColour(index: number, count: number): string {
  return `color-mix(in oklab, var(--accent) ${Math.round(45 + (55 * (index + 1)) / count)}%, var(--paper))`;
}

const DASHES = ['none', '8 4', '2 3', '10 3 2 3', '14 4', '4 4', '1 4', '12 3 4 3'];

/** A pattern for the nth line: shown in print and where colours are forced. */
export const dashOf = (index: number) => DASHES[index % DASHES.length] ?? 'none';

/** The colour of what a line, bar or part stands for; `codes` are all that there are, in the order of their list. */
export function colourOf(
  book: Pick<MetricsAnswer, 'platforms'>,
  by: Plan['by'],
  code: string,
  codes: readonly string[],
): string {
  if (by === 'size') return sizeColour(codes.indexOf(code), codes.length);
  if (by === 'breakdown') return partColour(code, codes.indexOf(code));
  const platform = book.platforms.find((one) => one.code === code);
  return platform === undefined ? 'var(--accent)' : platformColour(platform);
}
