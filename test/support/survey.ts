import { type Metric, platformCodeList } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { Certificate, Observation, Place, ReleaseContent } from '@candor/data/release';
import { freeze } from '@candor/data/release/folder';

/** A made-up survey with what pages must bear: splits, shares, quartiles, held-back figures, a break, and a restatement. */
export const SURVEY = 'survey';
/** The same with a second release, which restates one figure of the first. */
export const RESTATED = 'survey-restated';
export const YEARS = [2022, 2023, 2024] as const;

/** Each width and theme for the dataset that has everything; the real one, which has less, on two of them. */
export function visitsOf(survey: string) {
  const themes = ['light', 'dark'] as const;
  return [
    ...[1280, 390].flatMap((width) => themes.map((colorScheme) => ({ dataset: survey, width, colorScheme }))),
    { dataset: survey, width: 320, colorScheme: 'light' as const },
    { dataset: 'cybertipline', width: 1280, colorScheme: 'light' as const },
    { dataset: 'cybertipline', width: 390, colorScheme: 'dark' as const },
  ];
}

const framework = loadFramework(frameworkVersions().at(-1) ?? '');

const METRICS = [
  'OUT-CONTENT',
  'OUT-TIME',
  'POL-PROHIBIT',
  'POL-OWNER',
  'PRO-HASH-IMG',
  'COL-CHALLENGES',
  'OUT-PROACTIVE',
];

/** The codes of a breakdown, in their order, and which part of a total each has. */
const SEVERITY = [
  ['severity:a1', 0.3],
  ['severity:a2', 0.2],
  ['severity:b1', 0.25],
  ['severity:b2', 0.1],
  ['severity:exploitative_not_csam', 0.05],
  ['severity:not_classified', 0.1],
] as const;

const MEASURES = [
  ['coverage', 'Share that answered', 'ratio'],
  ['sum', 'Total', 'metric'],
  ['q1', 'Lower quartile', 'metric'],
  ['median', 'Median company', 'metric'],
  ['q3', 'Upper quartile', 'metric'],
  ['p90_median', 'Slowest tenth, median company', 'metric'],
  ['share', 'Share of companies', 'ratio'],
  ['share_previous', 'Share of the same companies a year earlier', 'ratio'],
  ['change', 'Change on the year before', 'ratio'],
  ['direction', 'Direction of the change', 'direction'],
] as const;

/** Made up, too: these releases are for looking at, and were never tested. */
export const CERTIFICATE: Certificate = {
  sentence: 'No company’s figures can be worked out by any single company.',
  rules: ['minimum_contributors', 'group_disclosure'],
  tests: [
    { test: 'U0', words: 'A figure is told that rests on too few companies.', checks: 1234, failures: 0 },
    { test: 'U5', words: 'A figure reveals the change of a few companies.', checks: 0, failures: 0 },
  ],
  observations: { published: 5000, heldBack: 120 },
  earlierReleases: [],
  policyHash: 'a'.repeat(64),
};

/** Writes the survey with one release, and again with two. */
export function freezeSurvey(releases: string): void {
  freeze(releases, surveyContent(SURVEY, 0), 2026, 'test');
  freeze(releases, surveyContent(RESTATED, 0), 2026, 'test');
  freeze(releases, surveyContent(RESTATED, 100), 2026, 'test');
}

/** The survey once more, with a number in place of all its totals and a steep fall of each; null: everything held back. */
export function freezeOddSurvey(releases: string, id: string, value: number | null): void {
  const content = surveyContent(id, 0);
  const odd = (one: Observation): Observation => {
    if (value === null) return { ...one, n: null, kind: 'missing', reason: 'suppressed' };
    if (one.kind !== 'value' || one.measure.startsWith('share')) return one;
    return { ...one, value: one.measure === 'change' ? -0.999 : value };
  };
  freeze(releases, { ...content, observations: content.observations.map(odd) }, 2026, 'test');
}

/** The survey with shares of companies in steps of 20 percentage points, and changes in steps as wide. */
export function freezeSteppedSurvey(releases: string, id: string): void {
  const content = surveyContent(id, 0);
  const step = 0.2;
  const stepped = (one: Observation): Observation => {
    if (one.kind !== 'value' || !/^(share|coverage|change)/.test(one.measure)) return one;
    return { ...one, value: Math.round(one.value * 10) / 10, step };
  };
  freeze(releases, { ...content, observations: content.observations.map(stepped) }, 2026, 'test');
}

