import { z } from 'zod';
import { CONFIDENCES, METHOD_CHANGES, METHODS, STATUSES } from '../codes.ts';
import { LIMITS } from '../limits.ts';

// An empty member is an unanswered one, so that a questionnaire is itself a file of this form.
const text = z.string().max(LIMITS.cellCharacters).nullable();
const number = z.number().nullable();

/**
 * A code list for the published schema only: the reader takes any text and leaves codes to the validation, which
 * suggests the nearest code instead of saying “invalid option”.
 */
const oneOf = (codes: readonly { readonly code: string }[], description: string) =>
  text.meta({ description, enum: [...codes.map(({ code }) => code), '', null] });

const single = [
  number.describe('A count.'),
  z.boolean().describe('Yes or no.'),
  text.describe('The code of the chosen option.'),
  z.strictObject({ numerator: number, denominator: number }).describe('A percentage.'),
  z.strictObject({ percent: number }).describe('A percentage of which only itself is known, 0 to 100.'),
  z.strictObject({ median: number, p90: number }).describe('A duration in minutes.'),
] as const;
const options = z.array(z.string().max(LIMITS.cellCharacters)).describe('The codes of all chosen options.');

/** What an answer and each of its parts may say beside the value. */
const qualifiers = {
  method: oneOf(METHODS, 'How the number was found.').optional(),
  unit_ok: z
    .union([z.boolean(), text])
    .optional()
    .describe('Whether the unit of the framework was counted (true, false, yes or no).'),
  months: number
    .optional()
    .describe('Months of the year that the number covers, 1 to 12 (of a half-year 1 to 6, of a quarter 1 to 3).'),
  method_changed: oneOf(METHOD_CHANGES, 'Why this number is not counted like last year’s.').optional(),
  method_changed_note: text.optional(),
  one_off_event: text.optional(),
  confidence: oneOf(CONFIDENCES, 'How well the number was checked.').optional(),
  public_source: text.optional().describe('Where exactly this value is already public.'),
  comment: text.optional(),
  rounded_to: number.optional().describe('What the number is rounded to the nearest multiple of, such as 100.'),
  contained_in: text.optional().describe('The id of the service whose number counts this one, too.'),
};

const status = oneOf(STATUSES, 'What kind of answer this is. Zero is never blank; blank is never zero.');

/** A part of an answer that says more of itself than its value. */
export const partSchema = z
  .strictObject({ status: status.optional(), value: z.union(single).optional(), ...qualifiers })
  .describe('A part with a status, a source, a comment or another qualifier of its own.');

const answer = z.strictObject({
  metric: z.string().max(LIMITS.cellCharacters).describe('Code of the metric, as the questionnaire has it.'),
  question: z.string().nullish().describe('For people; ignored when read.'),
  unit: z.string().nullish().describe('For people; ignored when read.'),
  status,
  value: z.union([...single, options]).optional(),
  breakdowns: z
    .record(z.string(), z.record(z.string(), z.union([...single, partSchema])))
    .nullish()
    .describe(
      'For each dimension the answer of each code, such as {"content_type": {"image": 12}}, as a value or as an object with value and qualifiers.',
    ),
  ...qualifiers,
});

export const reportSchema = z
  .strictObject({
    $schema: z.string().optional(),
    framework: z.string().max(LIMITS.cellCharacters).describe('Version of the framework, such as 1.0.0.'),
    service: z.string().max(LIMITS.cellCharacters).describe('The id of the service in the roster.'),
    year: z
      .union([z.int(), z.string().regex(/\D/).max(LIMITS.cellCharacters)])
      .describe('The year reported on, such as 2024, or half or a quarter of one, such as "2024-S2" or "2024-Q3".'),
    platform_type: z.string().max(LIMITS.cellCharacters),
    size_band: text.optional(),
    answers: z.array(answer).max(LIMITS.rows),
  })
  .meta({ title: 'Report', description: 'What one service reports for one year, half-year or quarter.' });

/** The JSON Schema (draft 2020-12) of the json form, made from what the reader itself checks with. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
