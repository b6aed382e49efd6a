import { AUDIENCES, PROPOSAL_STATUSES, ROUND_KINDS, STAKEHOLDER_GROUPS } from '../../framework/index.ts';
import type { Ask, EmptyForm } from '../form/write.ts';

const several = (codes: readonly string[]) => `One or more of ${codes.join(', ')}, with ; between them.`;

const NAMES: readonly Ask[] = [
  {
    name: 'code',
    hint: 'A day and lower-case words, such as 2022-04-19-civil-society. Blank: made of the first day and the title.',
  },
  { name: 'kind', hint: 'What kind of round it was.', codes: ROUND_KINDS, isOne: true },
  { name: 'title', hint: 'In a few words, such as Consultation of civil society.' },
  { name: 'convenor', hint: 'Who asked: an organisation.' },
  {
    name: 'who',
    hint: 'Who took part, as it may be published: kinds of people or organisations that agreed, never persons.',
  },
  { name: 'groups', hint: several(STAKEHOLDER_GROUPS), codes: STAKEHOLDER_GROUPS },
  { name: 'from', hint: 'The first day, such as 2022-04-19.' },
  { name: 'to', hint: 'The last day. Blank: the same day.' },
  {
    name: 'dating',
    hint: 'exact (or blank), or within: on a day between the two that is not known.',
    codes: ['exact', 'within'],
    isOne: true,
  },
  {
    name: 'status',
    hint: 'held (or blank), or announced: it is not known that it took place.',
    codes: ['held', 'announced'],
    isOne: true,
  },
  { name: 'participants', hint: 'How many took part. Blank: not known.' },
  { name: 'summary', hint: 'What was asked, and what is known of the answers, in a few sentences.' },
  { name: 'source', hint: 'The title of a public page about it. Blank: there is none.' },
  { name: 'publisher', hint: 'Whose page it is.' },
  { name: 'source_url', hint: 'Its address, beginning with https://.' },
];

const COLUMNS: readonly Ask[] = [
  {
    name: 'asks',
    hint: 'question, or information that should be gathered.',
    codes: ['question', 'information'],
    isOne: true,
  },
  { name: 'text', hint: 'What was asked for, in one sentence that may be published.' },
  { name: 'by', hint: 'Who asked: an organisation that agreed to be named. Blank: nobody is named.' },
  { name: 'groups', hint: `${several(STAKEHOLDER_GROUPS)} Blank: the groups of the round.`, codes: STAKEHOLDER_GROUPS },
  { name: 'audiences', hint: several(AUDIENCES), codes: AUDIENCES },
  { name: 'status', hint: 'What became of it.', codes: PROPOSAL_STATUSES, isOne: true },
  {
    name: 'answer',
    hint: 'What the framework does about it, or why it does not, in one sentence. Blank while it is open.',
  },
  { name: 'questions', hint: 'Codes of audience questions that it asks, too, such as Q4; Q7.' },
  { name: 'metrics', hint: 'Codes of the metrics that it was adopted as, with ; between them.' },
  { name: 'merged_into', hint: 'The code of the proposal that it became part of, such as 2022-06-02-launch-p3.' },
  { name: 'source', hint: 'The address of the page on which it can be read. Blank: there is none.' },
];

const namesOf = (asks: readonly Ask[]) => asks.map((one) => one.name);

/** The spreadsheet by which an operator adds a round. */
export const ROUND_FORM: EmptyForm = {
  sheets: ['Round', 'Proposals'],
  names: namesOf(NAMES),
  columns: namesOf(COLUMNS),
  asks: [NAMES, COLUMNS],
};
