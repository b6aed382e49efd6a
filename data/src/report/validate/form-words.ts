import type { RawReport } from '../file/types.ts';

/** How sentences speak of places in a form of file: csv and xlsx have rows and columns, json has answers and members. */
export interface FormWords {
  /** What one answer stands in. */
  readonly row: string;
  /** Where the second number of a pair belongs, by its name in json. */
  readonly second: (member: string) => string;
  readonly needlessSecond: { readonly message: string; readonly hint: string };
  /** How a whole number is written. */
  readonly number: string;
  readonly options: { readonly message: string; readonly hint: string };
  readonly notMultiple: string;
  readonly notSplit: string;
  readonly twice: string;
  readonly noneChosen: string;
  /** Where all codes of a long list are to be found. */
  readonly codes: string;
}

const TABLE: FormWords = {
  row: 'row',
  second: () => 'in the column second',
  needlessSecond: {
    message: 'the column second is not used for this metric',
    hint: 'clear it',
  },
  number:
    'write digits only, without separators, signs or words; if there is no number, leave it blank and give a status',
  options: {
    message: 'the options of this metric have rows of their own',
    hint: 'answer yes or no in each of the rows option:… and leave this cell blank',
  },
  notMultiple: 'give the answer in the row of the question itself, and leave the breakdown of that row blank',
  notSplit: 'leave the breakdown of the row blank if it holds the answer as a whole; its parts are not asked',
  twice: 'keep one of the two rows',
  noneChosen: 'answer yes in the row of each option that is chosen, or give a status that says why there is none',
  codes: 'another code of the sheet Codes',
};

const WORDS: Readonly<Record<RawReport['form'], FormWords>> = {
  xlsx: TABLE,
  csv: { ...TABLE, codes: 'another code of the framework' },
  json: {
    row: 'answer',
    second: (member) => `as the member ${member}`,
    needlessSecond: { message: 'this metric takes one value, and two are given', hint: 'write the one value alone' },
    number: 'write a whole number, without quotation marks; if there is none, write null and give a status',
    options: {
      message: 'this metric takes a list of options',
      hint: 'write the codes of all options that are chosen as a list of texts',
    },
    notMultiple: 'write its one value, not a list',
    notSplit: 'leave out its breakdowns; the parts of this metric are not asked',
    twice: 'keep one of the two',
    noneChosen: 'name each option that is chosen, or give a status that says why there is none',
    codes: 'another code of the framework',
  },
};

export const wordsOf = (form: RawReport['form']): FormWords => WORDS[form];
