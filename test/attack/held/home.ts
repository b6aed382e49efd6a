import { chooseSafeCells } from '@candor/data/disclosure';
import { auditTold } from '../../../data/src/disclosure/audit/told.ts';
import { countBand } from '../../../data/src/disclosure/count-band.ts';
import { judgeOfSizes } from '../../../data/src/disclosure/known/parts.ts';
import { familyVariables, gatherReleases, toldIn } from '../../../data/src/disclosure/known/releases.ts';
import { writtenReleases } from '../../support/written.ts';
import type { Finding } from '../finding.ts';
import { Random } from '../random.ts';

/** What of a family is held back, and what of it would pass the audit beside everything that is published. */
export interface HeldBack {
  readonly looked: number;
  readonly findings: readonly Finding[];
}

/**
 * No attack, but the other side of one: whether figures are held back that nobody needs held back. Opens each held-back
 * figure of the last release by itself beside what is published and asks the audit. `most` families, drawn by the seed.
 */
export function heldBack(
  home: string,
  dataset: string,
  { most, seed }: { readonly most: number; readonly seed: number },
  done: (family: string, held: HeldBack) => void,
): void {
  for (const { own, earlier, identities } of writtenReleases(home, dataset, ['last'])) {
    const { policy, aggregates } = own;
    const known = gatherReleases(aggregates, earlier, ({ n }) => countBand(n, policy.margin) !== null);
    const told = toldIn(own);
    const random = new Random(seed);
    const drawn = known.families.map((id) => ({ id, at: random.between(0, 1e9) })).sort((a, b) => a.at - b.at);
    for (const { id } of drawn.slice(0, most)) {
      const { variables, chosenFrom, isCount } = familyVariables(id, known, policy, identities);
      const judge = judgeOfSizes(policy, isCount);
      const published = told.get(id) ?? new Set<string>();
      const { open } = chooseSafeCells(id, chosenFrom, judge);
      const there = new Set(variables.cells.map((cell) => cell.id));
      const held = (variables.bundles ?? []).filter(
        (cells) => cells.every((cell) => there.has(cell)) && !cells.every((cell) => published.has(cell)),
      );
      const needless = held.filter(
        (cells) => auditTold(id, variables, new Set([...published, ...cells]), judge).failures.length === 0,
      );
      const strange = [...open].filter((cell) => !published.has(cell));
      const because = (cell: string, detail: string): Finding => ({ test: 'held', cell: `${id}: ${cell}`, detail });
      done(id, {
        looked: held.length,
        findings: [
          ...needless.map((cells) => because(cells.join(' and '), 'the audit would let it pass')),
          ...strange.map((cell) => because(cell, 'it is chosen, but not published')),
        ],
      });
    }
  }
}
