import type { Framework } from '../../framework/index.ts';
import { COLUMNS, type Column } from './types.ts';

/** What a survey has no use for: nothing in it is counted, so nothing says how. */
const OF_SURVEY: readonly Column[] = ['metric', 'breakdown', 'question', 'status', 'answer', 'second', 'comment'];

/** The columns of a questionnaire of the framework, in order. */
export const columnsOf = ({ surveyOf }: Pick<Framework, 'surveyOf'>): readonly Column[] =>
  surveyOf === undefined ? COLUMNS : OF_SURVEY;
