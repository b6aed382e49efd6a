import type { AnswerType, Metric, PublishAs, TierCode } from '@candor/data/framework';

/** The pages of the framework. */
export const FRAMEWORK_WORDS = {
  title: 'Framework',
  heading: 'What companies are asked',
  lead: (metrics: number, version: string) =>
    `The framework is the list of questions that companies answer voluntarily about their response to online child sexual exploitation and abuse: ${metrics} metrics, of which each service is asked those that fit it. This is version ${version}.`,
  loading: 'Loading the framework…',
  search: 'Search',
  by: 'Arranged by',
  bySection: 'Section',
  byQuestion: 'Question',
  byPlatform: 'Platform type',
  found: (count: number, all: number) => (count === all ? `${all} metrics` : `${count} of ${all} metrics`),
  nothing: (query: string) => `No metric has “${query}” in its title, definition or code.`,
  audiences: (names: string) => `Asked by ${names}`,
  all: 'All metrics',
  unknown: (code: string) => `The framework has no metric with the code “${code}”.`,
  unknownTitle: 'There is no such metric',
  matrix: {
    caption: 'Which metric is asked of which type of platform, and from which tier on.',
    metric: 'Metric',
    scrollHint: 'Table of metrics by platform type; it scrolls in both directions',
    notAsked: 'Not asked',
  },
  metric: {
    includes: 'Includes',
    excludes: 'Does not include',
    answered: 'How it is answered',
    unit: 'Unit',
    period: 'Period',
    breakdowns: 'Split by',
    splits: 'Each is a split of the total of its own; they are never crossed with each other.',
    askedOf: 'Asked of',
    everyType: 'Every type of platform.',
    questions: 'Helps to answer',
    published: 'How it is published',
    caveats: 'What to know',
    aligned: 'Aligned with',
    alignedNote: 'Schemes and publications that ask for something similar; the wording here is our own.',
  },
  aggregateOnly:
    'Only for groups of platform types, never for one type alone, so that nobody can learn which kind of service lacks a safeguard.',
  context: 'The answers themselves are never published: they only put other figures into proportion.',
} as const;

export const TIER_NAMES = { core: 'Core', medium: 'Medium and above', mature: 'Mature' } as const satisfies Record<
  TierCode,
  string
>;

export const PERIOD_WORDS: Readonly<Record<Metric['period'], string>> = {
  flow: 'What happened from 1 January to 31 December',
  stock: 'How things stood on 31 December',
  average: 'The mean over the year',
};

export const ANSWER_WORDS: Readonly<Record<AnswerType, string>> = {
  count: 'A whole number.',
  percentage: 'Two whole numbers, never a bare percentage: how many, and out of how many.',
  duration: 'Two durations in whole minutes: the median, and the time within which nine in ten were done.',
  boolean: 'Yes or no.',
  single_choice: 'One of these:',
  multi_choice: 'All of these that apply:',
};

export const PUBLISH_WORDS: Readonly<Record<PublishAs, string>> = {
  share_of_options: 'Share of companies that gave each answer, of those asked.',
  share_any: 'Share of companies that have any at all, of those asked.',
  sum: 'Sum over all companies, wherever no company can be recognised in it.',
  quartiles: 'Quartiles: the values that a quarter, half and three quarters of the companies do not exceed.',
  median_per_million_users: 'The median company’s count per million monthly users.',
  pooled_ratio: 'Share of the total: all companies together.',
  median_of_ratios: 'Median of the companies’ own shares, so that large ones do not outweigh the rest.',
  ratio_to: 'Ratio to another metric.',
  bands: 'How many companies lie in each of a few fixed bands.',
  coverage: 'How many companies can answer it.',
  never: 'Never published as a value.',
};
