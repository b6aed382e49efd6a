import type { MetricsAnswer } from '@candor/api/types';
import type { View } from '@candor/data/release';
import { type Chart, planOf } from '@candor/data/release/views';
import { CHART_WORDS } from '../../words/charts.ts';
import { messageNamed } from '../../words/named.ts';
import { unitOf } from '../../words/values.ts';
import { colourOf, dashOf } from './colours.ts';
import type { Drawing, Series } from './drawing.ts';
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
  const series = chart.series.map(
    ({ points, links, ...one }): Series => ({
      ...one,
      colour: isBars ? 'var(--accent)' : colour(one.code),
      // Patterns are counted among the lines in focus, so that a few lines have the plainest.
      dash: one.isFocused && !isBars ? dashOf(focused++) : 'none',
      points: points.map((point) => pointOf(read, point)),
      links:
        links?.map(({ from, to }) => ({
          from: { key: to.year - 1, value: from.value ?? 0 },
          to: { key: to.year, value: to.value ?? 0 },
        })) ?? null,
    }),
  );
  return {
    ...{ kind, unit, scale, isWhole, isCoarse, aside, series },
    keys: chart.keys.map((key) => ({ ...key, colour: keyColour(key.code) })),
    keyHeading: headingOf(keysAre, plan.breakdown),
  };
}

function headingOf(keysAre: Chart['keysAre'], breakdown: string | null): string {
  if (keysAre === 'breakdown') return messageNamed(CHART_WORDS.parts, breakdown ?? '') ?? CHART_WORDS.byPart;
  return { year: CHART_WORDS.byYear, platform: CHART_WORDS.byPlatform, size: CHART_WORDS.bySize }[keysAre];
}
