import type { Framework } from '@candor/data/framework';
import { isProtected, observationRow } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { keyFiguresOf, summaryOf, type Texts } from '@candor/data/release/sentences';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { notFound } from '../problem.ts';
import { takes } from '../query.ts';
import { about, codesOf, platformOf, sentenceRow, tellingFor } from '../telling.ts';
import type { SummaryAnswer } from '../types.ts';

/** The briefs of a release, one for each platform code. */
export function summaryRoutes(answers: Answers): Hono {
  return new Hono().get('/:platform', takes(), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    const platform = c.req.param('platform');
    return answers.of(c, release, {
      make: () => JSON.stringify(summaryAnswer(release, framework, answers.catalogue.texts, platform)),
    });
  });
}

/** The brief of one platform code; a 404 problem lists the codes of the release. */
function summaryAnswer(release: Release, framework: Framework, texts: Texts, code: string): SummaryAnswer {
  const platform = platformOf(release, code);
  if (platform === undefined) throw notFound('platform', code, codesOf(release));
  const telling = tellingFor(release, framework, texts);
  const year = telling.reader.latest;
  const summary = year === null ? [] : summaryOf(telling, { platform: platform.code, year });
  const keys = [...new Set(summary.map((one) => one.section))];
  return {
    ...provenance(release),
    ...about(release, platform, year, summary),
    keyFigures: keyFiguresOf(telling, summary).map(({ name, row }) => ({
      name,
      observation: observationRow(row, isProtected(release.codeBook)),
    })),
    sections: keys.map((key) => {
      const sentences = summary.filter((one) => one.section === key);
      return {
        key,
        heading: sentences[0]?.heading ?? key,
        sentences: sentences.map((one) => sentenceRow(one, release)),
      };
    }),
  };
}
