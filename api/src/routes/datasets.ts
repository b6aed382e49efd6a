import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { datasetSummary, datasetsAnswer } from '../catalogue.ts';
import { takes } from '../query.ts';
import type { DatasetSummary } from '../types.ts';

/** Which datasets there are, and each of them. */
export function datasetRoutes(answers: Answers): Hono {
  const { catalogue } = answers;
  return new Hono()
    .get('/', takes(), (c) => {
      const body = datasetsAnswer(catalogue);
      // Who waits for a dataset that is being prepared asks every few seconds.
      const isPreparing = catalogue.notices.some((one) => one.progress !== undefined);
      return answers.of(c, null, {
        ...(isPreparing ? { freshness: 'moving' as const } : {}),
        make: () => JSON.stringify(body),
      });
    })
    .get('/:dataset', takes(), (c) => {
      const release = answers.releaseOf(c);
      const body: DatasetSummary = datasetSummary(catalogue.series(c.req.param('dataset')));
      return answers.of(c, release, { make: () => JSON.stringify(body) });
    });
}
