import type { Code } from '../../framework/index.ts';
import { CONFIDENCES, METHOD_CHANGES, METHODS, STATUSES, YES_NO } from './codes.ts';
import { metaName } from './meta-names.ts';
import { optionsOf, type Questionnaire, type QuestionnaireRow } from './questionnaire.ts';
import type { Column } from './types.ts';

/** A line of the sheet Codes; the lines of one list stand together. */
export interface CodeLine {
  readonly list: string;
  readonly code: string;
  readonly meaning: string;
}

/** Every code list that the questionnaire uses. */
export function codeLists({ framework, rows }: Questionnaire): CodeLine[] {
  const lines = (list: string, codes: readonly (Code & { readonly meaning?: string })[]): CodeLine[] =>
    codes.map(({ code, label, meaning }) => ({
      list,
      code,
      meaning: meaning === undefined ? label : `${label}: ${meaning}`,
    }));
  const isSurvey = framework.surveyOf !== undefined;
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  const dimensions = new Set(metrics.flatMap((metric) => metric.breakdowns));
  return [
    ...lines('status', isSurvey ? framework.answerStatuses : STATUSES),
    ...lines('yes or no', YES_NO),
    ...(isSurvey
      ? []
      : [...lines('method', METHODS), ...lines('method_changed', METHOD_CHANGES), ...lines('confidence', CONFIDENCES)]),
    ...metrics
      .filter(({ answerType }) => answerType === 'single_choice' || answerType === 'multi_choice')
      .flatMap((metric) => lines(metric.code, optionsOf(metric))),
    ...framework.breakdowns
      .filter(({ code }) => dimensions.has(code))
      .flatMap((breakdown) => lines(breakdown.code, breakdown.codes)),
    ...lines(metaName('platform_type', framework), framework.platformTypes),
    ...lines('size_band', framework.sizeBands),
  ];
}

/** The list of a cell, as `codeLists` names it; null where anything may be written. */
export function listOf({ kind, metric }: QuestionnaireRow, column: Column): string | null {
  if (column === 'answer') {
    if (kind === 'option' || (kind === 'answer' && metric.answerType === 'boolean')) return 'yes or no';
    return kind === 'answer' && metric.answerType === 'single_choice' ? metric.code : null;
  }
  if (kind !== 'answer') return null;
  if (column === 'unit_ok') return 'yes or no';
  return column === 'status' || column === 'method' || column === 'method_changed' || column === 'confidence'
    ? column
    : null;
}
