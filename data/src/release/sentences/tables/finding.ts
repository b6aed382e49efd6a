import type { PublishedTable } from '../../tables/index.ts';
import { finish } from '../words/telling.ts';
import type { Texts } from '../words/texts.ts';
import type { Sentence, SentenceBook } from '../words/types.ts';
import { CONTENTS } from './contents.ts';
import { EU_REPORTS } from './eu-reports.ts';
import { OWN_COUNTS } from './own-counts.ts';

/** What a table finds, as a sentence without its full stop; null where its numbers find nothing. */
export type Finding = (table: PublishedTable, texts: Texts) => string | null;

const FINDINGS: Readonly<Record<string, Finding>> = { ...OWN_COUNTS, ...CONTENTS, ...EU_REPORTS };

/** What a table finds, in the words of a language; null of a table that only shows. */
export function tableFinding(table: PublishedTable, texts: Texts): string | null {
  const text = FINDINGS[table.id]?.(table, texts) ?? null;
  return text === null ? null : finish(text);
}

/** What the tables of a release found, of those that answer a question, or of all. */
export function tableSentences(
  { tables = [] }: Pick<SentenceBook, 'tables'>,
  question: string | null,
): readonly Sentence[] {
  return tables
    .filter((one) => question === null || one.question === question)
    .flatMap(({ id, finding }) => (finding === null ? [] : [{ text: finding, used: [], caveats: [], table: id }]));
}
