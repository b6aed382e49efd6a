import { isOfOneYear } from '@candor/data/release';
import { CHART_WORDS } from '../../words/charts.ts';
import { formatPercent } from '../../words/format.ts';
import { platformColour } from './colours.ts';
import type { Point, Series } from './drawing.ts';
import { itemsOf } from './items.ts';
import { chosenOf, type Drawn, headingOf, pointAt, rowAt, type Scene, yearKey } from './scene.ts';
import { withoutHeldRows } from './set-aside.ts';
import { metricOf } from './view-data.ts';

/** Bars, or medians with their quartiles, of one year; or of the years of one platform. */
export function barsOf(scene: Scene): Drawn {
  const { view, plan, unit, years } = scene;
  if (view.chart === 'range' && !isOfOneYear(view)) {
    const [platform] = chosenOf(scene);
    const keys = years.map((year) => ({
      ...yearKey(year),
      colour: platform === undefined ? null : platformColour(platform),
    }));
    const points = years.map((year) =>
      pointAt(scene, { year, ...(platform === undefined ? {} : { platform: platform.code }) }),
    );
    return { keys, series: [only(scene, points)], keyHeading: CHART_WORDS.byYear, aside: [] };
  }
  const chosen = plan.by === 'platform' ? view.platforms : [];
  const all = rowAt(scene, { platform: 'ALL' })?.value;
  const isPartOfAll = plan.measure === 'sum' && plan.by === 'platform' && all !== undefined && all > 0;
  const rows = itemsOf(scene)
    .filter((item) => chosen.length === 0 || chosen.includes(item.code))
    .map((item) => {
      const point = pointAt(scene, item.spot);
      const share = isPartOfAll && point.value !== null ? point.value / all : null;
      const note = share === null ? '' : formatPercent(share);
      return {
        item,
        point: {
          ...point,
          share,
          note,
          words: note === '' ? point.words : `${point.words}; ${CHART_WORDS.ofAll({ share: note })}`,
        },
      };
    });
  const isOrdered =
    plan.by === 'size' || (plan.by === 'breakdown' && metricOf(scene.book, view.metric).answerType !== 'multi_choice');
  if (!isOrdered) rows.sort((a, b) => (b.point.value ?? -1) - (a.point.value ?? -1));
  const keys = rows.map(({ item }) => ({
    code: item.code,
    label: item.label,
    short: item.short,
    // A share of companies is one thing; its options need no colours of their own.
    colour: plan.by === 'breakdown' && unit.kind === 'percent' ? 'var(--accent)' : item.colour,
  }));
  const series = [
    only(
      scene,
      rows.map(({ point }) => point),
    ),
  ];
  return { ...withoutHeldRows(keys, series, chosen), keyHeading: headingOf(plan) };
}

function only({ book, plan }: Scene, points: readonly Point[]): Series {
  const label = book.measures.find((one) => one.code === plan.measure)?.label ?? plan.measure;
  return {
    code: plan.measure,
    label,
    short: label,
    colour: 'var(--accent)',
    dash: 'none',
    isFocused: true,
    points,
    links: null,
  };
}
