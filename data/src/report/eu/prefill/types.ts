import type { Column, Finding } from '../../file/types.ts';
import type { EuPeriod } from '../types.ts';

/** What the report says near a question, with its places: for a person to judge, never an answer by itself. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
  readonly where: readonly string[];
  /** How it was written, and what is blank beside it. */
  readonly notes: readonly string[];
}

/** What is taken over of a metric, and what keeps it from being the whole answer. */
export interface TakenMetric {
  readonly metric: string;
  readonly suggestions: readonly Suggestion[];
  readonly missing: readonly string[];
}

/** A metric whose answer follows from the report: the cells of its row and of its options. */
export interface WholeMetric extends TakenMetric {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly options: Readonly<Record<string, string>>;
}

/** What a questionnaire takes over from a report in the harmonised template. */
export interface Prefill {
  readonly service: string | null;
  readonly period: EuPeriod | null;
  readonly whole: readonly WholeMetric[];
  readonly part: readonly TakenMetric[];
  /** Metrics of which the report tells something that nothing is taken from, because a question is open. */
  readonly open: readonly string[];
  readonly questions: readonly Finding[];
}
