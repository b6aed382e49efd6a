import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, counted, metricWith, reported } from '../../../testing/answers.ts';
import { PLATFORMS } from '../../../testing/cells.ts';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { SMALL } from '../../../testing/framework.ts';
import { aggregatesOfPopulation, drawPopulation, IDENTITIES, type Population } from '../../../testing/population.ts';
import { SHIPPED_LIKE } from '../../../testing/protected.ts';
import { observationOf, protectConfidential } from '../../disclosure/index.ts';
import { type Metric, platformCodeList } from '../../framework/index.ts';
import { placeKey } from '../../release/index.ts';
import type { CountedAnswer } from '../../report/index.ts';
import { type Survey, surveyStatistics } from '../survey.ts';
import type { Aggregate } from '../types.ts';
import { rowsOf } from './rows.ts';

const placesOf = (aggregates: readonly Aggregate[]) => aggregates.map(({ key }) => placeKey(key));

/** Each answer stays, goes, or becomes another one; services and years are as they were. */
function answeredOtherwise({ services, answers }: Population, doings: readonly number[]): Population {
  const other = (one: CountedAnswer, doing: number): CountedAnswer[] => {
    if (doing === 0) return [];
    if (doing === 1) return [{ ...one, value: null, status: 'not_measured' }];
    if (doing === 2) return [{ ...one, monthsCovered: 5 }];
    if (doing === 3) return [{ ...one, countingUnitOk: false }];
    if (doing === 4 && one.value?.kind === 'count') return [{ ...one, value: count(0), status: 'zero' }];
    return [one];
  };
  return { services, answers: answers.flatMap((one, at) => other(one, doings[at % doings.length] ?? 9)) };
}

describe('which rows a dataset made by questionnaire has', () => {
  const draw = { seed: 7, companies: 6, years: 3, holdings: 0.3, isPublic: 0.1, tail: 1, leaving: 0.3 };
  const population = drawPopulation(draw);

  test('does not depend on who answered what', () => {
    const places = placesOf(aggregatesOfPopulation(population));
    expect(new Set(places).size).toBe(places.length);
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 60 }), (doings) => {
        const other = answeredOtherwise(population, doings);
        expect(placesOf(aggregatesOfPopulation(other))).toEqual(places);
      }),
      { numRuns: 25 },
    );
    expect(placesOf(aggregatesOfPopulation({ ...population, answers: [] }))).toEqual(places);
  });

  test('nor on which services there are, as long as the first and the last year are the same', () => {
    const kept = population.services.filter((one, at) => one.year !== 2021 && at % 5 === 0);
    const years = new Set(kept.map((one) => one.year));
    expect([years.has(2020), years.has(2022)]).toEqual([true, true]);
    const fewer = { services: kept, answers: [] };
    expect(placesOf(aggregatesOfPopulation(fewer))).toEqual(placesOf(aggregatesOfPopulation(population)));
  });

  test('what is held back looks the same where nobody answered, few did, or it is not let through', () => {
    const held = (of: Population) =>
      protectConfidential(aggregatesOfPopulation(of), [], SHIPPED_LIKE, IDENTITIES)
        .cells.map(observationOf)
        .filter((one) => one.kind === 'missing');
    const shapes = [population, { ...population, answers: [] }, drawPopulation({ ...draw, companies: 20 })].map(
      (of) => new Set(held(of).map(({ n, reason }) => `${n} ${reason}`)),
    );
    for (const shape of shapes) expect([...shape]).toEqual(['null suppressed']);
  });
});

