import type { Policy } from '../src/disclosure/policy/types.ts';
import { possibleShares } from '../src/disclosure/state/stable-share.ts';
import { vote } from './disclosure.ts';

/** Of so many companies so many said yes. */
export const voted = (yes: number, companies: number) =>
  Array.from({ length: companies }, (_, at) => vote(`c${at}`, 'x', at < yes ? 1 : 0));

/** How many of n may have said yes, for each class that may be published of n companies. */
function countsByClass(n: number, policy: Policy): number[][] {
  const possible = Array.from({ length: n + 1 }, (_, yes) =>
    possibleShares(voted(yes, n), policy).map((one) => [JSON.stringify(one), yes] as const),
  );
  return [...Map.groupBy(possible.flat(), ([what]) => what).values()].map((some) => some.map(([, yes]) => yes));
}

/** How many of n may have said yes without a class to publish it in, where of n companies anything is published. */
export function countsWithout(n: number, policy: Policy): number[] {
  const counts = Array.from({ length: n + 1 }, (_, yes) => yes);
  const without = counts.filter((yes) => possibleShares(voted(yes, n), policy).length === 0);
  return without.length === counts.length ? [] : without;
}

/**
 * What is wrong with the classes of shares of so many companies, for who knows the rule: a class must hold more numbers
 * than insiders and one other could distinguish, and none must be published like one and more, all like one less. By
 * enumeration of every number of companies that could have said yes.
 */
export function tightClasses(sizes: Iterable<number>, policy: Policy): string[] {
  const { coalition } = policy;
  const few = Array.from({ length: coalition + 2 }, (_, yes) => yes);
  const found: string[] = [];
  for (const n of sizes) {
    for (const counts of countsByClass(n, policy)) {
      const name = `${counts[0]} to ${counts.at(-1)} of ${n} companies`;
      if (counts.length < coalition + 2) found.push(`${name} can be distinguished`);
      if (counts.includes(0) && few.some((yes) => !counts.includes(yes)))
        found.push(`${name} distinguishes none from some`);
      if (counts.includes(n) && few.some((no) => !counts.includes(n - no)))
        found.push(`${name} distinguishes all from most`);
    }
  }
  return found;
}
