import type { AnswerType, Metric, PublishAs, TierCode } from '@candor/data/framework';

/** What stands on every page of the site. */
export const SITE_WORDS = {
  name: 'Candor',
  nav: { label: 'Site', figures: 'Figures', framework: 'Framework', companies: 'For companies' },
  onThisPage: 'On this page',
  skip: 'Skip to the content',
  api: 'API',
} as const;

/** The pages of the framework. */
export const FRAMEWORK_WORDS = {
  title: 'Framework',
  heading: 'What companies are asked',
  lead: (metrics: number, version: string) =>
    `The framework is the list of questions that companies answer, of their own will, about their response to online child sexual exploitation and abuse: ${metrics} metrics, of which each service is asked those that fit it. This is version ${version}.`,
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

export const AUDIENCE_WORDS: Readonly<Record<string, string>> = {
  researcher: 'researchers',
  policymaker: 'policymakers',
  journalist: 'journalists',
};

/** The page for companies. */
export const REPORT_WORDS = {
  title: 'For companies',
  heading: 'Your questionnaire, and a check before you send it',
  lead: 'See what your service is asked, download a questionnaire with only that, and check the filled-in file here.',
  privateTitle: 'Nothing leaves your computer.',
  private:
    'Your browser reads and checks the file by itself. The server has told it to refuse every connection that this page might try to open, so the file cannot be sent, not even by mistake. Once this page has loaded you may switch off the network: it still works.',
  preparing: 'Preparing…',
  broken: 'This page could not start the part that checks files. Reload it; if that does not help, use candor check.',
  questionnaire: {
    title: 'Build your questionnaire',
    type: 'Type of platform',
    chooseType: 'Choose the main purpose of your service',
    size: 'Size of your service',
    staff: (staff: string) => `${staff} staff`,
    users: (users: string) => `${users} monthly users`,
    sizeHelp: 'If staff and users point to different sizes, take the larger.',
    year: 'Year of the report',
    asked: (count: number) => (count === 1 ? '1 question is asked of you' : `${count} questions are asked of you`),
    optional: (count: number) => `${count} more that you may answer, and why you are not asked`,
    later: 'A service whose practice is further along is asked more. The check below says where yours stands.',
    download: 'Download the questionnaire',
    forms: { xlsx: 'Excel (.xlsx)', csv: 'Table (.csv)', json: 'JSON (.json)' },
    making: 'Writing the questionnaire…',
    made: (name: string) => `${name} is written; your browser has saved it or asks where to.`,
    failed: 'The questionnaire could not be written.',
  },
  check: {
    title: 'Check a report',
    choose: 'Choose a filled-in questionnaire',
    drop: 'or drop it here. An xlsx, csv or json file of up to 10 MB.',
    checking: (name: string) => `Checking ${name}…`,
    failed: (name: string) => `${name} could not be checked.`,
    clean: (name: string) => `${name} has no errors and no warnings.`,
    found: (name: string, parts: string) => `${name} has ${parts}.`,
    errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
    errorsTitle: 'Errors',
    errorsHelp: 'These must be mended before the report can be taken in.',
    warningsTitle: 'Warnings',
    warningsHelp: 'These may be right. If they are, say why in the comment of the row, and the report counts.',
    explained: 'explained in a comment',
    general: 'The file itself',
    hint: 'What to do:',
    more: (count: number) => `… and ${count} more. Mend these first and check again.`,
    complete: 'How complete it is',
    answered: (answered: number, asked: number) =>
      answered === asked
        ? `All ${asked} questions asked of you are answered.`
        : `${answered} of the ${asked} questions asked of you are answered.`,
    anyStatus: '“Not measured” and “not applicable” are answers, too; only a blank is none.',
    missing: (count: number) => (count === 1 ? '1 question is blank' : `${count} questions are blank`),
    which: (count: number) => `The ${count} questions asked of you, and why`,
    maturity: 'Where your practice stands',
    level: (level: string) => `These answers show maturity ${level}.`,
    noLevel: 'These answers do not show the first level of maturity yet.',
    next: (level: string) => `For ${level} they would also have to show:`,
    top: 'There is no level above it.',
    maturityHelp:
      'The level is worked out from the answers. It only decides which questions are asked, and is never published for one company.',
  },
} as const;
