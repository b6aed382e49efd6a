import { z } from 'zod';
import { metricCode } from './codes.ts';

/** The forms of the framework's files that say something of several metrics together. */

const text = z.string().trim().min(1);

const answer = z.union([
  z.strictObject({ metric: metricCode, chose: z.array(z.string()).min(1) }),
  z.strictObject({ metric: metricCode, other_than: z.array(z.string()).min(1) }),
  z.strictObject({ metric: metricCode, counted: z.literal(true) }),
]);

export const maturityFile = z.strictObject({
  levels: z.array(
    z.strictObject({
      code: z.enum(['M1', 'M2', 'M3', 'M4']),
      label: text,
      needs: z.array(
        z.strictObject({
          /** What is missing when it is not met, in one sentence. */
          missing: text,
          /** Any of these answers meets it. */
          any: z.array(answer).min(1),
          /** It is met as well where none of these apply. */
          not_applicable: z.array(metricCode).default([]),
        }),
      ),
    }),
  ),
});

export const checksFile = z.strictObject({
  checks: z.array(
    z
      .strictObject({
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        of: z.array(metricCode).min(1),
        per: z.array(metricCode).min(1),
        at_least: z.number().positive().optional(),
        at_most: z.number().positive().optional(),
        from_zero: z.number().positive().optional(),
        message: text,
        hint: text,
      })
      .refine((one) => one.at_least !== undefined || one.at_most !== undefined, 'needs at_least or at_most'),
  ),
});

const section = z.strictObject({
  metrics: z.array(metricCode),
  at_most: z.int().positive(),
  mix: z.strictObject({ metrics: z.array(metricCode), breakdown: z.string() }).optional(),
});

export const summariesFile = z.strictObject({
  headlines: z.array(metricCode),
  reported: z.array(metricCode),
  sections: z.strictObject({
    found: section,
    serious: section,
    speed: section,
    safeguards: section,
    challenges: section,
  }),
  safeguards: z.array(z.strictObject({ metric: metricCode, option: z.string().optional(), label: text })),
  challenges: metricCode.nullable(),
});
