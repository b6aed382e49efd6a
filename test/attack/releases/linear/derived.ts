import type { Reported } from '../contributions.ts';
import type { Identity, Term } from './identities.ts';

type Open = { -readonly [Key in keyof Reported]: Reported[Key] };

/**
 * What is public because other figures of the same service are: the only one of a sum that its company did not
 * publish itself. A release gives nothing of that away.
 */
export function withDerived(reported: readonly Reported[], identities: readonly Identity[]): Reported[] {
  const all = reported.map((one): Open => ({ ...one }));
  const units = Map.groupBy(all, ({ parent, service, year, type, size }) =>
    JSON.stringify([parent, service, year, type, size]),
  );
  for (const unit of units.values()) {
    const sums = sumsOf(unit, identities);
    for (let changed = true; changed; ) {
      changed = false;
      for (const sum of sums) {
        const [only, ...others] = sum.filter((one) => !one.isPublic);
        if (only === undefined || others.length > 0) continue;
        only.isPublic = true;
        changed = true;
      }
    }
  }
  return all;
}

/** The figures of one service that add up: each whole with its parts, where they do. */
function sumsOf(unit: readonly Open[], identities: readonly Identity[]): Open[][] {
  const find = ({ metric, breakdown }: Term) =>
    unit.find((one) => one.metric === metric && one.breakdown === breakdown);
  const bound = identities.flatMap(({ whole, parts, isAll }) => {
    const found = [whole, ...parts].map(find);
    return isAll && !found.includes(undefined) ? [found.flatMap((one) => one ?? [])] : [];
  });
  const splits = unit
    .filter((one) => one.breakdown === '_T')
    .flatMap((total) => {
      const codes = unit.filter((one) => one.metric === total.metric && one.breakdown.includes(':'));
      const dimensions = Map.groupBy(codes, (one) => one.breakdown.slice(0, one.breakdown.indexOf(':')));
      return [...dimensions.values()].map((some) => [total, ...some]);
    });
  return [...bound, ...splits].filter(
    ([whole, ...parts]) => whole?.value === parts.reduce((sum, one) => sum + one.value, 0),
  );
}
