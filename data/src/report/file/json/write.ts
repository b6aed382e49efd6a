import { kept } from '../../../collections/maps.ts';
import type { Metric } from '../../../framework/index.ts';
import { MEASURES, PERCENT } from '../measures.ts';
import { metaKeys, metaName } from '../meta-names.ts';
import type { Questionnaire, QuestionnaireRow } from '../questionnaire.ts';
import { QUALIFIERS } from '../types.ts';

/** Where the schema of the json form is published, relative to an instance. */
export const REPORT_SCHEMA = 'report.schema.json';

/** The questionnaire as json: every value that can be answered is there, empty ones as null. */
export function writeJson({ framework, meta, rows }: Questionnaire): Uint8Array {
  const year = Number(meta.year);
  const groups = new Map<Metric, QuestionnaireRow[]>();
  for (const row of rows) kept(groups, row.metric, () => []).push(row);
  const report = {
    ...(framework.surveyOf === undefined ? { $schema: REPORT_SCHEMA } : {}),
    ...Object.fromEntries(
      metaKeys(framework)
        .filter((key) => key !== 'decimal_mark')
        .map((key) => [metaName(key, framework), key === 'year' && Number.isInteger(year) ? year : meta[key]]),
    ),
    answers: [...groups].map(([metric, its]) => answerOf(metric, its)),
  };
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}

function answerOf(metric: Metric, rows: readonly QuestionnaireRow[]) {
  const cells = rows.find(({ kind }) => kind === 'answer')?.cells ?? {};
  const breakdowns: Record<string, Record<string, unknown>> = {};
  for (const row of rows.filter(({ kind }) => kind === 'code')) {
    const [dimension = '', code = ''] = (row.cells.breakdown ?? '').split(':');
    breakdowns[dimension] = { ...breakdowns[dimension], [code]: partOf(metric, row.cells) };
  }
  return {
    metric: metric.code,
    ...(cells.question === undefined ? {} : { question: cells.question }),
    ...(cells.unit === undefined || cells.unit === '' ? {} : { unit: cells.unit }),
    status: cells.status ?? null,
    value: valueIn(metric, cells, rows),
    ...(Object.keys(breakdowns).length === 0 ? {} : { breakdowns }),
    ...qualifiersOf(cells),
  };
}

function qualifiersOf(cells: QuestionnaireRow['cells']) {
  return Object.fromEntries(
    QUALIFIERS.flatMap((name) => {
      const text = cells[name];
      return text === undefined ? [] : [[name, name === 'months' || name === 'rounded_to' ? numberOf(text) : text]];
    }),
  );
}

/** A part as its value alone, or, where it says more of itself, as an object. */
function partOf(metric: Metric, cells: QuestionnaireRow['cells']): unknown {
  const value = valueIn(metric, cells, []);
  const more = { ...(cells.status === undefined ? {} : { status: cells.status }), ...qualifiersOf(cells) };
  return Object.keys(more).length === 0 ? value : { value, ...more };
}

function valueIn(metric: Metric, cells: QuestionnaireRow['cells'], rows: readonly QuestionnaireRow[]) {
  const { members } = MEASURES[metric.answerType];
  if (members !== null && cells.second === PERCENT) return { percent: numberOf(cells.answer) };
  if (members !== null) return { [members[0]]: numberOf(cells.answer), [members[1]]: numberOf(cells.second) };
  switch (metric.answerType) {
    case 'count':
      return numberOf(cells.answer);
    case 'boolean':
      return cells.answer === 'yes' ? true : cells.answer === 'no' ? false : null;
    case 'multi_choice':
      // The json form names the options chosen; an option that is not named is not chosen.
      return rows
        .filter((row) => row.kind === 'option' && row.cells.answer === 'yes')
        .map((row) => (row.cells.breakdown ?? '').replace(/^option:/, ''));
    default:
      return cells.answer ?? null;
  }
}

/** A number where it is exact; otherwise the text stays as it is, for the reader to refuse, rather than change. */
function numberOf(text: string | undefined): number | string | null {
  if (text === undefined || text === '') return null;
  return String(Number(text)) === text ? Number(text) : text;
}
