import { IntlMessageFormat } from 'intl-messageformat';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { kept } from '../../../collections/maps.ts';
import type { Frequency } from '../../../period/index.ts';
import { inPlaceOf, inTexts, type Noun } from './in-place-of.ts';
import { MESSAGES, type MessageName, type Messages } from './messages.ts';

const text = z.string().trim().min(1);
const texts = z.record(z.string(), text);

const wordsFile = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  /** For numbers and lists. */
  locale: text,
  /** What those who report are called in all that follows; where others answer, their words stand in its place. */
  reporters: z.strictObject({
    one: text,
    other: text,
    /** What stands before the first, where it begins with a consonant and where with a vowel. */
    articles: z.strictObject({ consonant: text, vowel: text }),
  }),
  /** `name` is what is missing where there is no figure, `title` what a chart shows. */
  measures: z.record(z.string(), z.strictObject({ label: text, definition: text, name: text, title: text })),
  /** How a measure is published where figures are confidential, for its definition. */
  published: texts,
  statuses: texts,
  /** What changed where a series breaks, by the kind of the break. */
  breaks: texts,
  /** What is to be said of published figures behind another one, by mark; the figures are what it is said of. */
  marks: z.strictObject({ loose: text, rounded: text, derived: text, suspect: text, part_year: text }),
  headings: z.strictObject({
    main: text,
    reported: text,
    found: text,
    serious: text,
    speed: text,
    safeguards: text,
    challenges: text,
    completeness: text,
  }),
  /** What stands for the words of a year where periods are half-years or quarters. */
  periods: z.strictObject({ S: texts, Q: texts }),
  /** Words that deny: after “none” they would deny twice. */
  negative: z.array(text),
  /** For a count without words of its own. */
  uncounted: z.strictObject({ did: text, doing: text }),
  messages: texts,
});

type Words = z.output<typeof wordsFile>;

/** The sentences of one language. */
export interface Texts extends Messages, Readonly<Omit<Words, 'messages' | 'measures' | 'periods'>> {
  readonly measures: Readonly<Record<string, MeasureTexts>>;
  /** A text in which codes of periods have become words: “July to December 2025” for `2025-S2`. */
  readonly inWords: (text: string) => string;
  /** The same sentences where periods are of a length: “the half-year before” for “the year before”. */
  readonly of: (frequency: Frequency) => Texts;
  /** The same sentences about others than companies. */
  readonly spokenOf: (reporters: Noun | undefined) => Texts;
}

interface MeasureTexts {
  readonly label: string;
  readonly definition: string;
  readonly name: (topic: string, below: string) => string;
  readonly title: (topic: string, below: string) => string;
}

/**
 * The sentences from the text of a language's file in `data/words`. Throws an Error that names every message that is
 * missing, not known, no ICU message, or filled with what no sentence gives it.
 */
export function parseTexts(yaml: string): Texts {
  const parsed = wordsFile.safeParse(parseYaml(yaml));
  if (!parsed.success) throw new Error(`words: ${z.prettifyError(parsed.error)}`);
  const { messages, language, reporters } = parsed.data;
  const broken = brokenMessages(messages);
  if (broken.length > 0) throw new Error(`words of ${language}: ${broken.join('; ')}`);
  const made = new Map<string, Texts>();
  const spoken: Spoken = (frequency, { one, other }) =>
    kept(made, JSON.stringify([frequency, one, other]), () =>
      textsOf(parsed.data, { frequency, reporters: { one, other } }, spoken),
    );
  return spoken('A', reporters);
}

/** The sentences about periods of a length and about whoever reports, made once. */
type Spoken = (frequency: Frequency, reporters: Noun) => Texts;

interface About {
  readonly frequency: Frequency;
  readonly reporters: Noun;
}

