import type { Framework } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import {
  keyFiguresOf,
  questionsOf,
  readerOf,
  type Sentence,
  summaryOf,
  type Telling,
  type Texts,
  tellingOf,
} from '@candor/data/release/sentences';
import { provenance } from '../catalogue.ts';
import { ApiProblem, notFound } from '../problem.ts';
import type { QuestionsAnswer, SentenceRow, Summarised, SummaryAnswer } from '../types.ts';
import { observationRow } from './observations.ts';

/** The platform code that questions are answered for when none is asked for. */
const EVERY_TYPE = 'ALL';

/** A release is indexed once, whatever is asked of it. */
const tellings = new WeakMap<Release, Telling>();

function tellingFor(release: Release, framework: Framework, texts: Texts): Telling {
  const known = tellings.get(release);
  if (known !== undefined) return known;
  const made = tellingOf(release.codeBook, framework, readerOf(release.observations), texts);
  tellings.set(release, made);
  return made;
}

/** The brief of one platform code; a 404 problem lists the codes of the release. */
export function summaryAnswer(release: Release, framework: Framework, texts: Texts, code: string): SummaryAnswer {
  const platform = platformOf(release, code);
  if (platform === undefined) throw notFound('platform', code, codesOf(release));
  const telling = tellingFor(release, framework, texts);
  const year = telling.reader.years.at(-1) ?? null;
  const summary = year === null ? [] : summaryOf(telling, { platform: code, year });
  const keys = [...new Set(summary.map((one) => one.section))];
  return {
    ...provenance(release),
    ...about(release, platform, year, summary),
    keyFigures: keyFiguresOf(telling, summary).map(({ name, row }) => ({ name, observation: observationRow(row) })),
    sections: keys.map((key) => {
      const sentences = summary.filter((one) => one.section === key);
      return { key, heading: sentences[0]?.heading ?? key, sentences: sentences.map(sentenceRow) };
    }),
  };
}

/** The one platform code of a query, or that of every type; a 400 problem lists the codes of the release. */
export function askedPlatform(release: Release, query: Readonly<Record<string, string[]>>): string {
  const asked = query.platform?.join(',') ?? EVERY_TYPE;
  if (platformOf(release, asked) !== undefined) return asked;
  const allowed = codesOf(release);
  const detail = `“${asked}” is no platform of this release; use one of ${allowed.join(', ')}.`;
  throw new ApiProblem('unknown-code', detail, [{ parameter: 'platform', detail, allowed }]);
}

/** What the release says to the questions of the audiences for one platform code. */
export function questionsAnswer(release: Release, framework: Framework, texts: Texts, code: string): QuestionsAnswer {
  const platform = platformOf(release, code);
  if (platform === undefined) throw notFound('platform', code, codesOf(release));
  const telling = tellingFor(release, framework, texts);
  const year = telling.reader.years.at(-1) ?? null;
  const questions = year === null ? [] : questionsOf(telling, { platform: code, year });
  const sentences = questions.flatMap((one) => one.sentences);
  return {
    ...provenance(release),
    ...about(release, platform, year, sentences),
    questions: questions.map((one) => ({ ...one, sentences: one.sentences.map(sentenceRow) })),
  };
}

type PlatformInfo = Release['codeBook']['platforms'][number];

function platformOf({ codeBook }: Release, code: string): PlatformInfo | undefined {
  return codeBook.platforms.find((one) => one.code === code);
}

const codesOf = ({ codeBook }: Release) => codeBook.platforms.map((one) => one.code);

function about(
  { codeBook }: Release,
  { code, label, level, definition }: PlatformInfo,
  year: number | null,
  sentences: readonly Sentence[],
): Summarised {
  const needed = new Set(sentences.flatMap((one) => one.caveats));
  return {
    platform: { code, label, level, definition },
    year,
    caveats: codeBook.caveats.filter(({ id }) => needed.has(id)).map(({ id, text }) => ({ id, text })),
  };
}

function sentenceRow({ text, caveats, used }: Sentence): SentenceRow {
  return { text, caveats, observations: used.map(observationRow) };
}
