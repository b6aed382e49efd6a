import { type KnownTerm, takenOffTerm } from '../known/contributor-values.ts';
import type { EqualNumbers } from '../known/equal-numbers.ts';
import type { Variable } from '../known/variables.ts';
import type { ImpliedSum } from './implied.ts';
import type { KnownSums } from './part-whole-blocks.ts';

/**
 * What two known sums of different components leave of each other where numbers in them are equal by definition: for each pair of
 * blocks that share such numbers, and for each block and all that share numbers with it, what is in one of them only.
 */
export function* differencesBetween(
  { classes, pairs }: EqualNumbers,
  sums: KnownSums,
  variables: ReadonlyMap<string, Variable>,
): Generator<ImpliedSum> {
  for (const components of pairs) {
    const [ours, theirs] = components.map((one) => namesByBlock(sums.get(one)));
    for (const [some, others] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      for (const names of some ?? []) {
        const own = new Set(names.flatMap((name) => classes.get(name) ?? []));
        const met = (others ?? []).filter((other) => other.some((name) => own.has(classes.get(name) ?? '')));
        if (met.length === 0) continue;
        for (const other of met.length === 1 ? met : [...met, met.flat()]) {
          const shared = new Set(other.flatMap((name) => classes.get(name) ?? []).filter((one) => own.has(one)));
          const left = (of: readonly string[]) =>
            of.filter((name) => !shared.has(classes.get(name) ?? '')).flatMap((name) => termsOf(name, variables));
          yield [...left(names), ...left(other).map(takenOffTerm)];
        }
      }
    }
  }
}

function termsOf(name: string, variables: ReadonlyMap<string, Variable>): KnownTerm[] {
  const one = variables.get(name);
  return one === undefined ? [] : [{ ...one, coefficient: 1, name }];
}

const namesByBlock = (blocks: ReadonlyMap<string, string> = new Map()): readonly (readonly string[])[] => [
  ...Map.groupBy(blocks.keys(), (name) => blocks.get(name)).values(),
];
