import { Polyhedron, solver, type ZeroRow } from './polyhedron.ts';

/** One figure of one contributor that is not published: what it is, and whose. */
export interface Figure {
  readonly owner: string;
  /** At least 0. */
  readonly value: number;
  /** Known to everybody, like a company's own transparency report. */
  readonly isPublic: boolean;
  /** Others who know it, such as who owned the service before it was sold. */
  readonly alsoKnownTo?: readonly string[];
  /** What it cannot be above, as a ratio 1; without end where left out. */
  readonly most?: number;
  /** A ratio, a rate or a time, and no count. */
  readonly isValue?: boolean;
}

/** A number that is published, as a sum of figures (or of figures with coefficients). */
export interface KnownSum {
  readonly figures: readonly number[];
  readonly coefficients?: readonly number[];
  /** How far below and above its true value the sum may be; where left out it is known exactly. */
  readonly within?: readonly [below: number, above: number];
}

/** What nobody else may find out: a sum of figures of one contributor, or the difference of two. */
export interface Secret {
  readonly owner: string;
  /** In rising order. */
  readonly figures: Int32Array;
  /** 1 of each where left out. */
  readonly coefficients?: Float64Array;
  readonly name: string;
}

export interface Leak {
  readonly secret: Secret;
  /** Null is the outsider. */
  readonly attacker: string | null;
  readonly value: number;
  readonly side: 'up' | 'down';
  /** How far the attacker must think it possible on that side, and how far it should be. */
  readonly reached: number;
  readonly need: number;
}

export interface ContributorAttack {
  readonly secrets: number;
  readonly programmes: number;
  /** Secrets on which the solver gave no answer; they count as not proven. */
  readonly unproven: number;
  readonly leaks: readonly Leak[];
}

/**
 * The strongest attacker of this suite: one variable for each figure of each contributor, one equation for each published
 * number, every figure at least 0. A secret leaks where the outsider or any one contributor can bound it closer than
 * `percent` of its value, above or below; `percent` 0 asks only that it is not known exactly. With a `coalition` of 2 any two
 * contributors pool what they know, with 0 only the outsider attacks.
 */
export async function attackContributors(
  figures: readonly Figure[],
  known: readonly KnownSum[],
  secrets: readonly Secret[],
  percent: number,
  coalition = 1,
): Promise<ContributorAttack> {
  // Far beyond anything that is true, so that what nothing published bounds has an end for the solver.
  const far = 10 * figures.reduce((sum, one) => sum + one.value, 1);
  const lower = figures.map((one) => (one.isPublic ? 0 : -one.value));
  const upper = figures.map((one) => (one.isPublic ? 0 : Math.min(far, (one.most ?? far) - one.value)));
  const rows: ZeroRow[] = known.map(({ figures: indices, coefficients = indices.map(() => 1), within }) => {
    if (within === undefined) return { indices, coefficients };
    // What is left open is a variable that is nobody's figure.
    lower.push(Math.max(-far, within[0]));
    upper.push(Math.min(far, within[1]));
    return { indices: [...indices, lower.length - 1], coefficients: [...coefficients, -1] };
  });
  const polyhedron = new Polyhedron(await solver(), rows, lower, upper);
  const owned = new Map<string, Int32Array>();
  const knowing = figures.flatMap(({ owner, alsoKnownTo = [] }, at) =>
    [owner, ...alsoKnownTo].map((one) => [one, at] as const),
  );
  for (const [owner, entries] of Map.groupBy(knowing, ([one]) => one)) {
    owned.set(
      owner,
      Int32Array.from(entries, ([, at]) => at),
    );
  }
  const search: Search = { figures, polyhedron, owned, percent, coalition, found: [], leaks: [], unproven: 0 };
  for (const secret of secrets) {
    const others = coalition === 0 ? [] : [...owned.keys()].filter((owner) => !isKnownTo(owner, secret, owned));
    for (const direction of [1, -1] as const) defend(search, sideOf(search, secret, direction), others);
  }
  const { leaks, unproven } = search;
  const programmes = polyhedron.solved;
  polyhedron.dispose();
  return { secrets: secrets.length, programmes, unproven, leaks };
}

/**
 * The leaks of secrets that one attacker bounds closer than promised on both sides: the definition of a disclosure. A bound
 * on one side only is worth a look: the rules and levels of cells do not promise it for a sum of cells that is no cell.
 */
export function disclosures(leaks: readonly Leak[]): Leak[] {
  const bySecret = Map.groupBy(leaks, (leak) => leak.secret);
  return [...bySecret.values()].flatMap((of) => {
    const attackers = (side: Leak['side']) =>
      new Set(of.filter((leak) => leak.side === side).map((leak) => leak.attacker));
    const [up, down] = [attackers('up'), attackers('down')];
    // What the outsider knows every insider knows.
    const isKnown = (leak: Leak): boolean => {
      if (leak.value === 0 && leak.secret.coefficients === undefined) return true;
      const other = leak.side === 'up' ? down : up;
      return other.has(null) || other.has(leak.attacker) || (leak.attacker === null && other.size > 0);
    };
    return of.filter(isKnown);
  });
}

const FAR = Number.POSITIVE_INFINITY;

interface Search {
  readonly figures: readonly Figure[];
  readonly polyhedron: Polyhedron;
  readonly owned: ReadonlyMap<string, Int32Array>;
  readonly percent: number;
  readonly coalition: number;
  /** Tables that were found so far, of whichever secret: who moves one contributor's figure up often moves another's down. */
  readonly found: Float64Array[];
  readonly leaks: Leak[];
  unproven: number;
}

