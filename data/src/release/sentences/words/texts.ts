import { IntlMessageFormat } from 'intl-messageformat';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
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
  /** Words that deny: after “none” they would deny twice. */
  negative: z.array(text),
  /** For a count without words of its own. */
  uncounted: z.strictObject({ did: text, doing: text }),
  messages: texts,
});

type Words = z.output<typeof wordsFile>;

/** The sentences of one language. */
export interface Texts extends Messages, Readonly<Omit<Words, 'messages' | 'measures'>> {
  readonly measures: Readonly<Record<string, MeasureTexts>>;
  /** The same sentences about others than companies, made once. */
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
  const broken = brokenMessages(parsed.data.messages);
  if (broken.length > 0) throw new Error(`words of ${parsed.data.language}: ${broken.join('; ')}`);
  return textsOf(parsed.data, (text) => text);
}

/** The sentences with what is literal in them as `said` has it. */
function textsOf(all: Words, said: (text: string) => string): Texts {
  const { messages, measures, ...words } = all;
  const others = new Map<string, Texts>();
  const format = (message: string, names: readonly string[]) => {
    const made = new IntlMessageFormat(inLiterals(new IntlMessageFormat(message).getAst(), said), words.locale);
    return (...filled: readonly (string | number | boolean)[]) =>
      tidy(String(made.format(Object.fromEntries(names.map((name, at) => [name, filledWith(filled[at])])))));
  };
  const texts: Texts = {
    ...inTexts(words, said),
    spokenOf(reporters) {
      const { one, other } = words.reporters;
      if (reporters === undefined || (reporters.one === one && reporters.other === other)) return texts;
      const key = JSON.stringify(reporters);
      const known = others.get(key) ?? textsOf(all, (text) => inPlaceOf(text, words.reporters, reporters));
      others.set(key, known);
      return known;
    },
    ...(Object.fromEntries(
      Object.entries(MESSAGES).map(([name, names]) => [name, format(messages[name] ?? '', names)]),
    ) as unknown as Messages),
    measures: Object.fromEntries(
      Object.entries(measures).map(([code, { name, title, ...measure }]) => [
        code,
        { ...inTexts(measure, said), name: format(name, ['topic', 'below']), title: format(title, ['topic', 'below']) },
      ]),
    ),
  };
  return texts;
}

/** ICU selects by texts. */
const filledWith = (filled: string | number | boolean | undefined) =>
  typeof filled === 'boolean' ? String(filled) : filled;

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
