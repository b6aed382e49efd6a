import { BANDS, type Change, type Everything } from './everything.ts';

/** A count of a company with the codes that it is split into, at one place. */
export interface Unit {
  readonly name: string;
  readonly owner: string;
  readonly total: number;
  readonly codes: readonly number[];
}

/** How many others to try one by one, and how many to put together. */
const ALONE = 200;

/**
 * Another world in which a count is so much more or less and everything published is published the same: others of the
 * same blocks make up for it, in whole numbers, best without leaving their class. Undefined where this simple search
 * finds none; whoever is in `still` must stay as they are.
 */
export function witnessFor(
  published: Everything,
  units: readonly Unit[],
  unit: Unit,
  by: number,
  still: ReadonlySet<string>,
): Change | undefined {
  for (const own of waysOf(published, unit, by)) {
    if (published.holds(own)) return own;
    const partners = units.filter((one) => one.owner !== unit.owner && !still.has(one.owner));
    const matched = partners
      .map((one) => ({ one, codes: matching(published, own, unit, one) }))
      .filter((one) => one.codes !== undefined)
      .map(({ one, codes = [] }) => ({
        figures: [one.total, ...codes],
        room: roomIn(published, one.total, -Math.sign(by)),
      }))
      .sort((a, b) => b.room - a.room);
    const with_ = (some: readonly (readonly [figures: readonly number[], amount: number])[]): Change => {
      const change = new Map(own);
      for (const [figures, amount] of some) for (const at of figures) change.set(at, (change.get(at) ?? 0) + amount);
      return change;
    };
    for (const { figures } of matched.slice(0, ALONE)) {
      const change = with_([[figures, -by]]);
      if (published.holds(change)) return change;
    }
    const some: (readonly [readonly number[], number])[] = [];
    let left = Math.abs(by);
    for (const { figures, room } of matched) {
      const amount = Math.min(left, room, ...(by > 0 ? figures.map((at) => published.figures[at]?.value ?? 0) : []));
      if (amount <= 0) continue;
      const next = [...some, [figures, -Math.sign(by) * amount] as const];
      // Each step is looked at by itself only as far as it can be: sums come right with the last one.
      some.splice(0, some.length, ...next);
      left -= amount;
      if (left === 0) break;
    }
    const change = with_(some);
    if (left === 0 && published.holds(change)) return change;
  }
  return undefined;
}

/** How a company's count can be more or less with its codes: of each split that adds up exactly one code goes along. */
function* waysOf(published: Everything, { total, codes }: Unit, by: number): Generator<Change> {
  const splits = published
    .exactOf(total)
    .filter((one) => one.name === '' && one.figures.some((at) => codes.includes(at)))
    .map((one) =>
      one.figures
        .filter((at) => codes.includes(at) && (published.figures[at]?.value ?? 0) + by >= 0)
        .sort((a, b) => (published.figures[b]?.value ?? 0) - (published.figures[a]?.value ?? 0)),
    );
  for (let choice = 0; choice < Math.max(1, ...splits.map((one) => Math.min(3, one.length))); choice += 1) {
    const along = splits.map((one) => one[Math.min(choice, one.length - 1)]);
    if (along.some((at) => at === undefined)) return;
    yield new Map([total, ...along].map((at) => [at ?? -1, by]));
  }
}

const signature = (published: Everything, at: number): string =>
  published
    .exactOf(at)
    .filter((one) => one.name !== '')
    .map((one) => `${one.name} ${one.coefficients?.[one.figures.indexOf(at)] ?? 1}`)
    .sort()
    .join();

/**
 * The codes of another company that go along so that every published sum stays; undefined where it has none of the same
 * blocks.
 */
function matching(published: Everything, own: Change, unit: Unit, other: Unit): number[] | undefined {
  if (signature(published, unit.total) !== signature(published, other.total)) return undefined;
  const moved = [...own.keys()].filter((at) => at !== unit.total);
  const codes: number[] = [];
  for (const at of moved) {
    const wanted = signature(published, at);
    if (wanted === '') continue;
    const same = other.codes.find((code) => !codes.includes(code) && signature(published, code) === wanted);
    if (same === undefined) return undefined;
    codes.push(same);
  }
  // A split of the other that adds up exactly needs a code that goes along and that no published sum holds.
  for (const split of published.exactOf(other.total)) {
    if (split.name !== '' || split.figures.some((at) => codes.includes(at))) continue;
    const free = split.figures
      .filter((at) => other.codes.includes(at) && signature(published, at) === '')
      .sort((a, b) => (published.figures[b]?.value ?? 0) - (published.figures[a]?.value ?? 0))[0];
    if (free === undefined) return undefined;
    codes.push(free);
  }
  return codes;
}

/** How far a count can go without leaving its class. */
function roomIn(published: Everything, at: number, direction: number): number {
  const value = published.figures[at]?.value ?? 0;
  const band = BANDS.findLast((one) => value >= one.least);
  if (band === undefined) return 0;
  return direction > 0 ? Math.min(1e9, band.most - value) : value - Math.max(band.least, value > 0 ? 1 : 0);
}