/** One side of one secret, with the tables that prove it safe so far. */
interface Side {
  readonly secret: Secret;
  readonly direction: 1 | -1;
  readonly coefficients: Float64Array;
  readonly value: number;
  /** How far the secret must be able to move. */
  readonly need: number;
  readonly points: Float64Array[];
}

/** How many numbers of tables are kept for other secrets, 64 MB. */
const KEPT = 8_000_000;

function sideOf({ figures, percent, found }: Search, secret: Secret, direction: 1 | -1): Side {
  const coefficients = secret.coefficients ?? new Float64Array(secret.figures.length).fill(1);
  const value = secret.figures.reduce((sum, at, k) => sum + (coefficients[k] ?? 0) * (figures[at]?.value ?? 0), 0);
  const size = Math.abs(value);
  // What ends by itself, as a ratio does at 1, need not go further.
  const end = secret.figures.reduce((sum, at) => sum + (figures[at]?.most ?? FAR) - (figures[at]?.value ?? 0), 0);
  // Nothing is below zero: there nobody has to be led.
  const room = secret.coefficients === undefined ? (direction === 1 ? end : size) : FAR;
  const need = Math.min(room, Math.max((percent / 100) * size, 1e-6 * Math.max(1, size)));
  const moved = (point: Float64Array) =>
    direction * secret.figures.reduce((sum, at, k) => sum + (coefficients[k] ?? 0) * (point[at] ?? 0), 0);
  return { secret, direction, coefficients, value, need, points: found.filter((point) => isFar(moved(point), need)) };
}

const isFar = (reached: number, need: number) => reached >= need * (1 - 1e-6);

/** Whether a secret is somebody's own, or they know of a part of it what it was when it was theirs. */
function isKnownTo(owner: string, secret: Secret, owned: Search['owned']): boolean {
  return owner === secret.owner || (owned.get(owner)?.some((at) => secret.figures.includes(at)) ?? false);
}

/** The outsider first; then every contributor, in groups that would pool what they know, and alone where a group wins. */
function defend(search: Search, side: Side, others: readonly string[]): void {
  if (side.points.length === 0 && !holdsAgainst(search, side, [])) return;
  const attackers = (some: readonly string[]): void => {
    const left = some.filter((owner) => !side.points.some((point) => leavesWhole(search, point, owner)));
    if (left.length === 0 || holdsAgainst(search, side, left) || left.length === 1) return;
    const half = Math.ceil(left.length / 2);
    attackers(left.slice(0, half));
    attackers(left.slice(half));
  };
  attackers(others);
  if (search.coalition > 1) defendFromPairs(search, side, others);
}

/**
 * Any two who pool what they know, unless one of them could do it alone or some table leaves both as they are. One is taken
 * with many others at once, which is more than any two of them know, and with fewer where that is enough to win.
 */
function defendFromPairs(search: Search, side: Side, others: readonly string[]): void {
  const alone = new Set(
    search.leaks.filter(({ secret }) => secret === side.secret).map(({ attacker }) => attacker ?? ''),
  );
  const left = others.filter((owner) => !alone.has(owner));
  for (const [at, one] of left.entries()) {
    const pairs = (some: readonly string[]): void => {
      const beside = side.points.filter((point) => leavesWhole(search, point, one));
      const unsafe = some.filter((other) => !beside.some((point) => leavesWhole(search, point, other)));
      const [other] = unsafe;
      if (other === undefined) return;
      if (unsafe.length === 1) holdsAgainst(search, side, [one, other], true);
      else if (!holdsAgainst(search, side, [one, ...unsafe])) {
        const half = Math.ceil(unsafe.length / 2);
        pairs(unsafe.slice(0, half));
        pairs(unsafe.slice(half));
      }
    };
    pairs(left.slice(at + 1));
  }
}

/** Whether the secret can still move far enough when these contributors know what is theirs; one that cannot is noted. */
function holdsAgainst(
  search: Search,
  { secret, direction, coefficients, value, need, points }: Side,
  insiders: readonly string[],
  arePooling = false,
): boolean {
  const { polyhedron, owned, found } = search;
  const at = Int32Array.from(new Set(insiders.flatMap((owner) => [...(owned.get(owner) ?? [])]))).sort();
  const lower = Float64Array.from(at, (variable) => polyhedron.lower[variable] ?? 0);
  const upper = Float64Array.from(at, (variable) => polyhedron.upper[variable] ?? 0);
  polyhedron.setBounds(at, new Float64Array(at.length), new Float64Array(at.length));
  const push = polyhedron.pushSum(secret.figures, coefficients, direction);
  polyhedron.setBounds(at, lower, upper);
  if (push !== undefined && isFar(push.reached, need)) {
    points.push(push.point);
    found.push(push.point);
    if (found.length * push.point.length > KEPT) found.shift();
    return true;
  }
  if (insiders.length > 1 && !arePooling) return false;
  if (push === undefined) search.unproven += 1;
  else {
    const side = direction === 1 ? 'up' : 'down';
    search.leaks.push({
      secret,
      attacker: insiders.length === 0 ? null : insiders.join(' and '),
      value,
      side,
      reached: push.reached,
      need,
    });
  }
  return false;
}

function leavesWhole({ owned }: Search, point: Float64Array, owner: string): boolean {
  return owned.get(owner)?.every((at) => Math.abs(point[at] ?? 0) < 1e-9) ?? true;
}
