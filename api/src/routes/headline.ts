import type { Framework } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import { headlineOf, mainMetric, type Texts } from '@candor/data/release/sentences';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { takes } from '../query.ts';
import { caveatsOf, sentenceRow, tellingFor } from '../telling.ts';
import type { HeadlineAnswer } from '../types.ts';

/** What a release is summed up by. */
export function headlineRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    return answers.of(c, release, {
      make: () => JSON.stringify(headlineAnswer(release, framework, answers.catalogue.texts)),
    });
  });
}

function headlineAnswer(release: Release, framework: Framework, texts: Texts): HeadlineAnswer {
  const telling = tellingFor(release, framework, texts);
  const year = telling.reader.latest;
  const { finding, moved, besides, safeguards, more } = headlineOf(telling);
  const some = [...safeguards, finding, moved, besides, ...more].filter((one) => one !== null);
  return {
    ...provenance(release),
    metric: mainMetric(telling, year ?? undefined)?.code ?? null,
    year,
    finding: sentenceRow(finding, release),
    moved: moved === null ? null : sentenceRow(moved, release),
    besides: besides === null ? null : sentenceRow(besides, release),
    safeguards: safeguards.map((one) => sentenceRow(one, release)),
    more: more.map((one) => sentenceRow(one, release)),
    caveats: caveatsOf(release, some),
  };
}
