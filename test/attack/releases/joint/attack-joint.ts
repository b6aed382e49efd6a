import type { Finding } from '../../finding.ts';
import { drawn } from '../../random.ts';
import type { Change, Everything } from './everything.ts';
import { worldFor } from './programme.ts';
import { type Unit, witnessFor } from './witness.ts';

export interface JointAttack {
  /** Counts looked at, each once more and once less. */
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
 * Sums, and shares of companies with counts of a class, together: whether a company's count could be `percent` more,
 * and less, with everything published the same. A world that adds up proves it to everybody whom it leaves as they are;
 * two worlds that need different others prove it to all. Where the simple search finds none an integer programme is
 * asked, and only where that proves that there is none something is found.
 */
export async function attackJoint(
  published: Everything,
  units: readonly Unit[],
  { percent, most, seed, seconds }: JointEffort,
): Promise<JointAttack> {
  const found = { asked: 0, byWitness: 0, byOne: 0, byProgramme: 0, unproven: 0, findings: [] as Finding[] };
  const secrets = units.filter(({ total }) => {
    const { value = 0, isPublic = true } = published.figures[total] ?? {};
    return !isPublic && value > 0;
  });
  for (const unit of drawn(secrets, most, seed)) {
    const value = published.figures[unit.total]?.value ?? 0;
    const step = Math.max(1, Math.ceil((percent / 100) * value));
    for (const by of [step, -step]) {
      found.asked += 1;
      const first = witnessFor(published, units, unit, by, new Set());
      if (first !== undefined) {
        const others = ownersOf(published, first, unit.owner);
        const isForAll = others.size === 0 || witnessFor(published, units, unit, by, others) !== undefined;
        if (isForAll) found.byWitness += 1;
        else {
          const [attacker = null] = others;
          const world = others.size === 1 ? await worldFor(published, unit.total, by, attacker, seconds) : undefined;
          if (world === null) found.findings.push(leak(published, unit, by, attacker));
          else if (world === undefined) found.byOne += 1;
          else found.byProgramme += 1;
        }
        continue;
      }
      const world = await worldFor(published, unit.total, by, null, seconds);
      if (world === null) found.findings.push(leak(published, unit, by, null));
      else if (world === undefined) found.unproven += 1;
      else found.byProgramme += 1;
    }
  }
  return found;
}

function leak(published: Everything, { owner, total, name }: Unit, by: number, attacker: string | null): Finding {
  const value = published.figures[total]?.value ?? 0;
  const detail = `${attacker ?? 'the outsider'} knows ${owner}: ${value} cannot be ${value + by}`;
  return { test: 'joint', cell: name, detail };
}

function ownersOf(published: Everything, change: Change, but: string): Set<string> {
  const owners = [...change].flatMap(([at, by]) => (by === 0 ? [] : (published.figures[at]?.owner ?? [])));
  return new Set(owners.filter((owner) => owner !== but));
}
