import { disclosures, type Leak } from '../contributors.ts';
import type { Finding } from '../finding.ts';
import type { ReleaseAttack } from './attack-releases.ts';
import { RESTATED } from './secrets.ts';

/**
 * What an attack on releases found, by test: a published number that the store does not bear out (`file`), one that
 * rests on too few (U0); a parent's figure that is known exactly (U1), that the outsider (U2) or a contributor (U3)
 * bounds closer than promised on both sides, or by how much it was restated (U5). What wholes and parts give away (U4)
 * is in all of them, for each parent's figure is a variable. `order` is a figure that is bounded by who knows beside
 * that on which side of a published quantile everybody is. A bound on one side only is counted as `side`.
 */
export function findingsOf({ wrong, sensitive, unproven, leaks, byOrder }: ReleaseAttack): Finding[] {
  const known = new Set(disclosures(leaks));
  const knownByOrder = new Set(disclosures([...leaks, ...byOrder.leaks]));
  const found = (test: Finding['test'], cell: string, detail: string): Finding => ({ test, cell, detail });
  return [
    ...wrong.map((name) => found('file', name, 'is not what the store says')),
    ...sensitive.map((name) => found('U0', name, 'rests on too few, or on one')),
    ...(unproven > 0 ? [found('unproven', '', `${unproven} secrets of parents`)] : []),
    ...leaks.map((leak) => {
      const { secret, attacker, reached } = leak;
      const bounded = secret.name.endsWith(RESTATED) ? 'U5' : attacker !== null ? 'U3' : reached === 0 ? 'U1' : 'U2';
      return found(known.has(leak) ? bounded : 'side', secret.name, detailOf(leak));
    }),
    ...byOrder.leaks.map((leak) => found(knownByOrder.has(leak) ? 'order' : 'side', leak.secret.name, detailOf(leak))),
    ...(byOrder.aside > 0 ? [found('side', '', `${byOrder.aside} bounds of who knows the order say no more`)] : []),
  ];
}

const detailOf = ({ secret, attacker, value, side, reached, need }: Leak) =>
  `${attacker ?? 'the outsider'} knows ${secret.owner}: ${value} moves ${reached} ${side}, not ${need}`;
