import { identitiesOf } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { checkReport, readReportFile } from '@candor/data/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoFiles } from './files.ts';

const FRAMEWORK = loadFramework('1.0.0');
const IDENTITIES = identitiesOf(FRAMEWORK.metrics);

/** The numbers of a report, named as identities name them. */
type Numbers = ReadonlyMap<string, number>;
const reports = new Map<string, Numbers>();
const warnings = new Set<string>();
/** Of each report: the tiers of its answers, and how many of them are parts. */
const broken: { readonly tiers: ReadonlySet<string | undefined>; readonly parts: number }[] = [];

beforeAll(async () => {
  for await (const { path, bytes } of demoFiles(FRAMEWORK, { seed: 3, companies: 60, services: 90, tier: 'mature' })) {
    if (!path.startsWith('reports/')) continue;
    const file = await readReportFile(path, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    if (!file.ok) throw new Error(`${path} cannot be read`);
    const { report, findings } = checkReport(file.report, FRAMEWORK);
    for (const one of findings) warnings.add(one.code);
    const numbers = (report?.answers ?? []).flatMap(({ metric, breakdown, value }) => {
      if (value?.kind === 'count') return [[`${metric} ${breakdown}`, value.count] as const];
      if (value?.kind !== 'percentage' || breakdown !== '_T') return [];
      return (['numerator', 'denominator'] as const).map((side) => [`${metric} ${side}`, value[side]] as const);
    });
    expect([path, report === null]).toEqual([path, false]);
    const answers = report?.answers ?? [];
    broken.push({
      tiers: new Set(answers.map((one) => FRAMEWORK.metrics.find(({ code }) => code === one.metric)?.tier)),
      parts: answers.filter((one) => one.breakdown !== '_T').length,
    });
    reports.set(path, new Map(numbers));
  }
});

describe('the reports of the demonstration', () => {
  test.each(
    IDENTITIES.map((one) => [`${one.whole} ${one.isExact ? '=' : '≥'} ${one.parts.join(' + ')}`, one] as const),
  )('keep %s', (_, { whole, parts, isExact }) => {
    let kept = 0;
    for (const [path, numbers] of reports) {
      const all = numbers.get(whole);
      const known = parts.flatMap((part) => numbers.get(part) ?? []);
      if (all === undefined || known.length < parts.length) continue;
      const sum = known.reduce((total, one) => total + one, 0);
      expect([path, isExact ? sum === all : sum <= all]).toEqual([path, true]);
      kept += all > 0 ? 1 : 0;
    }
    expect(kept).toBeGreaterThan(0);
  });

  test('give one side of each exact identity without the other, too, so that it could be worked out', () => {
    for (const { whole, parts } of IDENTITIES.filter((one) => one.isExact)) {
      const has = (name: string, numbers: Numbers) => numbers.has(name);
      const alone = [...reports.values()].filter((one) => has(whole, one) !== parts.every((part) => has(part, one)));
      expect([whole, alone.length > 0]).toEqual([whole, true]);
    }
  });

  test('hold nothing that the checks would say of parts and wholes', () => {
    const checks = ['part-over-whole', 'reports-over-incidents', 'breakdown-sum'];
    expect(checks.filter((code) => warnings.has(code))).toEqual([]);
  });

  test('break nothing down where no more is asked than everybody is; some of the others give totals only, too', () => {
    const core = broken.filter(({ tiers }) => tiers.size === 1);
    const more = broken.filter(({ tiers }) => tiers.size > 1);
    expect(core.length).toBeGreaterThan(0);
    expect(core.filter(({ parts }) => parts > 0)).toEqual([]);
    expect(more.some(({ parts }) => parts === 0)).toBe(true);
    expect(more.some(({ parts }) => parts > 200)).toBe(true);
  });

  test('correct reports with all that depends on them', () => {
    const corrected = [...reports.keys()].filter((path) => path.includes('corrections'));
    expect(corrected.length).toBeGreaterThan(0);
  });
});
