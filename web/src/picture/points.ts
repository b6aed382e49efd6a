import type { Drawing } from '../charts/draw/drawing.ts';
import { PANEL, panelColumns, rowHeight } from '../charts/draw/heights.ts';
import type { Read } from '../charts/say/reading.ts';
import { CHART_WORDS } from '../words/charts.ts';
import type { Drawn } from './drawn.ts';

/** What the script of an embed says of a chart, and where: the words that tooltip, keyboard and table have on pages. */
export interface Points extends Read {
  readonly series: readonly (Read['series'][number] & { readonly colour: string })[];
  /** What a screen reader says of a chart, and how it is read. */
  readonly chart: string;
  readonly label: string;
  /** Of each drawing. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly width: number;
  readonly height: number;
  /** How many panels stand side by side, and how far they or the rows are apart. */
  readonly columns: number;
  readonly step: readonly [x: number, y: number];
  /** Where the first and the last year stand. */
  readonly years: Drawn['years'];
}

export function pointsOf(drawing: Drawing, description: string, bands: readonly Drawn[]): Points {
  const { kind, keys, series } = drawing;
  return {
    kind,
    keys: keys.map(({ label }) => ({ label })),
    series: series
      .filter((one) => one.isFocused || kind === 'multiples')
      .map(({ label, colour, isFocused, points }) => ({
        label,
        colour,
        isFocused,
        points: points.map(({ words }) => ({ words })),
      })),
    chart: CHART_WORDS.chart,
    label: `${description} ${CHART_WORDS.howToRead}`,
    places: bands.map((band) => placeOf(drawing, band)),
  };
}

function placeOf(drawing: Drawing, { width, height, years }: Drawn): Place {
  const isPanels = drawing.kind === 'multiples';
  const columns = isPanels ? panelColumns(width) : 1;
  const step = Math.floor((width - (columns - 1) * 16) / columns) + 16;
  return { width, height, columns, step: [step, isPanels ? PANEL.height : rowHeight(drawing, width)], years };
}
