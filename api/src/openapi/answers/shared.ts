import type { ObservationRow, Period } from '@candor/data/release';
import { z } from 'zod';
import type { SentenceRow } from '../../types.ts';
import { schemaOf } from '../schema.ts';

// What several answers are made of.

export const text = z.string();
export const texts = z.array(text);
/** An answer says the calendar year of half or a quarter of one, and the period beside it. */
export const year = z.int().describe('A calendar year.') as unknown as z.ZodType<Period, Period>;
export const period = text
  .optional()
  .describe('Half or a quarter of the year, as SDMX writes it: 2025-S2, 2025-Q3. Absent where it is the whole year.');
export const periods = texts.optional().describe('The half-years or quarters, where the periods are no years.');
export const code = z.object({ code: text, label: text });
export const caveat = z.object({ id: z.int(), text });

export const provenance = {
  dataset: text.describe('The id of the dataset.'),
  release: text.describe('The id of the release.'),
  synthetic: z.boolean().describe('Whether every figure is made up.'),
  publishedOn: z
    .union([z.iso.date(), text])
    .nullable()
    .describe('The day of publication; null where an early release does not say.'),
  citation: text.describe('How to cite the release.'),
};

export const licence = z.object({ name: text, url: text, note: text });
export const place = {
  metric: text,
  measure: text,
  platform: text,
  size: text,
  breakdown: text,
  panel: z.enum(['all', 'matched']),
  year,
  period,
};

export const OBSERVATION = schemaOf<ObservationRow>('Observation')(
  z.object({
    ...place,
    value: z.number().optional().describe('The figure; absent where no number is published.'),
    n: z
      .union([z.int(), text])
      .nullable()
      .describe('Parent companies behind it: a number, a class such as 5-9, or null where held back.'),
    dominated: z.literal(true).optional().describe('One company accounts for more than half of the change.'),
    step: z.number().optional().describe('Published rounded: it lies within half of this around the value.'),
    lower: z.number().optional().describe('The least that it may be, where that is not the value.'),
    upper: z.number().optional().describe('The most that it may be, where that is not the value.'),
    marks: z
      .array(z.enum(['loose', 'rounded', 'derived', 'suspect', 'part_year']))
      .optional()
      .describe('What is to be said of the public figures behind it.'),
    restatedFrom: z.number().optional().describe('What the release before said, where that was another number.'),
    obsStatus: z.enum(['A', 'B', 'L', 'M', 'N', 'O', 'Q']).describe('SDMX CL_OBS_STATUS.'),
    confStatus: z.enum(['F', 'C']).describe('SDMX CL_CONF_STATUS.'),
  }),
);

export const sentence = schemaOf<SentenceRow>('Sentence')(
  z.object({ text, caveats: z.array(z.int()), observations: z.array(OBSERVATION) }),
);

export const platform = z.object({ code: text, label: text, level: text, definition: text });
export const metric = z.object({
  ...{ code: text, section: text, title: text, definition: text, includes: text, excludes: text, answerType: text },
  unit: z.object({ singular: text, plural: text }).nullable(),
  period: z.enum(['flow', 'stock', 'average']),
  options: z.array(code),
  breakdowns: texts,
  platformTypes: texts,
  publishAs: texts,
  caveats: z.array(z.int()),
});
export const fullCaveat = z.object({ id: z.int(), text, shown: texts });

export const summarised = {
  platform,
  year: year.nullable().describe('The latest year; null where the release holds none.'),
  period,
  caveats: z.array(caveat),
};
