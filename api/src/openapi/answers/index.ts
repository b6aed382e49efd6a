import { z } from 'zod';
import type { HealthAnswer, ProblemAnswer } from '../../types.ts';
import { schemaOf } from '../schema.ts';
import { OF_FIGURES } from './figures.ts';
import { OF_FRAMEWORK } from './framework.ts';
import { OF_GAPS } from './gaps.ts';
import { OF_RELEASES } from './releases.ts';
import { text, texts } from './shared.ts';

/** What each route answers in JSON. */
export const ANSWERS = {
  ...OF_RELEASES,
  ...OF_FIGURES,
  ...OF_FRAMEWORK,
  ...OF_GAPS,
  health: schemaOf<HealthAnswer>('Health')(
    z.object({
      status: z.enum(['ready', 'empty']),
      releases: z.array(z.object({ dataset: text, latest: text, open: texts })),
    }),
  ),
};

export const PROBLEM = schemaOf<ProblemAnswer>('Problem')(
  z
    .object({
      ...{ type: text, title: text, status: z.int(), detail: text, instance: text },
      errors: z.array(z.object({ parameter: text, detail: text, allowed: texts.optional() })).optional(),
    })
    .describe('RFC 9457. `detail` is for people; `errors` lists what is allowed.'),
);

export type AnswerName = keyof typeof ANSWERS;
