import type { Metric } from '../../framework/index.ts';
import type { Observation } from '../observation.ts';
import { figureSentence } from './figure.ts';
import { caveatsOf } from './words/caveats.ts';
import { amongWho, choiceWords, companiesOfPlace, inSentence, optionPhrase, someOf } from './words/phrases.ts';
import { finish, type Telling } from './words/telling.ts';
import type { FigurePlace, Sentence, Told } from './words/types.ts';

/** How many options are named where a choice amounts to no one practice. */
const NAMED = 3;
const TOLERANCE = 1e-9;

/**
 * The options that the largest shares of companies gave. That no other was given by more is said only where every share
 * is published and none ties with the last that is named. Undefined where nothing is known.
 */
export function optionsSentence(telling: Telling, metric: Metric, place: FigurePlace): Sentence | undefined {
  const { texts, reader } = telling;
  const rows = metric.options.flatMap(
    ({ code }) => reader.at(metric.code, 'share', { ...place, breakdown: `option:${code}` }) ?? [],
  );
  const told = rows.filter((row) => row.kind === 'value').sort((a, b) => b.value - a.value);
  const [first] = told;
  if (first === undefined) {
    const [missing] = rows;
    return missing === undefined ? undefined : shareMissing(telling, missing, texts.eachAnswer(metric.title));
  }
  const named = told.filter((row) => row.value > 0).slice(0, NAMED);
  const last = named.at(-1);
  if (last === undefined || first.n === 1) return figureSentence(telling, first);
  const others = told.filter((row) => !named.includes(row));
  const isWhole = rows.length === told.length && others.length > 1 && others.every((row) => isLess(row, last));
  const list = amongWho(telling, first, listOf(telling, metric, named));
  return {
    text: finish(isWhole ? texts.andThen(list, texts.othersFewer()) : list),
    used: isWhole ? told : named,
    caveats: caveatsOf(telling, first),
  };
}

/** Whether a share is certainly less than another, wherever the two lie in their classes. */
function isLess(one: Told, other: Told): boolean {
  const [most, least] = [one.value + (one.step ?? 0) / 2, other.value - (other.step ?? 0) / 2];
  return one.value < other.value && most <= least + TOLERANCE;
}

/** “45 % named staff or budget, 40 % languages and 33 % live video among their main challenges”. */
function listOf(telling: Telling, metric: Metric, rows: readonly Told[]): string {
  const { texts, numbers } = telling;
  const words = choiceWords(telling, metric);
  const codes = rows.map((row) => row.breakdown.slice('option:'.length));
  const isShort = words !== undefined && codes.every((code) => words.options?.[code] === undefined);
  const parts = rows.map((row, index) => {
    const code = codes[index] ?? '';
    const label = metric.options.find((one) => one.code === code)?.label ?? code;
    const phrase = isShort && index > 0 ? inSentence(telling, label) : optionPhrase(telling, metric, code);
    const isLast = index === rows.length - 1;
    const cut =
      isShort && !isLast && index === 0 ? phrase.slice(0, phrase.length - (words.tail?.length ?? 0)).trim() : phrase;
    return texts.shareOf(
      someOf(telling, row.value, '', row.step),
      isShort && isLast && index > 0 ? `${cut} ${words.tail ?? ''}`.trim() : cut,
    );
  });
  return numbers.list(parts);
}

/** Why the share with a practice has no number. */
export function shareMissing(telling: Telling, row: Observation, phrase: string): Sentence {
  if (row.kind === 'missing' && row.reason === 'suppressed') {
    const { texts } = telling;
    const name = texts.place(texts.shareThat(phrase), companiesOfPlace(telling, row), row.year);
    return { text: finish(texts.heldBack(name)), used: [row], caveats: caveatsOf(telling, row) };
  }
  return figureSentence(telling, row);
}
