import type fc from 'fast-check';
import { type Shape, shapes } from './generate.ts';

/** Random instances that never change: `npm test` attacks the first few of each kind, `npm run attack` all. */
export interface Sample {
  /** `small`: attacked below its cells as well. `tiny`: by every table of whole counts as well. */
  readonly kind: 'small' | 'tiny';
  readonly shapes: fc.Arbitrary<Shape>;
  readonly seed: number;
  readonly few: number;
  readonly all: number;
}

export const SMALL: Sample = {
  kind: 'small',
  shapes: shapes({ contributors: 60, leaves: 5 }),
  seed: 20_240_601,
  few: 10,
  all: 25,
};

export const TINY: Sample = {
  kind: 'tiny',
  shapes: shapes({ contributors: 10, leaves: 3 }).map((shape) => ({ ...shape, sigma: 0 })),
  seed: 20_240_602,
  few: 20,
  all: 40,
};
