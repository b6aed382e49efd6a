import { breakdownsOfMeasure, measuresOfMetric } from '@candor/data/measures';
import { chartsFor, comparePeriods, scalesFor, standardView, type View, viewCodesOf } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';

/** Every view that can be asked for of a release: each measure, split and chart of each metric, with each kind of choice. */
export function* offeredViews({ codeBook, observations }: Release): Generator<View> {
  const codes = viewCodesOf(codeBook, null);
  const years = [...new Set(observations.map((one) => one.year))].sort(comparePeriods);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const [type = 'SOC', other = 'MSG'] = codes.types;
  const group = codeBook.platforms.find((one) => one.level === 'group')?.code ?? type;
  const choices: readonly Partial<View>[] = [
    {},
    { platforms: [type] },
    { platforms: [type, other, group] },
    { platforms: ['ALL'] },
    { sizes: codes.sizes },
    { panel: 'matched' },
    { panel: 'matched', platforms: [type] },
    ...years.slice(1).map((year): Partial<View> => ({ panel: 'matched', platforms: [type], years: [first, year] })),
    { years: [first, first] },
    { years: [first, last] },
  ];
  for (const metric of codeBook.metrics) {
    for (const measure of measuresOfMetric(metric).filter((one) => codes.measures.includes(one))) {
      for (const breakdown of [null, ...breakdownsOfMeasure(metric, measure)]) {
        for (const chart of chartsFor(metric, measure, breakdown)) {
          const base = { ...standardView(codes, metric.code, chart), measure, breakdown };
          for (const choice of choices)
            for (const scale of scalesFor(chart, measure)) yield { ...base, ...choice, scale };
        }
      }
    }
  }
}
