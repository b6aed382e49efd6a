import type { Code } from '@candor/data/framework';
import { AUDIENCE_WORDS } from '../words/audiences.ts';
import { formatList } from '../words/format.ts';

/** What the words of levels are taken from. */
export interface LevelNames {
  readonly sizeBands: readonly Code[];
  readonly maturityLevels: readonly Code[];
}

/** A sentence with the words of size bands and maturity levels beside their codes: `S2 (medium)`. */
export function withLevelNames(text: string, framework: LevelNames): string {
  const names = [...framework.sizeBands, ...framework.maturityLevels];
  return text.replaceAll(/\b[SM]\d\b/g, (code) => {
    const label = names.find((one) => one.code === code)?.label;
    return label === undefined ? code : `${code} (${label.toLowerCase()})`;
  });
}

/** `policymakers and journalists`. */
export function audienceNames(audiences: readonly string[]): string {
  return formatList(audiences.map((audience) => AUDIENCE_WORDS[audience] ?? audience));
}

/** A sentence cut at the codes of metrics that it mentions. */
export function splitAtCodes(text: string, known: ReadonlySet<string>): readonly { text: string; isCode: boolean }[] {
  return text
    .split(/\b([A-Z]{3}(?:-[A-Z0-9]+)+)\b/)
    .map((part) => ({ text: part, isCode: known.has(part) }))
    .filter((part) => part.text !== '');
}
