import { z } from 'zod';
import { metricCode } from './codes.ts';

/** The form of `eu-template.yaml`. */

const text = z.string().trim().min(1);
const section = z.number().int().min(3).max(10);
const figures = {
  sections: z.array(section).min(1),
  rows: z.array(text).default([]),
  columns: z.array(text).min(1),
  scope: text.optional(),
};

const told = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), label: text, ...figures }),
  z.strictObject({ kind: z.literal('given'), label: text, ...figures }),
  z.strictObject({ kind: z.literal('minutes'), label: text, ...figures }),
  z.strictObject({ kind: z.literal('error'), label: text, ...figures }),
  z.strictObject({ kind: z.literal('languages'), label: text, ...figures }),
  z.strictObject({ kind: z.literal('share'), label: text, of: z.strictObject(figures), in: z.strictObject(figures) }),
  z.strictObject({ kind: z.literal('text'), label: text, text: z.number().int().min(1).max(11) }),
  z.strictObject({ kind: z.literal('services'), label: text }),
]);

export const euTemplateFile = z.strictObject({
  rows: z.record(text, text),
  tools: z.array(text).min(1),
  metrics: z.array(
    z.discriminatedUnion('taken', [
      z.strictObject({
        metric: metricCode,
        taken: z.literal('whole'),
        options: z.strictObject({ always: z.array(text).min(1), half_year: text, year: text }),
        missing: z.array(text).default([]),
      }),
      z.strictObject({
        metric: metricCode,
        taken: z.literal('part'),
        tells: z.array(told).min(1),
        missing: z.array(text).min(1),
      }),
    ]),
  ),
});
