import type { Observation } from '../../observation.ts';
import { caveatsOf, known } from '../words/caveats.ts';
import { companiesWords, countWords, metricOf } from '../words/phrases.ts';
import { finish, type Telling } from '../words/telling.ts';
import type { FigurePlace, Sentence, Told } from '../words/types.ts';

/**
 * Where others than companies with a platform report too, there are two totals of one thing. Beside either of them this
 * says what the other is made of, so that nobody finds two answers to one question. Undefined where there is only one.
 */
export function besidesSentence(telling: Telling, code: string, place: FigurePlace): Sentence | undefined {
  const level = (wanted: string) => telling.book.platforms.find((one) => one.level === wanted)?.code ?? '';
  const at = (platform: string) => telling.reader.at(code, 'sum', { platform, year: place.year });
  const [all, other, total] = [at(level('all')), at(level('other')), at(level('total'))];
  if (!isTold(all) || !isTold(other) || !isTold(total) || other.value <= 0) return undefined;
  const { texts, numbers } = telling;
  const { did } = countWords(telling, metricOf(telling, code));
  const [companies, others] = [all, other].map((row) => companiesWords(telling, row, row.n)) as [string, string];
  const [here, rest] = [numbers.amount(all.value), numbers.amount(other.value)];
  const text =
    place.platform === total.platform
      ? texts.besidesOf(companies, did, here, others, rest)
      : place.platform === all.platform
        ? texts.besidesTo(others, did, rest, numbers.amount(total.value))
        : null;
  if (text === null) return undefined;
  return { text: finish(text), used: [all, other, total], caveats: known(telling, caveatsOf(telling, other)) };
}

const isTold = (row: Observation | undefined): row is Told => row?.kind === 'value';
