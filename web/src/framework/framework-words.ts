import type { Code } from '@candor/data/framework';

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

/** A sentence cut at the codes of metrics that it mentions. */
export function splitAtCodes(text: string, known: ReadonlySet<string>): readonly { text: string; isCode: boolean }[] {
  return text
    .split(/\b([A-Z]{3}(?:-[A-Z0-9]+)+)\b/)
    .map((part) => ({ text: part, isCode: known.has(part) }))
    .filter((part) => part.text !== '');
}
