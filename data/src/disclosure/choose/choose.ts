import { equalNumbersOf } from '../known/equal-numbers.ts';
import { partWholesOf } from '../known/part-wholes.ts';
import type { KnownBlocks } from '../known/rounding/blocks.ts';
import type { Variable, Variables } from '../known/variables.ts';
import type { Judge } from '../rules/types.ts';
import { EqualDifferences } from './equal-differences.ts';
import { ImpliedBlocks } from './implied-blocks.ts';
import { KnownVariables, type PositionedCell, type Undo } from './known-variables.ts';
import { UNKNOWN } from './labels.ts';
import type { UnsafeSum } from './part-whole-sums.ts';
import { Partition } from './partition.ts';
import { RoundedRoom } from './rounded-room.ts';

/**
 * What may be published of a family, and the blocks of companies that everything published is a sum of, as they follow from
 * cells, wholes and parts.
 */
export interface SafeChoice extends KnownBlocks {
  readonly safe: ReadonlySet<string>;
  /** Why each other cell is suppressed; confidential. */
  readonly refused: ReadonlyMap<string, Refusal>;
}

/**
 * Why a cell is suppressed. `rule`: it breaks a rule by itself. `block`: it would cut a block in two, one of which
 * breaks a rule. `parts`: a sum of wholes and parts would follow that breaks a rule, or what an earlier release
 * published rounded would lose its room.
 */
export type Refusal = 'rule' | 'block' | 'parts';

/** At most so many are tried together. */
const MOST_TOGETHER = 16;

/**
 * The cells of a family that may be published, chosen so that safety follows by itself. Cells are admitted by rank,
 * those that are published together or not at all in one step. A cell is admitted only if every block of companies that
 * all cells admitted so far distinguish keeps to the primary rules, and so does every sum that follows from wholes and
 * parts. Whoever knew the exact sum of every block could still bound no company’s figure closer than the rules allow,
 * insiders included, and everything published is a sum of blocks. Nothing is repaired: what was admitted stays, so a
 * total is never lost to what is needed less.
 *
 * Source: the argument is that of microaggregation (Handbook on Statistical Disclosure Control, 2nd ed., 3.4.2): what
 * is published of safe groups only is safe in every combination.
 */
export function chooseSafeCells(family: string, given: Variables, judge: Judge): SafeChoice {
  const { variables } = given;
  const knownVariables = new KnownVariables(variables, judge, given.cells);
  const partition = new Partition(knownVariables);
  const partWholes = partWholesOf(family, given);
  const impliedBlocks = new ImpliedBlocks(partWholes, knownVariables);
  const differences = new EqualDifferences(equalNumbersOf(partWholes, given), knownVariables);
  const unsafeSums = function* (labels: Int32Array) {
    yield* impliedBlocks.unsafeSums(labels, partition);
    yield* differences.unsafeSums(labels);
  };
  const earlier = given.cells.filter((cell) => cell.role === 'earlier');
  for (const cell of earlier) partition.admitCell(knownVariables.cellOf(cell));
  // What earlier releases published cannot be taken back. Only what is published now is chosen.
  const earlierLabels = impliedBlocks.labelsOf(partition);
  const before = new Set(
    earlier.length === 0
      ? []
      : unsafeSumsBefore(() => unsafeSums(impliedBlocks.labelsOf(partition)), partition, knownVariables),
  );
  const room = new RoundedRoom(given.roundedSums, knownVariables, given.links, earlierLabels);
  const isSafeTogether = () => {
    const labels = impliedBlocks.labelsOf(partition);
    for (const unsafeSum of unsafeSums(labels)) if (!before.has(keyOf(unsafeSum))) return false;
    return room.hasRoomFor(labels);
  };
  const safe = new Set<string>();
  const refused = new Map<string, Refusal>();
  const refuse = (cells: readonly PositionedCell[], why: Refusal) => {
    for (const cell of cells)
      if (!safe.has(cell.id)) refused.set(cell.id, knownVariables.isSafeCell(cell) ? why : 'rule');
  };
  const bundles = bundlesOf(given, knownVariables);
  for (let at = 0, many = 1; at < bundles.length; ) {
    const tried = bundles.slice(at, at + many).map((cells) => ({ cells, undo: admitCells(partition, cells) }));
    const admitted = tried.filter((one) => one.undo !== null);
    const isSafe = admitted.length === 0 || isSafeTogether();
    if (isSafe) {
      for (const { cells } of admitted) for (const cell of cells) safe.add(cell.id);
      for (const { cells, undo } of tried) if (undo === null) refuse(cells, 'block');
    } else {
      for (const { undo } of admitted.reverse()) undo?.();
      if (many === 1) for (const { cells } of admitted) refuse(cells, 'parts');
    }
    if (isSafe || many === 1) at += many;
    // Where much is suppressed each bundle is tried by itself.
    many = isSafe ? Math.min(2 * many, MOST_TOGETHER) : 1;
  }
  const impliedLabels = impliedBlocks.labelsOf(partition);
  const alone = [...impliedLabels.keys()].filter((at) => (impliedLabels[at] ?? UNKNOWN) < 0);
  return {
    safe,
    refused,
    blocks: blocksOf(knownVariables, impliedLabels),
    alone: alone.map((at) => knownVariables.variable(at)),
    links: given.links,
  };
}