describe('rows', () => {
  const rows = (metric: Partial<Metric>, isSized = true, platforms = PLATFORMS) =>
    rowsOf(SMALL, platforms, metricWith(metric), [2020], isSized);
  const keys = (...of: Parameters<typeof rows>) => rows(...of).positions.map((one) => one.key);

  test('are at each type to which the metric applies, its group and above, by size in all and by group', () => {
    expect(keys({ platformTypes: ['SOC'] }).toSorted()).toEqual([
      'ALL-REPORTERS|_T',
      'ALL|S1',
      'ALL|_T',
      'OTHER-REPORTERS|_T',
      'SOC|_T',
      'public|S1',
      'public|_T',
    ]);
  });

  test('are by no size where sizes are not known, and by no type where it is only published in the aggregate', () => {
    expect(keys({ platformTypes: ['SOC'] }, false).filter((key) => !key.endsWith('_T'))).toEqual([]);
    expect(keys({ sensitivity: 'aggregate-only' }).filter((key) => /SOC|VID|MSG/.test(key))).toEqual([]);
  });

  test('are of other reporters only where the code list has them', () => {
    const platforms = PLATFORMS.filter((one) => !one.code.includes('REPORTERS')).map((one) =>
      one.code === 'ALL' ? { ...one, parent: null } : one,
    );
    expect(keys({ platformTypes: ['MSG'] }, false, platforms)).toEqual(['MSG|_T', 'private|_T', 'ALL|_T']);
  });

  test('are of each code of the breakdowns that the metric declares', () => {
    expect(rows({}).breakdowns).toEqual(['content_type:image', 'content_type:video']);
    expect(rows({ breakdowns: [] }).breakdowns).toEqual([]);
  });
});

describe('an answer where the metric has no row', () => {
  const metric = metricWith({ platformTypes: ['SOC', 'MSG'], publishAs: ['sum', 'pooled_ratio'] });
  const at = (answer: Partial<CountedAnswer>) => {
    const service = { company: 'bolt', service: 'bolt', platformType: 'VID', sizeBand: 'S1' };
    return aggregatesOf({
      framework: { ...SMALL, metrics: [metric] },
      metrics: [metric],
      services: [reported({ sizeBand: 'S1' }), reported(service)],
      read: (code) => (code === metric.code ? [counted({ ...service, value: count(7), ...answer })] : []),
    });
  };

  test('counts in all and its group, and makes none of its type', () => {
    const sums = at({}).filter(({ key }) => key.measure === 'sum' && key.panel === 'all' && key.breakdown === '_T');
    const published = sums.filter((one) => one.value === 7).map(({ key }) => `${key.platform} ${key.size}`);
    expect(published).toEqual(['public _T', 'public S1', 'ALL _T', 'ALL S1', 'ALL-REPORTERS _T']);
    expect(sums.filter(({ key }) => key.platform === 'VID')).toEqual([]);
  });

  test('makes none of a code that the metric does not declare', () => {
    const codes = new Set(at({ breakdown: 'surface:feed' }).map(({ key }) => key.breakdown));
    expect(codes.has('surface:feed')).toBe(false);
    expect(codes.has('content_type:image')).toBe(true);
  });
});

test('who is asked goes by maturity, and moves no row', () => {
  const metric = FRAMEWORK.metrics.find((one) => one.tier === 'medium' && one.platformTypes.includes('SOC'));
  if (metric === undefined) throw new Error('the framework has no such metric');
  const chose = (code: string, option: string) =>
    counted({ metric: code, sizeBand: 'S1', value: { kind: 'choice', options: [option] } });
  // What takes a small service to M2.
  const practice = [
    chose('POL-PROHIBIT', 'yes'),
    chose('PRO-REPORTROUTES', 'dedicated_reason'),
    chose('PRO-LE', 'yes'),
    chose('PRO-HASH-IMG', 'in_use_all'),
    chose('PRO-APPEALS', 'yes'),
    chose('POL-OWNER', 'yes'),
  ];
  const [mature = [], young = []] = [practice, []].map((answers) => {
    const read = (code: string) => answers.filter((one) => one.metric === code);
    const services = [reported({ sizeBand: 'S1' })];
    return aggregatesOf({ framework: FRAMEWORK, metrics: [metric], services, read });
  });
  const asked = (aggregates: readonly Aggregate[]) =>
    aggregates.find(({ key }) => key.measure === 'asked' && key.platform === 'ALL')?.value;
  expect([asked(mature), asked(young)]).toEqual([1, 0]);
  expect(placesOf(mature)).toEqual(placesOf(young));
});

function aggregatesOf(part: Pick<Survey, 'framework' | 'metrics' | 'services' | 'read'>): Aggregate[] {
  const platforms = platformCodeList(part.framework);
  return [...surveyStatistics({ ...part, platforms, isQuestionnaire: true, versionChanges: [] })].flatMap(
    (one) => one.aggregates,
  );
}
