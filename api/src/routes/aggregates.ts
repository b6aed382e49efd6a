import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { takes } from '../query.ts';
import type { AggregatesAnswer } from '../types.ts';

/** What others published of the industry as a whole: of no release, and part of no series. */
export function aggregateRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(), (c) => {
    const body: AggregatesAnswer = { aggregates: answers.catalogue.aggregates };
    return answers.of(c, null, { make: () => JSON.stringify(body) });
  });
}
