import type { Metric } from '@candor/data/framework';
import { type DemoService, practiceIn } from './population.ts';
import type { Random } from './random.ts';

/** One row of a questionnaire, by column. */
export type DemoRow = Readonly<Record<string, string>>;

/** What the counts of a service and year have in common, so that they agree with each other. */
interface YearFigures {
  readonly reports: number;
  readonly content: number;
  readonly practice: number;
}

/** How large a count is for a number of reports or items; a metric that is not here is a small number by itself. */
const OF_REPORTS: Readonly<Record<string, number>> = {
  'OUT-REPORTS-NCMEC': 1,
  'OUT-REPORTS-OTHER': 0.03,
  'OUT-INCIDENTS': 1.2,
  'OUT-ACCOUNTS': 0.9,
  'OUT-REPORT-FILES': 1.8,
  'OUT-ESCALATED': 0.01,
  'OUT-ENTICEMENT': 0.05,
  'OUT-SEXTORTION': 0.02,
  'OUT-USERREPORTS': 3,
  'OUT-NOTICES': 0.05,
  'OUT-APPEALS': 0.04,
  'OUT-REVERSED': 0.006,
  'OUT-AI-ATTEMPTS': 0.5,
  'OUT-URLS': 0.3,
  'COL-SIGNALS-OUT': 0.2,
  'COL-SIGNALS-YIELD': 0.02,
};
const OF_CONTENT: Readonly<Record<string, number>> = {
  'OUT-CONTENT': 1,
  'OUT-CONTENT-UNIQUE': 0.6,
  'OUT-PREVENTED': 0.35,
  'OUT-AI-DEPICT': 0.01,
  'OUT-AI-TRAIN': 0.002,
  'COL-HASHES': 0.05,
};
const USERS: Readonly<Record<string, number>> = { S1: 2e5, S2: 4e6, S3: 4e7, S4: 4e8 };

/** What one service answers of a year to the metrics that are asked of it, each as a whole. */
export function demoAnswers(service: DemoService, year: number, asked: readonly Metric[], random: Random): DemoRow[] {
  const reports = Math.round(service.scale * service.growth ** (year - service.firstYear) * random.jitter());
  const figures: YearFigures = {
    reports,
    content: Math.round(reports * (1.2 + random.uniform() * 3)),
    practice: Math.min(0.98, practiceIn(service, year)),
  };
  return asked.flatMap((metric) => answerRows(metric, service, figures, random));
}

function answerRows(metric: Metric, service: DemoService, figures: YearFigures, random: Random): DemoRow[] {
  const gap = random.uniform();
  const isCore = metric.tier === 'core';
  if (gap < (isCore ? 0.01 : 0.06)) return [];
  if (gap < (isCore ? 0.03 : 0.18) && metric.code !== 'OUT-REPORTS-NCMEC')
    return [{ metric: metric.code, status: 'not_measured' }];
  if (gap > 0.99) return [{ metric: metric.code, status: 'withheld' }];
  switch (metric.answerType) {
    case 'count':
      return [countRow(metric, service, figures, random)];
    case 'percentage': {
      const denominator = Math.max(1, Math.round(figures.content * 0.8));
      const numerator = Math.round(denominator * Math.min(1, figures.practice * (0.6 + random.uniform() * 0.5)));
      return [
        {
          metric: metric.code,
          status: numerator === 0 ? 'zero' : 'answered',
          answer: String(numerator),
          second: String(denominator),
          ...qualifiers(random),
        },
      ];
    }
    case 'duration': {
      const median = Math.round((30 + 1500 * (1 - figures.practice)) * random.jitter());
      return [
        {
          metric: metric.code,
          status: 'answered',
          answer: String(median),
          second: String(median * (3 + Math.floor(random.uniform() * 8))),
          ...qualifiers(random),
        },
      ];
    }
    default:
      return choiceRows(metric, figures, random);
  }
}

function countRow(metric: Metric, service: DemoService, figures: YearFigures, random: Random): DemoRow {
  const count = countOf(metric.code, service, figures, random);
  return {
    metric: metric.code,
    status: count === 0 ? 'zero' : 'answered',
    answer: String(count),
    ...withoutComment(qualifiers(random)),
  };
}

function countOf(
  code: string,
  service: DemoService,
  { reports, content, practice }: YearFigures,
  random: Random,
): number {
  if (code === 'OUT-REPORTS-NCMEC') return reports;
  if (code === 'CTX-MAU') return Math.round((USERS[service.sizeBand] ?? 1e5) * random.jitter());
  if (code === 'CTX-ITEMS') return Math.round((USERS[service.sizeBand] ?? 1e5) * 40 * random.jitter());
  if (code === 'PRO-STAFF') return Math.round(practice * Math.sqrt(reports + 1));
  if (code === 'PRO-LANGS') return 1 + Math.round(practice * 20 * random.uniform());
  const ofContent = OF_CONTENT[code];
  if (ofContent !== undefined)
    return Math.round(content * ofContent * (ofContent === 1 ? 1 : 0.6 + random.uniform() * 0.4));
  const ofReports = OF_REPORTS[code];
  // More incidents than reports, as the framework defines them; the rest varies freely.
  if (ofReports !== undefined)
    return Math.ceil(reports * ofReports * (code === 'OUT-INCIDENTS' ? 1 : 0.7 + random.uniform() * 0.6) - 0.5);
  return Math.round(random.uniform() * 10);
}

function choiceRows(metric: Metric, { practice }: YearFigures, random: Random): DemoRow[] {
  const options = metric.options.map((option) => option.code);
  const reach = Math.min(0.999, Math.max(0, practice + (random.uniform() - 0.5) * 0.4));
  if (metric.answerType === 'boolean')
    return [{ metric: metric.code, status: 'answered', answer: reach > 0.15 ? 'yes' : 'no' }];
  const ranked = rankedOptions(metric);
  if (metric.answerType === 'single_choice') {
    return [{ metric: metric.code, status: 'answered', answer: ranked[Math.floor(reach * ranked.length)] ?? '' }];
  }
  const free = options.filter((code) => !metric.exclusiveOptions.includes(code));
  const chosen = free.filter(() => random.uniform() < reach * 0.7).slice(0, metric.maxChoices ?? free.length);
  const [alone] = metric.exclusiveOptions;
  const yes = chosen.length > 0 ? chosen : [alone ?? free[0] ?? ''];
  return [
    { metric: metric.code, status: 'answered' },
    ...options.map((code) => ({
      metric: metric.code,
      breakdown: `option:${code}`,
      answer: yes.includes(code) ? 'yes' : 'no',
    })),
  ];
}

/** The options of a choice from the least to the most; a list that begins with a no is in this order, any other in the opposite. */
export function rankedOptions(metric: Metric): readonly string[] {
  const options = metric.options.map((option) => option.code);
  return /^(no|none|not)/.test(options[0] ?? '') ? options : options.toReversed();
}

/** Of a count, which is compared with others and with last year: a comment would explain what these checks say, too. */
function withoutComment({ method: _, comment: __, ...rest }: DemoRow): DemoRow {
  return rest;
}

function qualifiers(random: Random): DemoRow {
  const chance = random.uniform();
  if (chance < 0.05) {
    const comment = 'Estimated from a sample of 2,000 cases.';
    return { method: 'sample_estimate', confidence: 'best_effort', comment };
  }
  if (chance < 0.09) return { confidence: 'audited' };
  return {};
}
