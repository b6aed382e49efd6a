import type { Link } from '../links.ts';
import type { Variable } from '../variables.ts';
import type { Reckoning } from './reckoning.ts';
import type { Slacks } from './slacks.ts';

/** What is known of a family: its blocks, what no block holds, and what binds its components. */
export interface KnownBlocks {
  readonly blocks: readonly (readonly Variable[])[];
  readonly alone: readonly Variable[];
  readonly links: readonly Link[];
  /** What wholes leave beside their parts, where it was reckoned for other blocks of the same variables. */
  readonly slacks?: Slacks;
}

/** A family of which nothing is known. */
export const NOTHING_KNOWN: KnownBlocks = { blocks: [], alone: [], links: [] };

/** Confidential variables that are known by their sum, or one that is not known at all. */
export interface Block {
  readonly component: string;
  readonly members: readonly Variable[];
  readonly isAlone: boolean;
}

/** The confidential variables of a family in their blocks. */
export function blocksOf({ blocks, alone }: KnownBlocks): Block[] {
  const made = (all: readonly Variable[], isAlone: boolean): Block[] => {
    const members = all.filter((one) => !one.isPublic);
    const [first] = members;
    // Who is in a block with public figures alone is as good as alone.
    return first === undefined
      ? []
      : [{ component: first.component, members, isAlone: isAlone || members.length === 1 }];
  };
  return [...blocks.flatMap((one) => made(one, false)), ...alone.flatMap((one) => made([one], true))];
}

/** Some variables by company. */
export function companiesIn(members: readonly Variable[]): (readonly Variable[])[] {
  return [...Map.groupBy(members, (one) => one.contributor).values()];
}

/** A number that is known as closely as a larger one counts as that. */
export const sizeOf = ({ value, counterpart = 0 }: Variable) => Math.max(value, counterpart);

/**
 * How many companies of a block move at most when one of them is p % more or less and others make up for it: itself and
 * those that it takes, the largest first, without as many as may pool what they know. `forced`: what others force it to
 * move by, as a figure of which it is p %.
 */
export function companiesThatMove({ members, isAlone }: Block, by: Reckoning, forced = 0): number {
  if (isAlone) return 1;
  const companies = companiesIn(members);
  const sizes = companies.map((own) => own.reduce((sum, one) => sum + one.value, 0));
  const needed = by.p * Math.max(forced, ...sizes);
  return 1 + Math.max(...[downOf, upOf].map((roomOf) => takersOf(companies, roomOf, needed, by.coalition)));
}

const downOf = ({ value, least }: Variable) => value - least;
const upOf = ({ value, most }: Variable) => (most === null ? Number.POSITIVE_INFINITY : most - value);

/** How many others it takes at most, if those that could do most may be the ones who ask, or who move. */
function takersOf(
  companies: readonly (readonly Variable[])[],
  roomOf: (one: Variable) => number,
  needed: number,
  coalition: number,
): number {
  const rooms = companies.map((own) => own.reduce((sum, one) => sum + roomOf(one), 0)).sort((a, b) => b - a);
  let [sum, many] = [0, 0];
  for (const room of rooms.slice(1 + coalition)) {
    if (sum >= needed) break;
    sum += room;
    many += 1;
  }
  return Math.max(1, sum < needed ? companies.length : many);
}
