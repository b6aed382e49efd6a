import { periodBefore } from '../../period/index.ts';
import { amongWho, companiesOfPlace, percentWords, someOf } from './words/phrases.ts';
import type { Telling } from './words/telling.ts';
import type { Clause, Told } from './words/types.ts';

/**
 * “among 10 to 19 companies …, 63 % use …”. Of a single company a share says everything about it or nothing, so the
 * sentence says on what it rests. `lead` takes the place of “among the companies that answered, ”.
 */
export function shareClause(telling: Telling, row: Told, phrase: string, lead?: string): Clause {
  const { texts } = telling;
  const year = row.measure === 'share_previous' ? periodBefore(row.year) : row.year;
  if (row.n === 1) {
    const percent = percentWords(telling, row.value, row.step);
    return { text: texts.shareOfOne(companiesOfPlace(telling, row), phrase, year, percent) };
  }
  const dated = row.measure === 'share_previous' ? texts.yearBefore(phrase, year) : phrase;
  const share = texts.shareOf(someOf(telling, row.value, phrase, row.step), dated);
  return { text: lead === undefined ? amongWho(telling, row, share) : texts.lead(lead, share) };
}
