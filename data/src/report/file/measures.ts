import type { AnswerType } from '../../framework/index.ts';

interface Measure {
  /** How the row is filled in. */
  readonly howTo: string;
  /** The unit where the answer type and not the metric decides it. */
  readonly unit: string | null;
  /** The names of `answer` and `second` in the json form; null where the value is not an object. */
  readonly members: readonly [string, string] | null;
}

/** What stands as second where only a percentage itself is known. */
export const PERCENT = 'percent';

/** How each type of answer is entered. */
export const MEASURES: Readonly<Record<AnswerType, Measure>> = {
  count: { howTo: 'Answer with a whole number.', unit: null, members: null },
  percentage: {
    howTo:
      'Give the number of cases with the property as answer and the number of all cases as second. If only the percentage is known, give it as answer and the word percent as second.',
    unit: null,
    members: ['numerator', 'denominator'],
  },
  duration: {
    howTo: 'Give the median in minutes as answer and the 90th percentile in minutes as second.',
    unit: 'minutes',
    members: ['median', 'p90'],
  },
  boolean: { howTo: 'Answer yes or no.', unit: null, members: null },
  single_choice: { howTo: 'Choose one code of the list.', unit: null, members: null },
  multi_choice: {
    howTo: 'Give the status here, and answer yes or no in each of the rows below.',
    unit: null,
    members: null,
  },
};
