import { kept } from '../../../collections/maps.ts';
import type { Questionnaire, QuestionnaireRow } from '../../file/questionnaire.ts';
import { shownPeriod } from './prefill.ts';
import type { Prefill, Suggestion, TakenMetric } from './types.ts';

/**
 * The questionnaire with what a report tells: answers where they follow from it, and suggestions in the text of the
 * question, which no reader of reports looks at, so that none is ever taken for an answer.
 */
export function withPrefill(questionnaire: Questionnaire, prefill: Prefill): Questionnaire {
  const whole = new Map(prefill.whole.map((one) => [one.metric, one]));
  const part = new Map(prefill.part.map((one) => [one.metric, one]));
  const rows = questionnaire.rows.map((row): QuestionnaireRow => {
    const taken = whole.get(row.metric.code);
    const near = part.get(row.metric.code);
    if (row.kind === 'option' && taken !== undefined) {
      const answer = taken.options[(row.cells.breakdown ?? '').replace(/^option:/, '')];
      return answer === undefined ? row : { ...row, cells: { ...row.cells, answer } };
    }
    if (row.kind !== 'answer') return row;
    const told = taken === undefined ? (near === undefined ? [] : linesOf(near, prefill)) : wholeLines(taken, prefill);
    const isOpen = prefill.open.includes(row.metric.code);
    const lines = isOpen ? [...told, 'Your EU report: a question about what it tells here is open.'] : told;
    if (lines.length === 0) return row;
    const question = [row.cells.question ?? '', ...lines].join('\n');
    return { ...row, cells: { ...row.cells, ...taken?.cells, question } };
  });
  return { ...questionnaire, rows };
}

const head = ({ period }: Prefill) => `Your EU report${period === null ? '' : ` (${shownPeriod(period)}, EU only)`}`;

function wholeLines({ missing }: TakenMetric, prefill: Prefill): string[] {
  return [`${head(prefill)} answers this. Please look through it, and say ${missing.join('; ')}.`];
}

function linesOf({ suggestions, missing }: TakenMetric, prefill: Prefill): string[] {
  return [
    `${head(prefill)} says:`,
    ...suggestions.map((one) => `– ${suggestionText(one)}`),
    `Missing: ${missing.join('; ')}.`,
  ];
}

/** A suggestion in one line: what, how much, where, and how it was written. */
export function suggestionText({ label, value, where, notes }: Suggestion): string {
  const beside = [...placesOf(where), ...notes].join('; ');
  return `${label}: ${value}${beside === '' ? '' : ` (${beside})`}`;
}

/** Places of one table share its name. */
function placesOf(where: readonly string[]): string[] {
  const tables = new Map<string, string[]>();
  for (const place of where) {
    const [, table = place, rest = ''] = /^(.*?), ((?:line |[A-Z]+\d).*)$/.exec(place) ?? [];
    kept(tables, table, () => []).push(rest);
  }
  return [...tables].map(([table, cells]) => {
    const shown = cells.length > 6 ? [...cells.slice(0, 5), `${cells.length - 5} more`] : cells;
    return [table, shown.filter((cell) => cell !== '').join(' and ')].filter((part) => part !== '').join(', ');
  });
}
