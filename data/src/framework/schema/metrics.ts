import { z } from 'zod';
import { codeOfMetric, metricCode } from './codes.ts';

/** The forms of the framework's YAML files; what no schema can say is in rules.ts. */

/** A draft is a version that is not in force: nobody reports by it, and it is never the latest. */
export const version = z.string().regex(/^\d+\.\d+\.\d+(-draft\.\d+)?$/);

const text = z.string().trim().min(1);
const code = z.strictObject({ code: text, label: text });
/** A code that companies write in their files: short, and it needs no quotes anywhere. */
const answerCode = code.extend({ code: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/) });

export const taxonomiesFile = z.strictObject({
  version,
  /** The day on which the version was written down; null where that is not said. */
  written_on: z.iso.date().nullable().default(null),
  /** In reading order; the metrics of each stand in the file of its name. */
  sections: z.array(answerCode),
  platform_groups: z.array(code),
  platform_types: z.array(code.extend({ short: text, group: z.string(), definition: text })),
  size_bands: z.array(code.extend({ staff: z.string().nullable(), monthly_active_users: text })),
  tiers: z.array(code.extend({ expected_of: text })),
  answer_statuses: z.array(answerCode),
  breakdowns: z.array(answerCode.extend({ codes: z.array(answerCode).min(1) })),
});

export const questionsFile = z.strictObject({
  questions: z.array(
    z.strictObject({
      code: z.string().regex(/^Q[1-9]\d*$/),
      question: text,
      audiences: z.array(z.enum(['policymaker', 'journalist', 'researcher'])).min(1),
      also: z.enum(['change', 'kinds', 'completeness']).nullable().default(null),
      breakdowns: z.array(z.string()).default([]),
    }),
  ),
});

export const caveatsFile = z.strictObject({
  caveats: z.array(
    z.strictObject({
      id: z.int(),
      shown: z.array(z.enum(['page', 'metric', 'trend', 'export'])),
      needed_for: z
        .enum(['break', 'dominated', 'held_back', 'not_measured', 'comparison', 'change', 'no_detail'])
        .nullable()
        .default(null),
      text,
    }),
  ),
});

export const sectionFile = z.strictObject({
  metrics: z.array(
    z.strictObject({
      code: metricCode,
      title: text,
      definition: text,
      includes: z.string().trim(),
      excludes: z.string().trim(),
      answer_type: z.enum(['count', 'percentage', 'duration', 'boolean', 'single_choice', 'multi_choice']),
      unit: z.strictObject({ singular: text, plural: text }).nullable().default(null),
      period: z.enum(['flow', 'stock', 'average']),
      options: z.array(answerCode).default([]),
      exclusive_options: z.array(z.string()).default([]),
      max_choices: z.int().positive().nullable().default(null),
      breakdowns: z.array(z.string()).default([]),
      /** `all` is every platform type of the version. */
      platform_types: z.union([z.literal('all'), z.array(z.string()).min(1)]),
      tier: z.enum(['core', 'medium', 'mature']),
      questions: z.array(z.string()).min(1),
      publish_as: z
        .array(
          z.enum([
            'share_of_options',
            'share_any',
            'sum',
            'quartiles',
            'median_per_million_users',
            'pooled_ratio',
            'median_of_ratios',
            'ratio_to',
            'bands',
            'growth',
            'coverage',
            'never',
          ]),
        )
        .min(1),
      /** Whether figures of different companies may be added up and set beside each other. */
      comparable_across: z.enum(['companies', 'within_company']).default('companies'),
      ratio_to: z.string().nullable().default(null),
      /** Metrics that count all of what this one counts, and perhaps more. */
      part_of: z.array(metricCode).default([]),
      /** Codes of another metric that add up to this one, as `METRIC dimension:code`. */
      sum_of: z.array(codeOfMetric).default([]),
      /** Of a percentage: the metrics whose totals add up to its denominator, and the codes that add up to its numerator. */
      denominator: z.array(metricCode).default([]),
      numerator: z.array(codeOfMetric).default([]),
      /** The options that say that a practice is in place, or all but some; null where no practice is asked for. */
      practice: z
        .union([z.array(z.string()).min(1), z.strictObject({ without: z.array(z.string()).min(1) })])
        .nullable()
        .default(null),
      /** What the statistics know the metric by: the users of rates, or what a public list counts. */
      role: z.enum(['users', 'public_list']).nullable().default(null),
      sensitivity: z.enum(['open', 'aggregate-only', 'context']),
      caveats: z.array(z.int()).default([]),
      aligned_with: z.array(text).default([]),
    }),
  ),
});

/** Every code of the version before, and every new one, stands in it once. */
export const mappingFile = z.strictObject({
  /** Null in the first version, which maps nothing. */
  from: version.nullable(),
  to: version,
  metrics: z
    .record(
      metricCode,
      z.discriminatedUnion('change', [
        z.strictObject({ change: z.literal('continues') }),
        z.strictObject({ change: z.literal('breaks'), reason: text }),
        z.strictObject({ change: z.literal('ends'), reason: text }),
        z.strictObject({ change: z.literal('new') }),
      ]),
    )
    .default({}),
});
