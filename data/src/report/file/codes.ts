import type { Code } from '../../framework/index.ts';
import type { Answer, AnswerStatus, MethodChange } from '../types.ts';

/** A code with the words of the questionnaire's first sheet. */
export interface ExplainedCode<C extends string> extends Code {
  readonly code: C;
  readonly meaning: string;
}

export const STATUSES: readonly ExplainedCode<AnswerStatus>[] = [
  { code: 'answered', label: 'Answered', meaning: 'you counted and give the number or the choice' },
  { code: 'zero', label: 'Zero', meaning: 'you counted and there was none; write 0 as the answer or leave it empty' },
  { code: 'estimated', label: 'Estimated', meaning: 'the number is an estimate; say how in the comment' },
  { code: 'not_measured', label: 'Not measured', meaning: 'it may have happened, but you do not count it' },
  { code: 'not_applicable', label: 'Not applicable', meaning: 'your service has nothing that this question is about' },
  {
    code: 'not_permitted_by_law',
    label: 'Not permitted by law',
    meaning: 'a law prevents you from counting or reporting it',
  },
  { code: 'withheld', label: 'Withheld', meaning: 'you know the answer but do not give it' },
];

export const YES_NO: readonly Code[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

export const METHODS: readonly ExplainedCode<Answer['method']>[] = [
  { code: 'full_count', label: 'Full count', meaning: 'every case of the year was counted' },
  {
    code: 'sample_estimate',
    label: 'Sample estimate',
    meaning: 'estimated from a sample; give its size in the comment',
  },
  {
    code: 'extrapolated',
    label: 'Extrapolated',
    meaning: 'part of the year was counted and extrapolated to the whole',
  },
];

export const METHOD_CHANGES: readonly ExplainedCode<MethodChange>[] = [
  { code: 'no', label: 'No change', meaning: 'counted in the same way as last year' },
  { code: 'definition', label: 'Definition', meaning: 'what is counted changed' },
  { code: 'scope', label: 'Scope', meaning: 'services were acquired, sold, opened or closed' },
  { code: 'detection', label: 'Detection technology', meaning: 'detection was changed or extended' },
  { code: 'law', label: 'Policy or law', meaning: 'your own policy or a law changed' },
  { code: 'counting_tool', label: 'Counting tool', meaning: 'the same things are counted with another tool' },
  { code: 'error_found', label: 'Error found', meaning: 'an earlier number was wrong' },
];

export const CONFIDENCES: readonly ExplainedCode<Answer['confidence']>[] = [
  { code: 'audited', label: 'Audited', meaning: 'checked by an independent party' },
  { code: 'checked', label: 'Checked internally', meaning: 'checked by a second person in the company' },
  { code: 'best_effort', label: 'Best effort', meaning: 'not checked further' },
];
