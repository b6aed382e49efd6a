import type { Framework } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import { questionsOf, type Texts } from '@candor/data/release/sentences';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { PLATFORM_QUERY } from '../openapi/routes.ts';
import { ApiProblem, notFound } from '../problem.ts';
import { takes } from '../query.ts';
import { about, codesOf, platformOf, sentenceRow, tellingFor } from '../telling.ts';
import type { QuestionsAnswer } from '../types.ts';

/** The platform code that questions are answered for when none is asked for. */
const EVERY_TYPE = 'ALL';

/** What a release says to the questions of the audiences. */
export function questionRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(PLATFORM_QUERY.name), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    const platform = askedPlatform(release, c.req.queries());
    return answers.of(c, release, {
      key: `${c.req.path}?platform=${platform}`,
      make: () => JSON.stringify(questionsAnswer(release, framework, answers.catalogue.texts, platform)),
    });
  });
}

/** The one platform code of a query, or that of every type; a 400 problem lists the codes of the release. */
function askedPlatform(release: Release, query: Readonly<Record<string, string[]>>): string {
  const asked = query.platform?.join(',') ?? EVERY_TYPE;
  if (platformOf(release, asked) !== undefined) return asked;
  const allowed = codesOf(release);
  const detail = `This release has no platform “${asked}”; use one of ${allowed.join(', ')}.`;
  throw new ApiProblem('unknown-code', detail, [{ parameter: 'platform', detail, allowed }]);
}

/** What the release says to the questions of the audiences for one platform code. */
function questionsAnswer(release: Release, framework: Framework, texts: Texts, code: string): QuestionsAnswer {
  const platform = platformOf(release, code);
  if (platform === undefined) throw notFound('platform', code, codesOf(release));
  const telling = tellingFor(release, framework, texts);
  const year = telling.reader.latest;
  // A dataset without metrics answers by its tables, whose periods are their own.
  const isSilent = year === null && release.codeBook.metrics.length > 0;
  const questions = isSilent ? [] : questionsOf(telling, { platform: platform.code, year: year ?? 0 });
  const sentences = questions.flatMap((one) => one.sentences);
  return {
    ...provenance(release),
    ...about(release, platform, year, sentences),
    questions: questions.map((one) => ({
      ...one,
      sentences: one.sentences.map((sentence) => sentenceRow(sentence, release)),
    })),
  };
}
