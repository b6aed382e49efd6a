import { z } from 'zod';
import { STAKEHOLDER_GROUPS } from '../consultation/schema.ts';
import { caveatsFile } from '../schema/metrics.ts';
import { groupCode } from './codes.ts';

/** The form of `survey.yaml`, which says whom the survey about a version asks and in which words. */

const text = z.string().trim().min(1);
const code = z.strictObject({ code: text, label: text });
const themeCode = code.extend({ code: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/) });
const noun = z.strictObject({ one: text, other: text });
const texts = z.record(z.string(), text);
/** With {code}, {title}, {question} or {topic} in it. */
const pattern = z.strictObject({ title: text, definition: text, includes: z.string().default('') });

const surveyWords = z.strictObject({
  respondent: noun,
  respondents: z.record(z.string(), noun),
  question: text,
  importance: text,
  options: texts,
  practice: text,
  headings: texts,
  missing: z.strictObject({ topic: text, lead: text, options: texts, practice: text }),
});

export const surveyFile = z.strictObject({
  all_groups: text,
  larger_groups: z.array(code).min(1),
  groups: z
    .array(
      code.extend({
        code: z.enum(STAKEHOLDER_GROUPS.map(groupCode)),
        larger: text,
        short: text,
        definition: text,
      }),
    )
    .min(1),
  scale: z.array(code.extend({ code: z.string().regex(/^\d$/) })).min(2),
  important: z.array(z.string()).min(1),
  sections: z.strictObject({ questions: text, metrics: text, missing: text }),
  ask: z.strictObject({ question: pattern, metric: pattern, missing: pattern }),
  themes: z.array(themeCode).min(2),
  statuses: z.array(themeCode).min(1),
  caveats: caveatsFile.shape.caveats,
  words: z.record(z.string(), surveyWords),
});

export type SurveyFile = Readonly<z.output<typeof surveyFile>>;
export type SurveyWords = Readonly<z.output<typeof surveyWords>>;
