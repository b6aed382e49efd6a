import { atMost, problem } from '../file/finding.ts';
import type { Finding } from '../file/types.ts';
import { checkFigures } from './checks.ts';
import { figuresIn } from './figures.ts';
import { identificationIn, periodOfRows } from './identification.ts';
import { folded, TEXT_ROWS } from './layout.ts';
import { type Block, blocksOf, textAt } from './locate.ts';
import { question } from './question.ts';
import { placeIn } from './table.ts';
import { tablesOf } from './tables.ts';
import type { EuFigure, EuReport, EuText, ReadEuReport } from './types.ts';

/**
 * Reads a transparency report in the harmonised template of the EU: a workbook, a zip of csv files, or one csv file.
 * Columns are found by their names or places, rows by their codes. A cell is a number, zero, blank or a text, and what
 * can be read in two ways becomes a question, never a guess. No sentence repeats a value.
 */
export async function readEuReport(name: string, bytes: Uint8Array): Promise<ReadEuReport> {
  const read = await tablesOf(name, bytes);
  if (!read.ok) return read;
  const findings: Finding[] = [];
  const blocks = read.tables.flatMap((table) => blocksOf(table, findings));
  if (findings.length > 0) return { ok: false, findings: atMost(findings) };
  if (blocks.length === 0) {
    const what =
      'no table of the harmonised template is in it: neither its column names nor the codes of its categories';
    const hint =
      'give the report in the template of Implementing Regulation (EU) 2024/2835, as .xlsx, .csv or a zip file of its csv files';
    return { ok: false, findings: [problem('eu-not-the-template', name, what, hint)] };
  }
  return { ok: true, report: reportOf(blocks) };
}

function reportOf(blocks: readonly Block[]): EuReport {
  const questions: Finding[] = [];
  const summary = blocks.find(({ section }) => section === 1);
  const said = summary === undefined ? null : identificationIn(summary, questions);
  const period = said?.period ?? periodOfRows(blocks);
  if (period === null) {
    const first = summary ?? blocks[0];
    const where = first === undefined ? '' : placeIn(first.table, first.rows[0]?.at ?? 1);
    questions.push(
      question('eu-no-period', where, 'the report does not say which period it is of', 'say which days it covers'),
    );
  }
  const found = blocks
    .filter(({ section }) => section >= 3 && section <= 10)
    .flatMap((block) => figuresIn(block, period, questions));
  const figures = checkFigures(found, questions);
  return {
    services: servicesIn(figures, said?.services ?? []),
    provider: said?.provider ?? null,
    published: said?.published ?? null,
    period,
    figures,
    texts: blocks.filter(({ section }) => section === 11).flatMap(textsIn),
    questions: atMost(questions),
  };
}

/**
 * The services of which one section holds figures; where that is one, the name that section 1 gives it, because companies
 * write it differently from sheet to sheet.
 */
function servicesIn(figures: readonly EuFigure[], named: readonly string[]): readonly string[] {
  const bySection = new Map<number, Map<string, string>>();
  for (const { section, service, value } of figures) {
    if (service === '' || value.state === 'blank' || value.state === 'text') continue;
    const names = bySection.get(section) ?? new Map<string, string>();
    bySection.set(section, names.set(folded(service), service));
  }
  const [most = new Map<string, string>()] = [...bySection.values()].sort((a, b) => b.size - a.size);
  if (most.size > 1) return [...most.values()];
  return named.length === 1 ? named : [...most.values()];
}

/** The texts of section 11 by how their labels begin, or, in another language, by their order. */
function textsIn({ table, rows, columns }: Block): EuText[] {
  const labelled = rows.map((row) => {
    const label = folded(textAt(row, columns.indicator));
    return { row, number: TEXT_ROWS.findIndex((start) => label.startsWith(start)) + 1 };
  });
  const isKnown = labelled.some(({ number }) => number > 0);
  return labelled.flatMap(({ row, number }, index) => {
    const text = textAt(row, columns.value);
    const at = isKnown ? number : index + 1;
    // The template itself writes “Free text” there.
    if (at === 0 || at > TEXT_ROWS.length || folded(text) === 'free text' || !/\p{L}{3}/u.test(text)) return [];
    return [{ where: placeIn(table, row.at, columns.value), service: textAt(row, columns.service), row: at, text }];
  });
}
