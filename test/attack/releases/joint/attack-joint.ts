import type { Secret } from '../../contributors.ts';
import type { Finding } from '../../finding.ts';
import { drawn } from '../../random.ts';
import type { Change } from './change.ts';
import type { Everything } from './everything.ts';
import { worldFor } from './programme.ts';
import type { Worlds } from './witness.ts';

export interface JointAttack {
  /** Counts of companies looked at, each once more and once less. */
  readonly asked: number;
  /**
   * Left open to everybody by worlds that add up; to everybody but one that a world needs; by a programme; and neither.
   */
  readonly byWitness: number;
  readonly byOne: number;
  readonly byProgramme: number;
  readonly unproven: number;
  readonly findings: readonly Finding[];
}

export interface JointEffort {
  readonly percent: number;
  readonly most: number;
  readonly seed: number;
  readonly seconds: number;
}

/**
 * Everything together: whether a company's count in a place of the tables could be `percent` more, and less, with all that is
 * published the same: exact sums, ranges, quantiles, ratios, changes, and shares of companies with counts of a class, of all
 * releases. A world that adds up proves it to everybody whom it leaves as they are; two worlds that need different others
 * prove it to all. Where the simple search finds none an integer programme is asked, and only where that proves that
 * there is none something is found.
 */
export async function attackJoint(
  worlds: Worlds,
  secrets: readonly Secret[],
  { percent, most, seed, seconds }: JointEffort,
): Promise<JointAttack> {
  const { published } = worlds;
  const found = { asked: 0, byWitness: 0, byOne: 0, byProgramme: 0, unproven: 0, findings: [] as Finding[] };
  const counts = secrets.filter(({ figures, coefficients }) => {
    const isCount = coefficients === undefined && figures.every((at) => published.figures[at]?.isValue !== true);
    return isCount && totalOf(published, figures) > 0;
  });
  for (const secret of drawn(counts, most, seed)) {
    const value = totalOf(published, secret.figures);
    const step = Math.max(1, Math.ceil((percent / 100) * value));
    for (const by of [step, -step]) {
      found.asked += 1;
      const first = worlds.witnessFor(secret, by, new Set());
      if (first !== undefined) {
        const others = ownersOf(published, first, secret.owner);
        const isForAll = others.size === 0 || worlds.witnessFor(secret, by, others) !== undefined;
        if (isForAll) found.byWitness += 1;
        else {
          const [attacker = null] = others;
          const world = others.size === 1 ? await worldFor(published, secret, by, attacker, seconds) : undefined;
          if (world === null) found.findings.push(leak(secret, value, by, attacker));
          else if (world === undefined) found.byOne += 1;
          else found.byProgramme += 1;
        }
        continue;
      }
      const world = await worldFor(published, secret, by, null, seconds);
      if (world === null) found.findings.push(leak(secret, value, by, null));
      else if (world === undefined) found.unproven += 1;
      else found.byProgramme += 1;
    }
  }
  return found;
}

function leak({ owner, name }: Secret, value: number, by: number, attacker: string | null): Finding {
  const detail = `${attacker ?? 'the outsider'} knows ${owner}: ${value} cannot be ${value + by}`;
  return { test: 'joint', cell: name, detail };
}

const totalOf = (published: Everything, figures: Iterable<number>) =>
  [...figures].reduce((sum, at) => sum + (published.figures[at]?.value ?? 0), 0);

function ownersOf(published: Everything, change: Change, but: string): Set<string> {
  const owners = [...change].flatMap(([at, by]) => (by === 0 ? [] : (published.figures[at]?.owner ?? [])));
  return new Set(owners.filter((owner) => owner !== but));
}
