import type { Variable } from './variables.ts';

/** One company's figure in one place. A corrected figure is another one than before. */
type Figure = Pick<Variable, 'unit' | 'component' | 'value'>;

/** Blocks by the confidential figures that they hold, to find quickly which of them a sum cuts. */
export interface BlockIndex {
  /** By block: its confidential figures. */
  readonly blocks: readonly (readonly Variable[])[];
  readonly blockOf: (figure: Figure) => number | undefined;
}

const keyOf = ({ unit, component, value }: Figure) => `${unit}\u0000${component}\u0000${value}`;

/** The index of some blocks; made once for the same blocks. */
export function blockIndexOf(blocks: readonly (readonly Variable[])[]): BlockIndex {
  const known = made.get(blocks);
  if (known !== undefined) return known;
  const confidential = blocks.map((block) => block.filter((one) => !one.isPublic));
  const places = new Map(confidential.flatMap((block, at) => block.map((one) => [keyOf(one), at] as const)));
  const index = { blocks: confidential, blockOf: (figure: Figure) => places.get(keyOf(figure)) };
  made.set(blocks, index);
  return index;
}

const made = new WeakMap<readonly (readonly Variable[])[], BlockIndex>();
