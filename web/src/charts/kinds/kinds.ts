import type { ChartKind } from '@candor/data/release';
import { type ComponentType, lazy } from 'react';
import type { Drawing } from '../draw/drawing.ts';
import type { Spot } from '../say/reading.ts';

export interface ChartProps {
  readonly drawing: Drawing;
  readonly width: number;
  readonly active: Spot | null;
}

type Kind = ComponentType<ChartProps>;

// Recharts is the largest part of a page; it comes when a chart is shown.
const LOADS: Readonly<Record<ChartKind, () => Promise<{ readonly default: Kind }>>> = {
  trend: () => import('./LineChart.tsx'),
  multiples: () => import('./MultiplesChart.tsx'),
  scope: () => import('./BarsChart.tsx'),
  stacked: () => import('./PartsChart.tsx'),
  grouped: () => import('./PartsChart.tsx'),
  range: () => import('./RangeChart.tsx'),
};

const ready = new Map<ChartKind, Kind>();
const later = Object.fromEntries(
  Object.entries(LOADS).map(([kind, load]) => [kind, lazy(load)]),
) as unknown as Readonly<Record<ChartKind, Kind>>;

/** The drawing of a kind: at once where its code is there already, else as soon as it is. */
export const chartOf = (kind: ChartKind): Kind => ready.get(kind) ?? later[kind];

/** Fetches the code of a kind, so that paper, which waits for nothing, has the chart as well. */
export async function fetchChart(kind: ChartKind): Promise<void> {
  ready.set(kind, (await LOADS[kind]()).default);
}
