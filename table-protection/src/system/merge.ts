import type { ContributorValue } from '@candor/data/disclosure/shared';

/**
 * The parts of a sum of cells, each taken `factor` times: one part a contributor, public and confidential kept apart.
 */
export function mergeParts(
  cells: readonly { readonly parts: readonly ContributorValue[]; readonly factor: number }[],
): ContributorValue[] {
  const merged = new Map<string, ContributorValue>();
  for (const { parts, factor } of cells) {
    for (const part of parts) {
      const key = `${part.isPublic ? 'p' : 'c'}${part.contributor}`;
      const before = merged.get(key);
      merged.set(key, {
        ...part,
        value: (before?.value ?? 0) + factor * part.value,
        least: add(before === undefined ? 0 : before.least, part.least, factor),
        most: add(before === undefined ? 0 : before.most, part.most, factor),
      });
    }
  }
  return [...merged.values()];
}

function add(known: number | null, more: number | null, factor: number): number | null {
  return known === null || more === null ? null : known + factor * more;
}
