import type { MetricsAnswer, ObservationRow, ObservationsAnswer } from '@candor/api/types';
import type { ObsStatus } from '@candor/data/release';
import { type Cube, cubeOf } from '../src/data/cube.ts';

type Cell = number | readonly [number, ObsStatus] | ObsStatus;

/** A cube of sums written as a table: platform code → one cell a year from `first` on. */
export function sumsCube(first: number, table: Readonly<Record<string, readonly Cell[]>>): Cube {
  const observations = Object.entries(table).flatMap(([platform, cells]) =>
    cells.map((cell, index): ObservationRow => {
      const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? undefined : cell[0];
      return {
        metric: 'M-A',
        measure: 'sum',
        platform,
        size: '_T',
        breakdown: '_T',
        panel: 'all',
        year: first + index,
        ...(value === undefined ? {} : { value }),
        n: 3,
        obsStatus: typeof cell === 'number' ? 'A' : typeof cell === 'string' ? cell : cell[1],
        confStatus: 'F',
      };
    }),
  );
  const platforms = Object.keys(table).map((code) => ({
    code,
    label: `Label ${code}`,
    short: code,
    level: code.startsWith('ALL') ? 'all' : 'type',
    parent: null,
    definition: '',
  }));
  const book = { metrics: [{ code: 'M-A' }], platforms, breaks: [] } as unknown as MetricsAnswer;
  return cubeOf(book, { observations } as unknown as ObservationsAnswer, 'M-A');
}
