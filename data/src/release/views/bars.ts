import { isOfOneYear } from '../view.ts';
import { type Key, leastOf, type Point, type Series } from './chart.ts';
import { codesOf, itemsOf } from './items.ts';
import { metricOf } from './plan.ts';
import { chosenOf, pointAt, rowAt, type Scene, type Shown, yearKey } from './scene.ts';
import { withoutHeldRows } from './set-aside.ts';

/** Bars, or medians with their quartiles, of one year; or of the years of one platform. */
export function barsOf(scene: Scene): Shown {
  const { view, plan, years } = scene;
  if (view.chart === 'range' && !isOfOneYear(view)) {
    const [platform] = chosenOf(scene);
    const points = years.map((year) =>
      pointAt(scene, { year, ...(platform === undefined ? {} : { platform: platform.code }) }),
    );
    return {
      keys: years.map((year) => yearKey(scene, year)),
      keysAre: 'year',
      codes: [],
      series: [only(scene, points)],
      aside: [],
    };
  }
  const chosen = plan.by === 'platform' ? view.platforms : [];
  const all = rowAt(scene, { platform: 'ALL' })?.value;
  const isPartOfAll = plan.measure === 'sum' && plan.by === 'platform' && all !== undefined && all > 0;
  const items = itemsOf(scene);
  const rows = items
    .filter((item) => chosen.length === 0 || chosen.includes(item.code))
    .map(({ spot, ...key }): { key: Key; point: Point } => {
      const row = rowAt(scene, spot);
      return { key, point: { row, share: isPartOfAll && row?.value !== undefined ? row.value / all : null } };
    });
  const isOrdered =
    plan.by === 'size' || (plan.by === 'breakdown' && metricOf(scene.book, view.metric).answerType !== 'multi_choice');
  if (!isOrdered) rows.sort((a, b) => leastOf(b.point.row) - leastOf(a.point.row));
  const kept = withoutHeldRows(
    rows.map(({ key }) => key),
    [
      only(
        scene,
        rows.map(({ point }) => point),
      ),
    ],
    chosen,
  );
  return { ...kept, keysAre: plan.by, codes: codesOf(items) };
}

function only({ book, plan }: Scene, points: readonly Point[]): Series {
  const label = book.measures.find((one) => one.code === plan.measure)?.label ?? plan.measure;
  return { code: plan.measure, label, short: label, isFocused: true, points, links: null };
}
