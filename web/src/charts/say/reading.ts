import type { ChartKind } from '@candor/data/release';

/** What of a drawing can be read. */
export interface Read {
  readonly kind: ChartKind;
  readonly keys: readonly { readonly label: string }[];
  readonly series: readonly {
    readonly label: string;
    readonly isFocused: boolean;
    readonly points: readonly { readonly words: string }[];
  }[];
}

/** A point of a drawing: which series, and which key. */
export interface Spot {
  readonly series: number;
  readonly key: number;
}

/** Bars lie: their rows run downwards. Lines run to the right. */
const isLying = ({ kind }: Read) => kind !== 'trend' && kind !== 'multiples';

/** The series that can be read, those in grey left out. */
export function readable({ series }: Read): readonly number[] {
  return series.flatMap((one, index) => (one.isFocused ? [index] : []));
}

/** The point that a key of the keyboard leads to; null leaves the chart; undefined where it means nothing here. */
export function step(drawing: Read, from: Spot | null, pressed: string): Spot | null | undefined {
  if (pressed === 'Escape') return null;
  const all = readable(drawing);
  const lastKey = drawing.keys.length - 1;
  if (all.length === 0 || lastKey < 0) return undefined;
  const start = { series: all[0] ?? 0, key: isLying(drawing) ? 0 : lastKey };
  const lying = isLying(drawing);
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: lying ? [1, 0] : [0, 1],
    ArrowLeft: lying ? [-1, 0] : [0, -1],
    ArrowDown: lying ? [0, 1] : [1, 0],
    ArrowUp: lying ? [0, -1] : [-1, 0],
    Home: [0, -lastKey],
    End: [0, lastKey],
  };
  const move = moves[pressed];
  if (move === undefined) return undefined;
  if (from === null) return start;
  const within = (value: number, max: number) => Math.min(Math.max(value, 0), max);
  const at = within(all.indexOf(from.series) + move[0], all.length - 1);
  return { series: all[at] ?? from.series, key: within(from.key + move[1], lastKey) };
}

/** What is said of a point: which, and its value or the reason why there is none. */
export function wordsAt(drawing: Read, spot: Spot): string {
  return `${nameAt(drawing, spot)}: ${drawing.series[spot.series]?.points[spot.key]?.words ?? ''}`;
}

/** Which point it is: its line, its bar, its part, as far as there are several. */
export function nameAt(drawing: Read, { series, key }: Spot): string {
  const one = drawing.series[series];
  const label = drawing.keys[key]?.label ?? '';
  const names = drawing.series.length === 1 ? [label] : isLying(drawing) ? [label, one?.label] : [one?.label, label];
  return names.join(', ');
}