/** The survey with ranges in place of totals, medians and times, but of all companies together. */
export function freezeRangedSurvey(releases: string, id: string): void {
  const content = surveyContent(id, 0);
  const ranged = (one: Observation): Observation => {
    if (one.kind !== 'value' || one.platform === 'ALL' || !/^(sum|q1|median|q3|p90)/.test(one.measure)) return one;
    const { kind: _, value, afterBreak: __, dominated: ___, ...place } = one;
    const [lower, upper] = value <= 1 ? [Math.max(0, value - 0.1), Math.min(1, value + 0.1)] : [value / 2, value * 2];
    return { ...place, kind: 'range', lower, upper, reason: 'suppressed' };
  };
  freeze(releases, { ...content, observations: content.observations.map(ranged) }, 2026, 'test');
}

function surveyContent(id: string, restated: number): ReleaseContent {
  const platforms = platformCodeList(framework)
    .filter((one) => one.level !== 'other' && one.level !== 'total')
    .map((one) => (one.code === 'ALL' ? { ...one, parent: null } : one));
  const metrics = framework.metrics.filter((one) => METRICS.includes(one.code));
  const observations = metrics.flatMap((metric) =>
    platforms
      .filter(
        (one) => one.level !== 'type' || (metric.sensitivity === 'open' && metric.platformTypes.includes(one.code)),
      )
      .flatMap(({ code }, index) => YEARS.flatMap((year) => observationsAt(metric, code, index, year, restated))),
  );
  return {
    codeBook: {
      dataset: {
        id,
        title: 'Made-up survey',
        description: 'Made for a test. No company, service or figure in it exists.',
        synthetic: true,
        policy: 'confidential',
        source: { name: 'a test', publisher: 'Candor', url: 'https://example.org/survey' },
        licence: {
          name: 'CC0 1.0',
          url: 'https://creativecommons.org/publicdomain/zero/1.0/',
          note: 'Free for any use.',
        },
      },
      frameworkVersion: framework.version,
      metrics,
      measures: MEASURES.map(([code, label, unit]) => ({ code, label, unit, definition: `${label}.`, of: [] })),
      platforms,
      caveats: framework.caveats,
      notes: ['Synthetic data: no company, service or figure in it exists.'],
      breaks: [{ metric: 'OUT-CONTENT', platform: 'VID', year: 2023, kind: 'definition', notes: [] }],
      reconciliation: [],
    },
    observations,
    certificate: CERTIFICATE,
  };
}

/** Search is held back everywhere; video sharing has a break in 2023. */
function observationsAt(
  metric: Metric,
  platform: string,
  index: number,
  year: number,
  restated: number,
): Observation[] {
  const base = { metric: metric.code, platform, size: '_T', breakdown: '_T', panel: 'all', year, n: '10-19' } as const;
  const tell = (measure: string, value: number, part: Partial<Place> = {}): Observation => {
    const place: Place = { ...base, measure, ...part };
    if (platform === 'SRC') return { ...place, n: null, kind: 'missing', reason: 'suppressed' };
    return { ...place, kind: 'value', value, afterBreak: false, dominated: false };
  };
  const matched = { panel: 'matched' } as const;
  const growth = year - 2022;
  const size = platform === 'ALL' ? 400_000 : 2000 * (index + 1);
  const coverage = tell('coverage', 0.9);
  switch (metric.answerType) {
    case 'count': {
      const correction = platform === 'SOC' && year === 2022 ? restated : 0;
      const change: Observation[] =
        year === 2022
          ? []
          : platform === 'VID' && year === 2023
            ? [{ ...base, ...matched, measure: 'change', kind: 'missing', reason: 'break' }]
            : [tell('change', 0.25, matched), tell('direction', 1, matched)];
      const total = size * (1 + growth / 4);
      const parts = SEVERITY.map(([breakdown, share]) => tell('sum', total * share, { breakdown }));
      return [coverage, tell('sum', total + correction), ...parts, ...change];
    }
    case 'duration':
      return [coverage, tell('q1', 300), tell('median', 480), tell('q3', 700), tell('p90_median', 2880)];
    case 'percentage':
      return [coverage, tell('q1', 0.4), tell('median', 0.55), tell('q3', 0.7)];
    default: {
      const options = metric.options.map((one) => one.code);
      const share = (option: number) => Math.round((0.2 + 0.6 / (option + 1) + growth / 50) * 1000) / 1000;
      const isChoice = metric.answerType !== 'multi_choice';
      const value = (option: number) => (isChoice ? 1 / options.length : share(option));
      return [
        coverage,
        ...options.flatMap((code, option) => [
          tell('share', value(option), { breakdown: `option:${code}` }),
          tell('share', value(option), { ...matched, breakdown: `option:${code}` }),
          tell('share_previous', value(option) * 0.9, { ...matched, breakdown: `option:${code}` }),
        ]),
      ];
    }
  }
}
