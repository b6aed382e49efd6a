import { chooseSafeCells } from '@candor/data/disclosure';
import { auditPublishedCells } from '../../../data/src/disclosure/audit/published-cells.ts';
import { countBand } from '../../../data/src/disclosure/count-band.ts';
import { judgeOfSizes } from '../../../data/src/disclosure/known/contributor-values.ts';
import { familyVariables, gatherReleases, publishedCellsOf } from '../../../data/src/disclosure/known/releases.ts';
import { writtenReleases } from '../../support/written.ts';
import type { Finding } from '../finding.ts';
import { Random } from '../random.ts';

/** What of a family is suppressed, and what of it would pass the audit beside everything that is published. */
export interface HeldBack {
  readonly looked: number;
  readonly findings: readonly Finding[];
}

/**
 * No attack, but the other side of one: whether figures are suppressed that nobody needs suppressed. Opens each
 * suppressed figure of the last release by itself beside what is published and asks the audit. `most` families, drawn
 * by the seed.
 */
export function heldBack(
  home: string,
  dataset: string,
  { most, seed }: { readonly most: number; readonly seed: number },
  done: (family: string, found: HeldBack) => void,
): void {
  for (const { own, earlier, identities } of writtenReleases(home, dataset, ['last'])) {
    const { policy, aggregates } = own;
    const known = gatherReleases(aggregates, earlier, ({ n }) => countBand(n, policy.margin) !== null);
    const cells = publishedCellsOf(own);
    const random = new Random(seed);
    const drawn = known.families.map((id) => ({ id, at: random.between(0, 1e9) })).sort((a, b) => a.at - b.at);
    for (const { id } of drawn.slice(0, most)) {
      const { variables, chosenFrom, isCount } = familyVariables(id, known, policy, identities);
      const judge = judgeOfSizes(policy, isCount);
      const published = cells.get(id) ?? new Set<string>();
      const { safe } = chooseSafeCells(id, chosenFrom, judge);
      const there = new Set(variables.cells.map((cell) => cell.id));
      const suppressed = (variables.bundles ?? []).filter(
        (bundle) => bundle.every((cell) => there.has(cell)) && !bundle.every((cell) => published.has(cell)),
      );
      const needless = suppressed.filter(
        (bundle) => auditPublishedCells(id, variables, new Set([...published, ...bundle]), judge).failures.length === 0,
      );
      const strange = [...safe].filter((cell) => !published.has(cell));
      const because = (cell: string, detail: string): Finding => ({ test: 'held', cell: `${id}: ${cell}`, detail });
      done(id, {
        looked: suppressed.length,
        findings: [
          ...needless.map((bundle) => because(bundle.join(' and '), 'the audit would let it pass')),
          ...strange.map((cell) => because(cell, 'it is chosen, but not published')),
        ],
      });
    }
  }
}
