import type { ChartKind } from '@candor/data/release';
import { type ComponentType, useEffect, useState } from 'react';
import { counted } from '../../page/soon.ts';
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

/** Fetches the code of a kind, so that paper, which waits for nothing, has the chart as well. */
export async function fetchChart(kind: ChartKind): Promise<Kind> {
  const drawing = (await LOADS[kind]()).default;
  ready.set(kind, drawing);
  return drawing;
}

/** The drawing of a kind: at once where its code is there already, else undefined until it is. What fails is thrown. */
export function useChart(kind: ChartKind): Kind | undefined {
  const drawing = ready.get(kind);
  const isWaiting = drawing === undefined;
  const [failed, setFailed] = useState<{ readonly reason: unknown } | null>(null);
  const [, setFetched] = useState<ChartKind | null>(null);
  useEffect(() => {
    // What came by the other way since the drawing was asked for is drawn, too.
    if (!isWaiting) return;
    let isHere = true;
    counted(fetchChart(kind)).then(
      () => isHere && setFetched(kind),
      (reason: unknown) => isHere && setFailed({ reason }),
    );
    return () => {
      isHere = false;
    };
  }, [kind, isWaiting]);
  if (failed !== null) throw failed.reason;
  return drawing;
}