function textsOf(all: Words, { frequency, reporters }: About, spoken: Spoken): Texts {
  const { messages, measures, periods, ...words } = all;
  const { one, other } = words.reporters;
  const isOwn = reporters.one === one && reporters.other === other;
  const named = (text: string) => (isOwn ? text : inPlaceOf(text, words.reporters, reporters));
  const dated = frequency === 'A' ? (text: string) => text : inWordsOf(periods[frequency]);
  const said = (text: string) => named(dated(text));
  const partOfYear = new IntlMessageFormat(messages.partOfYear ?? '', words.locale);
  // Codes of periods become words, in whatever is filled in.
  const inWords = (text: string) =>
    text
      .replaceAll(SPAN_OF_PARTS, '$1 – ')
      .replaceAll(PART_OF_YEAR, (_, year, part) => String(partOfYear.format({ part, year })));
  const format = (message: string, names: readonly string[], say = said) => {
    const made = new IntlMessageFormat(inLiterals(new IntlMessageFormat(message).getAst(), say), words.locale);
    return (...filled: readonly (string | number | boolean)[]) =>
      tidy(String(made.format(Object.fromEntries(names.map((name, at) => [name, filledWith(filled[at], inWords)])))));
  };
  return {
    ...inTexts(words, named),
    inWords,
    of: (length) => spoken(length, reporters),
    spokenOf: (others = reporters) => spoken(frequency, others),
    marks: { ...inTexts(words.marks, named), part_year: said(words.marks.part_year) },
    ...(Object.fromEntries(
      // What is said of tables and of printed totals is of the periods that stand in them.
      Object.entries(MESSAGES).map(([name, names]) => [
        name,
        format(messages[name] ?? '', names, /^(table|series)[A-Z]/.test(name) ? named : said),
      ]),
    ) as unknown as Messages),
    measures: Object.fromEntries(
      Object.entries(measures).map(([code, { name, title, label, definition }]) => [
        code,
        {
          label: said(label),
          definition: said(definition),
          name: format(name, ['topic', 'below']),
          title: format(title, ['topic', 'below']),
        },
      ]),
    ),
  };
}

/** A dash between periods of several words stands apart. */
const SPAN_OF_PARTS = /(\d{4}-[SQ][1-4])–(?=\d{4}-[SQ][1-4])/g;
const PART_OF_YEAR = /\b(\d{4})-([SQ][1-4])\b/g;

/** A message in other words for a year; what is filled in is called as before. */
function inWordsOf(words: Readonly<Record<string, string>>): (message: string) => string {
  const all = new RegExp(`(?<![{\\w-])(${Object.keys(words).join('|')})(?![\\w}])`, 'g');
  return (message) => message.replaceAll(all, (word) => words[word] ?? word);
}

/** ICU selects by texts. */
function filledWith(filled: string | number | boolean | undefined, inWords: (text: string) => string) {
  return typeof filled === 'boolean' ? String(filled) : typeof filled === 'string' ? inWords(filled) : filled;
}

/** What was filled with nothing leaves no gap. */
const tidy = (message: string) => message.replaceAll(/ {2,}/g, ' ').trim();

function brokenMessages(messages: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(MESSAGES);
  return [
    ...known.filter((name) => messages[name] === undefined).map((name) => `there is no message ${name}`),
    ...Object.entries(messages).flatMap(([name, message]) =>
      known.includes(name) ? brokenMessage(name as MessageName, message) : [`${name} is no message of a sentence`],
    ),
  ];
}

function brokenMessage(name: MessageName, message: string): string[] {
  const filled: readonly string[] = MESSAGES[name];
  try {
    const strange = argumentsOf(new IntlMessageFormat(message).getAst()).filter((one) => !filled.includes(one));
    return strange.map((one) => `${name} is not given {${one}}`);
  } catch (error) {
    return [`${name} is no ICU message: ${error instanceof Error ? error.message : String(error)}`];
  }
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The message with its literal parts as `said` has them; what is filled in stays as it is. */
function inLiterals(ast: Ast, said: (text: string) => string): Ast {
  return ast.map((element) => {
    if (element.type === 0) return { ...element, value: said(element.value) };
    if (!('options' in element)) return element;
    const options = Object.entries(element.options).map(([name, one]) => [
      name,
      { ...one, value: inLiterals(one.value, said) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  }) as Ast;
}

/** The names of what is filled in, in all branches. */
function argumentsOf(ast: Ast): string[] {
  return ast.flatMap((element) => [
    ...('value' in element && element.type !== 0 ? [element.value] : []),
    ...('options' in element ? Object.values(element.options).flatMap((one) => argumentsOf(one.value)) : []),
  ]);
}
