import { z } from 'zod';
import type { GapsAnswer } from '../../types.ts';
import { schemaOf } from '../schema.ts';
import { provenance, text, texts, year } from './shared.ts';

const count = z.union([z.int(), text]).nullable();
const groupDemand = z.object({ group: text, n: count, lower: z.number().optional(), upper: z.number().optional() });
const demand = z.object({
  all: groupDemand,
  byGroup: z.array(groupDemand),
  apart: z.object({ low: text, high: text, atLeast: z.number(), middles: z.number() }).nullable(),
});

/** What is asked of the framework beside what it answers. */
export const OF_GAPS = {
  gaps: schemaOf<GapsAnswer>('Gaps')(
    z.object({
      frameworkVersion: text,
      survey: z.object(provenance).nullable(),
      answers: z.object(provenance).nullable(),
      groups: z.array(z.object({ code: text, label: text, short: text })),
      questions: z.array(
        z.object({ code: text, question: text, metrics: z.int(), published: z.int(), demand: demand.nullable() }),
      ),
      metrics: z.array(
        z.object({
          ...{ code: text, title: text, questions: texts, demand: demand.nullable() },
          supply: z
            .object({
              collectedFrom: count,
              all: z.enum(['exact', 'range', 'heldBack']).nullable(),
              types: z.object({ exact: z.int(), range: z.int(), heldBack: z.int() }),
              year,
            })
            .nullable(),
        }),
      ),
    }),
  ),
};