/** The unsafe sums of earlier releases alone, and of these beside public numbers, which need no release to be known. */
function unsafeSumsBefore(
  unsafeSumsNow: () => Iterable<UnsafeSum>,
  partition: Partition,
  knownVariables: KnownVariables,
): string[] {
  const unsafeSums = () => Array.from(unsafeSumsNow(), keyOf);
  const without = unsafeSums();
  const undo = [...knownVariables.names.keys()].flatMap((at) =>
    knownVariables.variable(at).isPublic ? (partition.admitCell(knownVariables.publicCell(at)) ?? []) : [],
  );
  const all = [...without, ...unsafeSums()];
  for (const one of undo.reverse()) one();
  return all;
}

/** A key that is the same for sums of the same confidential numbers, whatever public ones are in them. */
function keyOf(unsafeSum: UnsafeSum): string {
  return unsafeSum
    .flatMap(({ name = '', isPublic, coefficient }) => (isPublic ? [] : [`${coefficient} × ${name}`]))
    .sort()
    .join('; ');
}

/** Admits each of some cells or none. */
function admitCells(partition: Partition, cells: readonly PositionedCell[]): Undo | null {
  const done: Undo[] = [];
  const undo = () => {
    for (const one of done.reverse()) one();
  };
  for (const cell of cells) {
    const one = partition.admitCell(cell);
    if (one === null) {
      undo();
      return null;
    }
    done.push(one);
  }
  return undo;
}

/** The cells that are published together or not at all, what readers need most first. */
function bundlesOf({ cells, bundles }: Variables, knownVariables: KnownVariables): PositionedCell[][] {
  const known = new Map(cells.flatMap((cell) => (cell.role === 'table' ? [[cell.id, cell] as const] : [])));
  const alone = [...known.keys()].map((id) => [id]);
  return (bundles ?? alone)
    .flatMap((ids) => {
      const together = ids.flatMap((id) => known.get(id) ?? []);
      return together.length < ids.length ? [] : [together];
    })
    .map((together) => ({
      cells: together,
      rank: Math.max(...together.map((one) => one.rank)),
      name: together.map((one) => one.id).join(),
    }))
    .sort((a, b) => a.rank - b.rank || a.cells.length - b.cells.length || (a.name < b.name ? -1 : 1))
    .map((one) => one.cells.map((cell) => knownVariables.cellOf(cell)));
}

function blocksOf(knownVariables: KnownVariables, labels: Int32Array): Variable[][] {
  const known = [...labels.keys()].filter((at) => (labels[at] ?? UNKNOWN) >= 0);
  return [...Map.groupBy(known, (at) => labels[at]).values()].map((some) =>
    some.map((at) => knownVariables.variable(at)),
  );
}
