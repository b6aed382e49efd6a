import type { Bounds } from '../../release/index.ts';
import type { Policy } from '../policy/types.ts';

/**
 * The classes in which a share may be published, from the least to the most. Neighbours overlap, so that a share at the end
 * of one lies inside the next and nothing has to be held back there.
 */
export interface Scale {
  readonly classes: readonly Bounds[];
  /** From how many votes on its classes are wide enough, and up to how many it is used; in multiples of the largest vote. */
  readonly votes: Bounds;
}

/** Nearly none and nearly all are never published more closely: “5 % or less”, “95 % or more” (top and bottom coding). */
const CODED = 0.05;
/** The widths of classes that have two bounds, the widest first. */
const WIDTHS = [0.2, 0.1, 0.05, 0.02];
/** Of few votes: the class of few of them, that between, and that of many. */
const OF_FEW: readonly (readonly Bounds[])[] = [
  [
    [0, 0.6],
    [0.1, 0.9],
    [0.4, 1],
  ],
  [
    [0, 0.5],
    [0.1, 0.9],
    [0.5, 1],
  ],
  [
    [0, 0.5],
    [0.2, 0.8],
    [0.5, 1],
  ],
  [
    [0, 0.5],
    [0.25, 0.75],
    [0.5, 1],
  ],
];

/**
 * The scales by how many votes there are, the coarsest first; of fewer votes than the first begins with nothing is published.
 * Two neighbouring classes share so much that wherever a share lies the margin can move it inside one of them. Half a class
 * holds two companies more than may pool what they know, and the one that they look for. Two neighbouring scales overlap, too,
 * so that not even as many companies as the margin decide in which of the two a share is published. Votes count as multiples
 * of the largest.
 */
export function scalesOf({ coalition, margin }: Pick<Policy, 'coalition' | 'margin'>): readonly Scale[] {
  const key = `${coalition} ${margin}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const all = [...OF_FEW, ...WIDTHS.map(overlapping)];
  const fewest = fewestVotes(coalition, margin);
  // Near their beginnings those of few but the last leave chance nothing to choose between.
  const sharedAt = (at: number) => (at < OF_FEW.length - 1 ? 2 * margin : Math.max(coalition + 3, 2 * margin + 1));
  const from = all.map((classes, at) => Math.max(fewest, sharedAt(at) / sharedBy(classes)));
  const scales = all.map((classes, at): Scale => {
    const next = from[at + 1];
    return { classes, votes: [from[at] ?? 0, next === undefined ? Number.POSITIVE_INFINITY : next + 4 * margin] };
  });
  made.set(key, scales);
  return scales;
}

const made = new Map<string, readonly Scale[]>();

/**
 * How many votes the first scale needs: its neighbours share enough, its ends hold enough also of as many fewer as the margin, and
 * the class between them holds as many numbers as companies that may pool what they know, and two more.
 */
function fewestVotes(coalition: number, margin: number): number {
  let votes = Math.max(4 * margin, Math.ceil(margin + (coalition + 2) / 0.6));
  while (Math.floor(0.9 * votes - margin) - Math.ceil(0.1 * votes + margin) < coalition + 1) votes += 1;
  return votes;
}

/** What the neighbours that share least have in common. */
function sharedBy(classes: readonly Bounds[]): number {
  const shared = classes.slice(1).map(([low], at) => (classes[at]?.[1] ?? 0) - low);
  return short(Math.min(...shared));
}

/** Classes of one width, each half over the next; within 5 % of either end there are no bounds. */
function overlapping(width: number): Bounds[] {
  const end = Math.max(CODED, width);
  const halves = Math.round((1 - 2 * end) / (width / 2));
  const between = Array.from({ length: halves + 1 }, (_, at): Bounds => {
    const middle = end + (at * width) / 2;
    return [short(middle - width / 2), short(middle + width / 2)];
  });
  return [[0, end], ...between, [short(1 - end), 1]];
}

/** Without the last digits of floating point. */
export const short = (share: number) => Number(share.toFixed(9));
