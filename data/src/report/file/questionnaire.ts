import { askedOf, type Code, type Framework, type Metric, type ServiceTraits } from '../../framework/index.ts';
import { dayText, firstDay, frequencyOf, lastDay, type Period } from '../../period/index.ts';
import { MEASURES } from './measures.ts';
import type { Column, MetaKey, RawReport, RawRow } from './types.ts';

/** A row to fill in: the answer itself, one code of a breakdown, or one option of a multiple choice. */
export interface QuestionnaireRow {
  readonly metric: Metric;
  readonly kind: 'answer' | 'code' | 'option';
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface Questionnaire {
  readonly framework: Framework;
  readonly meta: Readonly<Record<MetaKey, string>>;
  readonly rows: readonly QuestionnaireRow[];
}

/**
 * Which rows a questionnaire has: those of the metrics asked of such a service, pre-filled from last year's report
 * where there is one. A service that is asked only what everybody is asked gets the totals without their breakdowns
 * (domain.md, section b); it may add rows of its own.
 */
export function templateRows(
  framework: Framework,
  traits: ServiceTraits,
  year: Period,
  service: string,
  previous?: RawReport,
): Questionnaire {
  const asked = askedOf(framework, traits).filter((one) => one.asked);
  const split = asked.some(({ tier }) => tier !== 'core');
  const before = new Map(previous?.rows.map((row) => [key(row.cells.metric?.text, row.cells.breakdown?.text), row]));
  return {
    framework,
    meta: {
      framework: framework.version,
      service,
      year: String(year),
      platform_type: traits.platformType,
      size_band: traits.sizeBand ?? '',
      decimal_mark: '.',
    },
    rows: asked.flatMap(({ metric, reason }) => [
      answerRow(metric, framework.surveyOf === undefined ? reason : null, year, before.get(key(metric.code))),
      ...optionRows(metric, (breakdown) => before.get(key(metric.code, breakdown))),
      ...(split ? codeRows(framework, metric) : []),
    ]),
  };
}

const key = (metric = '', breakdown = '') => JSON.stringify([metric, breakdown]);

function answerRow(metric: Metric, reason: string | null, year: Period, before: RawRow | undefined): QuestionnaireRow {
  const cells = { metric: metric.code, question: questionText(metric, reason, year), unit: unitText(metric) };
  return { metric, kind: 'answer', cells: { ...cells, ...carried(metric, before) } };
}

function optionRows(metric: Metric, before: (breakdown: string) => RawRow | undefined): QuestionnaireRow[] {
  if (metric.answerType !== 'multi_choice') return [];
  return metric.options.map((option) => {
    const breakdown = `option:${option.code}`;
    const answer = before(breakdown)?.cells.answer?.text;
    const kept = answer === 'yes' || answer === 'no' ? { answer } : {};
    return { metric, kind: 'option', cells: { metric: metric.code, breakdown, question: option.label, ...kept } };
  });
}

function codeRows(framework: Framework, metric: Metric): QuestionnaireRow[] {
  return framework.breakdowns
    .filter(({ code }) => metric.breakdowns.includes(code))
    .flatMap((dimension) =>
      dimension.codes.map((code) => ({
        metric,
        kind: 'code',
        cells: {
          metric: metric.code,
          breakdown: `${dimension.code}:${code.code}`,
          question: `${dimension.label}: ${code.label}`,
          unit: unitText(metric),
        },
      })),
    );
}

/**
 * What may be taken over from last year. Choices and how a thing is counted seldom change, and a person confirms them
 * faster than writes them anew. Counts, percentages and durations are never taken over, nor the status of such an
 * answer: a number left standing would be last year's told as this year's, and `zero` would be a claim that nobody
 * made. Nor is what belongs to the one year: months, changes, events, comments, and where a value was published.
 */
function carried(metric: Metric, row: RawRow | undefined): Partial<Record<Column, string>> {
  const kept: Column[] = ['unit_ok', 'method', 'confidence', 'rounded_to', 'contained_in'];
  if (isChoice(metric)) kept.push('status');
  const cells: Partial<Record<Column, string>> = {};
  for (const column of kept) {
    const text = row?.cells[column]?.text;
    if (text !== undefined) cells[column] = text;
  }
  const choice = row?.cells.answer?.text;
  if ((metric.answerType === 'single_choice' || metric.answerType === 'boolean') && choice !== undefined) {
    // An option may have gone since.
    if (optionsOf(metric).some(({ code }) => code === choice)) cells.answer = choice;
  }
  return cells;
}

/** Of a choice; a boolean may leave its two unsaid. */
export function optionsOf(metric: Metric): readonly Code[] {
  if (metric.answerType === 'boolean' && metric.options.length === 0) {
    return [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ];
  }
  return metric.options;
}

function isChoice({ answerType }: Metric): boolean {
  return answerType === 'boolean' || answerType === 'single_choice' || answerType === 'multi_choice';
}

/** `reason` is why it is asked and not others are; null in a survey, which asks everything of everybody, and of no period. */
function questionText(metric: Metric, reason: string | null, year: Period): string {
  const lines = [
    metric.title,
    metric.definition,
    metric.includes === '' ? '' : `Counts: ${metric.includes}`,
    metric.excludes === '' ? '' : `Does not count: ${metric.excludes}`,
    reason === null ? '' : `Period: ${periodText(metric.period, year)}.`,
    MEASURES[metric.answerType].howTo,
    metric.maxChoices === null ? '' : `Choose at most ${metric.maxChoices}.`,
    reason ?? '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function periodText(period: Metric['period'], year: Period): string {
  const [first, last] = [dayText(firstDay(year)), dayText(lastDay(year))];
  if (period === 'flow') return `everything from ${first} to ${last}`;
  return period === 'stock' ? `as things stood on ${last}` : `the mean over the ${LENGTHS[frequencyOf(year)]}`;
}

const LENGTHS = { A: 'year', S: 'half-year', Q: 'quarter' } as const;

function unitText(metric: Metric): string {
  return MEASURES[metric.answerType].unit ?? metric.unit?.plural ?? '';
}
