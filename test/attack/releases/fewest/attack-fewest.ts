import type { Figure } from '../../contributors.ts';
import type { Finding } from '../../finding.ts';
import { type SmallSum, SmallSumBlocks } from './blocks.ts';
import { isPossible } from './worlds.ts';

export interface FewestAttack {
  /** Small sums, and counts of companies in them. */
  readonly sums: number;
  readonly counts: number;
  readonly programmes: number;
  readonly unproven: number;
  readonly findings: readonly Finding[];
}

export interface FewestRules {
  readonly k: number;
  readonly percent: number;
}

/**
 * Small sums of whole counts, for somebody who knows that behind every block of them are at least `k` companies with more than
 * nothing: of fives and sixes there are few ways left. A count leaks where the next larger one that is `percent` away is
 * impossible, or where no other count is possible at all, to everybody or to one company that knows its own.
 */
export async function attackFewest(
  figures: readonly Figure[],
  sums: readonly SmallSum[],
  { k, percent }: FewestRules,
): Promise<FewestAttack> {
  const found = { sums: sums.length, counts: 0, programmes: 0, unproven: 0, findings: [] as Finding[] };
  for (const blocks of SmallSumBlocks.of(figures, sums, k)) {
    const owners = [...blocks.members.keys()];
    for (const [owner, own] of blocks.members) {
      const value = own.reduce((sum, at) => sum + (figures[at]?.value ?? 0), 0);
      if (value === 0 || own.every((at) => figures[at]?.isPublic)) continue;
      found.counts += 1;
      const step = Math.max(1, Math.ceil((percent / 100) * value));
      const ask = async (attacker: string | null, by: number): Promise<boolean> => {
        const possible = await isPossible(blocks, { owner, by, attacker });
        found.programmes += possible.programmes;
        if (possible.is === undefined) found.unproven += 1;
        return possible.is !== false;
      };
      for (const attacker of [null, ...owners.filter((one) => one !== owner)]) {
        const who = `${attacker ?? 'everybody'} who knows that ${k} are behind it knows ${owner}`;
        const isOpenAbove = await ask(attacker, step);
        if (isOpenAbove) continue;
        const isKnown = !(await ask(attacker, 1)) && (value === 0 || !(await ask(attacker, -1)));
        const detail = isKnown ? `${who}: ${value}` : `${who} of ${value} to be below ${value + step}`;
        found.findings.push({ test: 'fewest', cell: blocks.name, detail });
        // What everybody knows every company knows.
        if (attacker === null) break;
      }
    }
  }
  return found;
}
