import type { Framework } from '../../framework/index.ts';
import { CONFIDENCES, METHODS, STATUSES } from './codes.ts';

export interface Instruction {
  readonly text: string;
  readonly title: boolean;
}

/** What the first sheet says, above the names and values that are read. */
export function instructions(): Instruction[] {
  const title = (text: string) => ({ text, title: true });
  const words = (...texts: string[]) => texts.map((text) => ({ text, title: false }));
  return [
    title('Transparency report on online child sexual exploitation and abuse'),
    ...words(
      'Fill in the yellow cells of the sheet Answers, one row per question. The sheet Codes explains every code.',
      'Check the names and values at the end of this sheet, and write the id of your service there. Do not rename the sheets, and do not merge cells or write formulas.',
    ),
    title('Zero is never blank, and blank is never zero'),
    ...words(
      'Where you counted and there was none, give the status zero. Where you have no number, leave the answer blank and say why with another status.',
    ),
    title('The seven statuses'),
    ...words(...STATUSES.map(({ code, meaning }) => `${code}: ${meaning}.`)),
    title('The other columns'),
    ...words(
      'answer: the whole number, the code chosen, or yes or no. For a percentage, the number of cases with the property; for a duration, the median in minutes.',
      'second: for a percentage, the number of all cases, or the word percent if the answer is the percentage itself and nothing else is known; for a duration, the 90th percentile in minutes. Otherwise leave it blank.',
      'Rows with a breakdown split the answer above them. Each split stands for itself; give what you know and leave the rest blank.',
      'unit_ok: yes if you counted the unit that the question names, no if you counted another one (say which in the comment).',
      `method: ${METHODS.map(({ code, meaning }) => `${code} – ${meaning}`).join('; ')}.`,
      'months: how many months of the year the number covers, 1 to 12 (of a half-year 1 to 6, of a quarter 1 to 3). Blank means all, and in the row of a part as many as in the row of its question.',
      'method_changed: whether and why the number is not counted like last year’s; explain it in method_changed_note.',
      'one_off_event: an event that moved the number, such as a viral item or a backlog that was cleared.',
      `confidence: ${CONFIDENCES.map(({ code, meaning }) => `${code} – ${meaning}`).join('; ')}.`,
      'public_source: where exactly this value is already public, if it is. Without it the value is treated as confidential.',
      'comment: anything that helps to understand the answer.',
      'rounded_to: if the number is rounded, to what, such as 100; blank means that it is exact.',
      'contained_in: the id of another service whose number counts this one, too, so that nobody adds them up; blank means that none does.',
    ),
    title('How to send'),
    ...words(
      'Check the file before you send it; every problem is named with its cell. The check runs on your own computer, and nothing leaves it.',
      'Save it as .xlsx without a password and send it in the way that was agreed. Never send it by ordinary e-mail.',
    ),
    title('What this report is about'),
  ];
}

/** The same of the questionnaire of a survey. */
export function surveyInstructions({ surveyOf, answerStatuses }: Framework): Instruction[] {
  const title = (text: string) => ({ text, title: true });
  const words = (...texts: string[]) => texts.map((text) => ({ text, title: false }));
  return [
    title(`Survey of stakeholders about framework ${surveyOf}`),
    ...words(
      'For each question and each metric of the framework, say how important it is to your organisation: choose 1 to 5 in the column answer of the sheet Answers. The sheet Codes explains every code.',
      'Then say in the last rows which information you miss: yes or no for each theme.',
      'A row that is left blank counts for nothing. One file speaks for one organisation; who answers again replaces what it said before.',
    ),
    title('The column status'),
    ...words(
      'It may be left blank where there is an answer.',
      ...answerStatuses.map(({ code, label }) => `${code}: ${label}.`),
    ),
    title('What is published'),
    ...words(
      'Only how many of a group of stakeholders answered how, as shares from which no organisation’s answer can be worked out. What is written in the column comment is never published.',
    ),
    title('How to send'),
    ...words(
      'Check the file before you send it; every problem is named with its cell. The check runs on your own computer, and nothing leaves it.',
      'Check the names and values at the end of this sheet, and write the id there that you were given. Save the file as .xlsx without a password, and do not rename the sheets, merge cells or write formulas.',
    ),
    title('Who answers'),
  ];
}
