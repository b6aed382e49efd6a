import { z } from 'zod';

/** The form of the framework's files of words. */

const text = z.string().trim().min(1);
const texts = z.record(z.string(), text);

export const metricWords = z.strictObject({
  /** What it is about, inside a sentence: “reports to NCMEC”; of a percentage what it is the share of. */
  topic: text,
  /** Of a count: companies `did` one `one`, or several `other`. */
  did: text.optional(),
  doing: text.optional(),
  one: text.optional(),
  other: text.optional(),
  /** What is true of it as a part of the total of the metric that it is part of. */
  part: text.optional(),
  /** Of a choice: what stands before and after the label of an option, after “companies that”. */
  lead: text.optional(),
  tail: text.optional(),
  /** Options that need words of their own. */
  options: texts.optional(),
  /** What the options of the metric's practice amount to. */
  practice: text.optional(),
  /** True where the choice is told in the past. */
  is_past: z.literal(true).optional(),
});

export const wordsFile = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  metrics: z.record(z.string(), metricWords),
  /** By breakdown and code: what is true of the part of a total with it, after “that” or after a percentage. */
  codes: z.record(z.string(), texts),
  /** Platform types and groups as the services that companies have. */
  platforms: texts,
  sizes: texts,
  /** Who reports, where a platform code counts others than companies; `company` everywhere else. */
  reporters: z.record(z.string(), z.strictObject({ one: text, other: text })),
  /** Headings of a summary that are otherwise called here. */
  headings: z.record(z.string(), text).optional(),
  /** Words that keep their capital inside a sentence. */
  keep_capital: z.array(text),
});
