import type { MetricsAnswer, ObservationRow } from '@candor/api/types';
import { periodBefore, type View } from '@candor/data/release';
import { type Chart, planOf } from '@candor/data/release/views';
import { CHART_WORDS } from '../../words/charts.ts';
import { messageNamed } from '../../words/named.ts';
import { unitOf } from '../../words/values.ts';
import { colourOf, dashOf } from './colours.ts';
import { boundsOf, type Drawing, type Point, type Series } from './drawing.ts';
import { pointOf, type Read } from './points.ts';

/** A chart with its colours, and with the words of its points. */
export function drawingOf(view: View, book: MetricsAnswer, chart: Chart, facts: Read['facts']): Drawing {
  const plan = planOf(view, book);
  const unit = unitOf(book, view.metric, plan.measure);
  const { kind, scale, isWhole, isCoarse, aside, keysAre, codes } = chart;
  const read: Read = { plan, unit, facts };
  const isBars = kind === 'scope' || kind === 'range';
  // A share of companies is one thing; its options need no colours of their own.
  const isPlain = plan.by === 'breakdown' && unit.kind === 'percent';
  const colour = (code: string) => colourOf(book, plan.by, code, codes);
  const keyColour = (code: string) => {
    if (!isBars) return null;
    if (keysAre === 'year') return view.platforms[0] === undefined ? null : colour(view.platforms[0]);
    return isPlain ? 'var(--accent)' : colour(code);
  };
  let focused = 0;
  const isLines = kind === 'trend' || kind === 'multiples';
  const series = chart.series.map(({ points, links, ...one }): Series => {
    const drawn = points.map((point) => pointOf(read, point));
    const isCoarse = links?.some(({ from, to }) => from.step !== undefined || to.step !== undefined) ?? false;
    return {
      ...one,
      colour: isBars ? 'var(--accent)' : colour(one.code),
      // Patterns are counted among the lines in focus, so that a few lines have the plainest.
      dash: one.isFocused && !isBars ? dashOf(focused++) : 'none',
      points: isLines ? drawn.map((point) => withBounds(point, isCoarse)) : drawn,
      links: isCoarse ? null : (links?.map((link) => linkOf(link, ({ value = 0 }) => ({ value }))) ?? null),
      spans: isCoarse ? (links ?? []).map((link) => linkOf(link, (row) => ({ bounds: boundsOfRow(row) }))) : [],
    };
  });
  return {
    ...{ kind, unit, scale, isWhole, isCoarse, aside, series },
    keys: chart.keys.map((key) => ({ ...key, colour: keyColour(key.code) })),
    keyHeading: headingOf(chart, plan.breakdown),
  };
}

/** A link by the years that it joins. */
function linkOf<Said>(
  { from, to }: { readonly from: ObservationRow; readonly to: ObservationRow },
  said: (row: ObservationRow) => Said,
) {
  return { from: { key: periodBefore(to.year), ...said(from) }, to: { key: to.year, ...said(to) } };
}

function boundsOfRow({ value = 0, step = 0 }: ObservationRow): readonly [number, number] {
  return [value - step / 2, value + step / 2];
}

/**
 * A figure in a step as what it lies within: a line through the middles would show a course that nobody knows. `isAlone`: each
 * year is of other companies, and no band joins it to the one before.
 */
function withBounds(point: Point, isAlone: boolean): Point {
  if (point.row?.step === undefined || point.value === null) return point;
  const isBroken = point.isBroken || isAlone || point.state === 'after-break';
  return { ...point, value: null, range: boundsOf(point), state: 'range', isBroken };
}

function headingOf({ keysAre, keys }: Chart, breakdown: string | null): string {
  if (keysAre === 'breakdown') return messageNamed(CHART_WORDS.parts, breakdown ?? '') ?? CHART_WORDS.byPart;
  if (keysAre === 'year' && keys.some(({ code }) => !/^\d+$/.test(code))) return CHART_WORDS.byPeriod;
  return { year: CHART_WORDS.byYear, platform: CHART_WORDS.byPlatform, size: CHART_WORDS.bySize }[keysAre];
}
