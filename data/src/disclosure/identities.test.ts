import { describe, expect, test } from 'vitest';
import { counted, reported } from '../../testing/answers.ts';
import { amount, variablesWith } from '../../testing/disclosure.ts';
import { SHIPPED_LIKE } from '../../testing/protected.ts';
import { loadFramework } from '../framework/folder.ts';
import { type Identity, identitiesOf, platformCodeList } from '../framework/index.ts';
import type { AnswerValue, CountedAnswer } from '../report/index.ts';
import { type Aggregate, surveyStatistics } from '../statistics/index.ts';
import { protectConfidential } from './confidential.ts';

const FRAMEWORK = loadFramework('1.0.0');
const IDENTITIES = identitiesOf(FRAMEWORK.metrics);

type Given = readonly (number | readonly [numerator: number, denominator: number] | null)[];

/** What ten companies answered, by metric and breakdown code; null: nothing. */
function aggregates(given: Readonly<Record<string, Given>>): Aggregate[] {
  const companies = Array.from({ length: 10 }, (_, at) => `company ${at}`);
  const answers = Object.entries(given).flatMap(([what, values]) => {
    const [metric = '', breakdown = '_T'] = what.split(' ');
    return values.flatMap((one, at): CountedAnswer[] => {
      if (one === null) return [];
      const value: AnswerValue =
        typeof one === 'number'
          ? { kind: 'count', count: one }
          : { kind: 'percentage', numerator: one[0], denominator: one[1] };
      const company = companies[at] ?? '';
      return [counted({ company, service: company, sizeBand: 'S1', metric, breakdown, value, isPublic: false })];
    });
  });
  const survey = {
    framework: FRAMEWORK,
    platforms: platformCodeList(FRAMEWORK),
    metrics: FRAMEWORK.metrics.filter((one) => answers.some((answer) => answer.metric === one.code)),
    services: companies.map((company) => reported({ company, service: company, sizeBand: 'S1' })),
    read: (metric: string) => answers.filter((one) => one.metric === metric),
    isQuestionnaire: true,
    versionChanges: [],
  };
  return [...surveyStatistics(survey)].flatMap((one) => one.aggregates);
}

/** The sums and pooled ratios over everybody that are published, by metric and breakdown code. */
function published(given: Readonly<Record<string, Given>>, identities: readonly Identity[]): Record<string, number> {
  const { cells, failures } = protectConfidential(aggregates(given), [], SHIPPED_LIKE, identities);
  expect(failures).toEqual([]);
  return Object.fromEntries(
    cells.flatMap(({ key, decision }) =>
      key.platform === 'ALL' &&
      key.size === '_T' &&
      ['sum', 'pooled_ratio'].includes(key.measure) &&
      decision.kind === 'published' &&
      typeof decision.value === 'number'
        ? [[`${key.metric} ${key.breakdown}`, decision.value]]
        : [],
    ),
  );
}

const CONTENT = [520, 480, 455, 440, 425, 410, 390, 366, 340, 477];
const allButLast = <T>(values: readonly T[]) => [...values.slice(0, 9), null];

describe('nine companies say of what items they know the views, ten how many items there are', () => {
  const views = CONTENT.map((items, at) => [Math.round(items * (0.7 + at * 0.01)), items] as const);

  test('both published would say what the tenth has, so they are not published together', () => {
    const given = { 'OUT-CONTENT': CONTENT, 'OUT-VIEWS': allButLast(views) };
    expect(Object.keys(published(given, []))).toEqual(['OUT-CONTENT _T', 'OUT-VIEWS _T']);
    expect(Object.keys(published(given, IDENTITIES))).toHaveLength(1);
  });

  test('the other way round neither', () => {
    const given = { 'OUT-CONTENT': allButLast(CONTENT), 'OUT-VIEWS': views };
    expect(Object.keys(published(given, []))).toEqual(['OUT-CONTENT _T', 'OUT-VIEWS _T']);
    expect(Object.keys(published(given, IDENTITIES))).toHaveLength(1);
  });

  test('both are published where all ten gave both', () => {
    const given = { 'OUT-CONTENT': CONTENT, 'OUT-VIEWS': views };
    expect(Object.keys(published(given, IDENTITIES))).toEqual(['OUT-CONTENT _T', 'OUT-VIEWS _T']);
  });

  test('a tenth that nearly keeps to it is no safer', () => {
    const given = { 'OUT-CONTENT': [...CONTENT.slice(0, 8), 341, 477], 'OUT-VIEWS': allButLast(views) };
    expect(Object.keys(published(given, []))).toHaveLength(2);
    expect(Object.keys(published(given, IDENTITIES)).length).toBeLessThan(2);
  });
});

describe('nine companies say how many items AI made, ten split all items by it', () => {
  const generated = [40, 44, 38, 51, 47, 42, 39, 45, 36, 45];
  const altered = [22, 25, 21, 28, 26, 23, 20, 24, 24, 27];
  const made = generated.map((one, at) => one + (altered[at] ?? 0));
  const split = { 'OUT-CONTENT ai_nexus:ai_generated': generated, 'OUT-CONTENT ai_nexus:ai_altered': altered };

  test.each([
    ['without the total', {}],
    ['with it', { 'OUT-CONTENT': CONTENT }],
  ])('what the tenth has does not follow, %s', (_, total) => {
    const given = { ...total, ...split, 'OUT-AI-DEPICT': allButLast(made) };
    const all = ['OUT-CONTENT ai_nexus:ai_generated', 'OUT-CONTENT ai_nexus:ai_altered', 'OUT-AI-DEPICT _T'];
    expect(Object.keys(published(given, []))).toEqual(expect.arrayContaining(all));
    expect(all.every((one) => one in published(given, IDENTITIES))).toBe(false);
  });

  test('nor where nine split and ten say how many', () => {
    const given = {
      'OUT-AI-DEPICT': made,
      'OUT-CONTENT ai_nexus:ai_generated': allButLast(generated),
      'OUT-CONTENT ai_nexus:ai_altered': allButLast(altered),
    };
    expect(Object.keys(published(given, []))).toHaveLength(3);
    expect(Object.keys(published(given, IDENTITIES)).length).toBeLessThan(3);
  });

  test('nor by a split of the one and a code of the other', () => {
    const given = {
      'OUT-CONTENT ai_nexus:ai_generated': generated,
      'OUT-AI-DEPICT ai_nexus:ai_generated': allButLast(generated),
    };
    expect(Object.keys(published(given, []))).toHaveLength(2);
    expect(Object.keys(published(given, IDENTITIES))).toHaveLength(1);
  });
});

describe('what is public of one side', () => {
  const of = { whole: 'X denominator', parts: ['W _T'], isExact: true };
  const unitWith = (total: number) => {
    const cells = {
      denominator: [amount('a', 10, { component: 'X denominator', isPublic: true })],
      total: [amount('a', total, { component: 'W _T' })],
    };
    return [...variablesWith('W 2020 amounts', cells, [], [of]).variables.values()];
  };

  test('is public of the other', () => {
    expect(unitWith(10).map((one) => [one.component, one.isPublic])).toEqual([
      ['X denominator', true],
      ['W _T', true],
      ['X denominator = W _T', true],
    ]);
  });

  test('not where a company does not keep to the definition', () => {
    for (const total of [9, 11]) {
      expect(unitWith(total).find((one) => one.component === 'W _T')?.isPublic).toBe(false);
    }
  });
});
