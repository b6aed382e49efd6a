import { type Framework, type Metric, MISSING_INFORMATION, subjectOf } from '@candor/data/framework';
import type { DemoRow } from '../answers.ts';
import type { Random } from '../random.ts';
import type { DemoOrganisation } from './organisations.ts';

/** How far each group of stakeholders leans to each question of the survey, on its scale, before the chance of one organisation. */
export type Leanings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Around which step of the scale answers lie. */
const MIDDLE = 3.4;

/**
 * Chance decides what a group finds important, and nothing that is known of any group: a leaning for each audience question,
 * which the metrics that answer it share, and a little for each metric.
 */
export function leaningsOf({ platformTypes, questions, metrics }: Framework, random: Random): Leanings {
  const around = (spread: number) => (random.uniform() + random.uniform() - 1) * spread;
  const shared = new Map(questions.map(({ code }) => [code, around(0.8)]));
  return new Map(
    platformTypes.map(({ code: group }) => {
      const own = new Map(questions.map(({ code }) => [code, (shared.get(code) ?? 0) + around(1.6)]));
      const ofMetric = ({ questions: about }: Metric) =>
        about.reduce((sum, code) => sum + (own.get(code) ?? 0), 0) / about.length;
      return [group, new Map(metrics.map((metric) => [metric.code, MIDDLE + ofMetric(metric) + around(0.8)]))];
    }),
  );
}

/** What one organisation answers; some leave a question out, or have no opinion. */
export function organisationAnswers(
  { name, group }: DemoOrganisation,
  { metrics }: Framework,
  leanings: Leanings,
  random: Random,
): DemoRow[] {
  return metrics.flatMap((metric): DemoRow[] => {
    const gap = random.uniform();
    const leaning = leanings.get(group)?.get(metric.code) ?? MIDDLE;
    const spread = (random.uniform() + random.uniform() + random.uniform() - 1.5) * 2.4;
    if (metric.code === MISSING_INFORMATION) return missing(metric, name, random);
    if (gap < 0.03 || subjectOf(metric.code) === null) return [];
    if (gap < 0.07) return [{ metric: metric.code, status: 'not_applicable' }];
    const step = Math.min(metric.options.length, Math.max(1, Math.round(leaning + spread)));
    return [{ metric: metric.code, status: 'answered', answer: String(step) }];
  });
}

/** A theme is missed by a fifth to half of all; now and then somebody says more in words. */
function missing({ code, options, exclusiveOptions }: Metric, name: string, random: Random): DemoRow[] {
  const themes = options.filter((option) => !exclusiveOptions.includes(option.code));
  const missed = themes.map((theme, at) => [theme.code, random.uniform() < 0.2 + 0.3 * (at / themes.length)] as const);
  const says = random.uniform() < 0.4;
  const isNone = missed.every(([, is]) => !is);
  const comment = `In the words of ${name}, which nobody is to read in a release.`;
  return [
    { metric: code, status: 'answered', ...(says ? { comment } : {}) },
    ...missed.map(([theme, is]) => ({ metric: code, breakdown: `option:${theme}`, answer: is ? 'yes' : 'no' })),
    ...exclusiveOptions.map((alone) => ({ metric: code, breakdown: `option:${alone}`, answer: isNone ? 'yes' : 'no' })),
  ];
}
