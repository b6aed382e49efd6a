import { describe, expect, test } from 'vitest';
import { count, counted, reported } from '../../testing/answers.ts';
import { DATASET } from '../../testing/cybertipline.ts';
import { TEXTS } from '../../testing/sentences.ts';
import { type chooseSafeCells, inTurn, type Policy } from '../disclosure/index.ts';
import { loadFramework } from '../framework/folder.ts';
import type { CountedAnswer, Dataset } from '../report/index.ts';
import { releaseContent } from './content.ts';
import { prove } from './prove.ts';
import type { EarlierContent, Protecting } from './types.ts';

const FRAMEWORK = loadFramework('1.0.0');
const METRIC = 'OUT-REPORTS-NCMEC';
const POLICY: Policy = {
  minContributors: 5,
  pPercent: 15,
  nk: [],
  coalition: 1,
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
  margin: 2,
  pKnown: false,
  secret: 'of the tests alone',
};
const dataset: Dataset = { ...DATASET, adapter: 'reports', policy: 'confidential', metrics: [METRIC] };

/** Companies a, b, c … of one platform type, each with one of these counts. */
function reports(values: readonly number[], part: Partial<CountedAnswer> = {}) {
  const places = values.map((_, at) => ({ company: `c${at}`, service: `s${at}`, platformType: 'SOC', year: 2020 }));
  const answers = places.map((place, at) =>
    counted({ ...place, metric: METRIC, value: count(values[at] ?? 0), isPublic: false, ...part }),
  );
  return { services: places.map(reported), read: (metric: string) => (metric === METRIC ? answers : []) };
}

const protecting = (part: Partial<Protecting> = {}): Protecting => ({
  policy: POLICY,
  policyHash: 'f'.repeat(64),
  earlier: [],
  progress: () => {},
  auditing: () => {},
  work: inTurn(),
  ...part,
});

/** What a release of these says, with its certificate, or why there is none. */
async function contentOf(values: readonly number[], given: Protecting | null = protecting(), part = {}) {
  const made = await releaseContent(
    { dataset, ...reports(values, part), controlTotals: [] },
    FRAMEWORK,
    [],
    given,
    TEXTS,
  );
  if (!made.ok || made.unproved === null || given === null) return made;
  const proof = await prove(dataset.id, made.content.observations, made.unproved, given);
  return proof.ok ? { ok: true as const, content: { ...made.content, certificate: proof.certificate } } : proof;
}

type Content = Awaited<ReturnType<typeof contentOf>>;

/** The sum of everything, as it is published. */
function sumIn(made: Content): number | string {
  if (!made.ok) return made.refusal;
  const sum = made.content.observations.find((one) => one.measure === 'sum' && one.platform === 'ALL');
  return sum?.kind === 'value' ? sum.value : (sum?.reason ?? 'no row');
}

test('the headlines of a release begin with a total that it publishes', async () => {
  const headlinesOf = async (values: readonly number[]) => {
    const made = await contentOf(values);
    return made.ok ? made.content.codeBook.summaries?.headlines : [];
  };
  expect(await headlinesOf([30, 30, 20, 20, 20])).toEqual([METRIC]);
  // Where none is published the framework's order stands.
  expect(await headlinesOf([30, 30])).toEqual(FRAMEWORK.summaries.headlines.filter((code) => code === METRIC));
});

describe('a confidential dataset', () => {
  test('publishes the sum of enough companies and holds that of too few back', async () => {
    expect(sumIn(await contentOf([30, 30, 20, 20, 20]))).toBe(120);
    expect(sumIn(await contentOf([30, 30, 20, 20]))).toBe('suppressed');
    expect(sumIn(await contentOf([900, 30, 20, 20, 20]))).toBe('suppressed');
  });

  test('has no row of how many were asked or answered', async () => {
    const made = await contentOf([30, 30, 20, 20, 20]);
    const measures = new Set(made.ok ? made.content.observations.map((one) => one.measure) : []);
    expect([measures.has('responding'), measures.has('asked'), measures.has('coverage')]).toEqual([false, false, true]);
  });

  test('publishes a break only where as many companies reported as must be behind a figure', async () => {
    const breaksOf = async (values: readonly number[], given?: Protecting | null) => {
      const made = await contentOf(values, given, { methodChanged: 'law', isPublic: given === null });
      return made.ok ? made.content.codeBook.breaks.map((one) => one.platform) : [made.refusal];
    };
    expect(await breaksOf([30, 30, 20, 20, 20])).toContain('SOC');
    expect(await breaksOf([30, 30, 20, 20])).toEqual([]);
    expect(await breaksOf([30, 30, 20, 20], null)).toContain('SOC');
  });

  test('has a certificate with the policy’s hash', async () => {
    const made = await contentOf([30, 30, 20, 20, 20]);
    expect(made.ok && made.content.certificate?.policyHash).toBe('f'.repeat(64));
  });

  const earlier = async (values: readonly number[]): Promise<EarlierContent> => {
    const made = await contentOf(values);
    return {
      ...reports(values),
      release: '2020.1',
      policy: POLICY,
      observations: () => (made.ok ? made.content.observations : []),
    };
  };

  test('publishes what an earlier release published, and not what would reveal the only restatement', async () => {
    const before = await earlier([30, 30, 20, 20, 20]);
    expect(sumIn(await contentOf([30, 30, 20, 20, 20], protecting({ earlier: [before] })))).toBe(120);
    expect(sumIn(await contentOf([30, 30, 20, 20, 25], protecting({ earlier: [before] })))).toBe('suppressed');
  });

  test('is refused beside a release that its store does not account for', async () => {
    const before = { ...(await earlier([30, 30, 20, 20, 20])), ...reports([30, 30, 20, 20, 21]) };
    expect(sumIn(await contentOf([30, 30, 20, 20, 20], protecting({ earlier: [before] })))).toMatch(
      /^cybertipline: Release 2020\.1 published \d+ figures that the store does not account for/,
    );
  });

  test('is refused with cell and test when the audit fails', async () => {
    const choose: typeof chooseSafeCells = (_, given) => ({
      safe: new Set(given.cells.map((cell) => cell.id)),
      refused: new Map(),
      blocks: [],
      alone: [],
      links: [],
    });
    const said = String(sumIn(await contentOf([93011, 3007, 2003, 2001, 1009], protecting({ work: inTurn(choose) }))));
    expect(said).toMatch(/^The audit of “cybertipline” failed, so nothing was written: U0 at /);
    expect(said).toContain(`${METRIC} 2020 amounts: ${METRIC} sum ALL|_T _T`);
    expect(said).not.toMatch(/93011|3007|2003|2001|1009|101031/);
  });
});

test('a public dataset is published whole, without a certificate, and refused if anything of it is not public', async () => {
  const made = await contentOf([30, 30], null, { isPublic: true });
  expect(sumIn(made)).toBe(60);
  expect(made.ok && made.content.certificate).toBeNull();
  expect(sumIn(await contentOf([30, 30], null))).toContain('holds values without a public source');
});
