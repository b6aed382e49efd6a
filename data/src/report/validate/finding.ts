import type { Framework } from '../../framework/index.ts';
import type { CellText, Finding, RawReport, RawRow } from '../file/types.ts';
import { ended } from '../problem.ts';
import { type FormWords, wordsOf } from './form-words.ts';

/** Collects what there is to say about a report, so that one pass finds everything. */
export interface Notes {
  /** How the file's form speaks of its places. */
  readonly words: FormWords;
  readonly findings: readonly Finding[];
  error(
    code: string,
    at: Pick<CellText, 'where' | 'unseen'>,
    metric: string | null,
    message: string,
    hint: string,
  ): void;
}

export function notes(form: RawReport['form']): Notes {
  const findings: Finding[] = [];
  return {
    words: wordsOf(form),
    findings,
    error: (code, { where, unseen }, metric, told, hint) => {
      const message = unseen === undefined ? told : `${told} (${unseen})`;
      findings.push({ severity: 'error', code, where, question: null, part: null, metric, message, hint });
    },
  };
}

/** A finding as one exact sentence: where, what, and how to correct it. */
export function findingSentence(finding: Finding): string {
  return `${findingPlace(finding)}: ${finding.message}; ${ended(finding.hint)}`;
}

/** Where a finding stands: the question and its part as the questionnaire calls them, and the place in the file. */
export function findingPlace({ question, part, where }: Finding): string {
  return [question, part, where].filter((one) => one !== null).join(', ');
}

/**
 * The findings in the order of the file, with what stands at their places as the questionnaire calls it. Errors are
 * found metric by metric; a reader goes through the file from top to bottom, and knows a question by its title.
 */
export function placed(findings: readonly Finding[], raw: RawReport, framework: Framework): Finding[] {
  const rows = new Map<string, number>();
  for (const [index, row] of raw.rows.entries()) {
    const places = [row.where, ...Object.values(row.cells).map(({ where }) => where), ...(row.besides ?? [])];
    // In json the rows of an answer share the place of its metric, which belongs to the first.
    for (const where of places) if (!rows.has(where)) rows.set(where, index);
  }
  const position = ({ where }: Finding): number => {
    // A place inside of an answer in json belongs to that answer.
    const pointers = where.startsWith('/')
      ? where.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
      : [];
    return [...pointers.reverse(), where].map((one) => rows.get(one)).find((index) => index !== undefined) ?? -1;
  };
  return findings
    .map((finding) => ({ ...finding, ...nameOf(raw.rows[position(finding)], finding, framework) }))
    .sort((a, b) => position(a) - position(b));
}

type Name = Pick<Finding, 'metric' | 'question' | 'part'>;

function nameOf(row: RawRow | undefined, finding: Finding, framework: Framework): Name {
  const code = finding.metric ?? row?.cells.metric?.text.trim().toUpperCase();
  const metric = framework.metrics.find((one) => one.code === code);
  if (metric === undefined) return { metric: finding.metric, question: null, part: null };
  const [dimension, ...rest] = row?.cells.breakdown?.text.trim().split(':') ?? [];
  const split = framework.breakdowns.find((one) => one.code === dimension);
  const codes = dimension === 'option' ? metric.options : split?.codes;
  const label = codes?.find((one) => one.code === rest.join(':'))?.label;
  const part = label === undefined ? null : split === undefined ? label : `${split.label}: ${label}`;
  return { metric: metric.code, question: metric.title, part };
}
