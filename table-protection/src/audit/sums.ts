import type { ContributorValue, Sensitivity } from '@candor/data/disclosure/shared';
import type { Scene } from './scene.ts';

export interface GivenAway {
  readonly cell: number;
  readonly usesEarlier: boolean;
}

type Terms = ReadonlyMap<number, number>;

/**
 * U4: sums of suppressed cells that published ones give away: the suppressed terms of one equation where they all stand
 * on one side, and of two equations from which a shared suppressed cell is eliminated (a subtotal; or one set within
 * another, whose difference the attacker takes). Answers with those that break a primary rule.
 */
export function sensitiveSums(scene: Scene): { readonly found: readonly GivenAway[]; readonly checked: number } {
  const found: GivenAway[] = [];
  let checked = 0;
  const check = (terms: Terms, usesEarlier: boolean) => {
    const sum = oneSided(scene, terms);
    if (sum === null) return;
    checked += 1;
    if (judge(scene, sum) !== null) found.push({ cell: Math.min(...sum.keys()), usesEarlier });
  };
  const forms = scene.equations.map(({ terms }) => new Map(terms));
  for (const [index, terms] of forms.entries()) check(terms, scene.equations[index]?.usesEarlier ?? false);
  for (const [first, second] of pairsThatCouldCancel(scene, forms)) {
    const [a, b] = [forms[first], forms[second]];
    if (a === undefined || b === undefined) continue;
    const earlier = [first, second].some((index) => scene.equations[index]?.usesEarlier);
    for (const terms of eliminations(a, b)) check(terms, earlier);
  }
  return { found, checked };
}

/**
 * The terms when all are suppressed amounts on one side; null for a single cell, which U1 and U2 look at, or an open
 * sum.
 */
function oneSided(scene: Scene, terms: Terms): Terms | null {
  if (terms.size < 2) return null;
  const positive = [...terms.values()].filter((factor) => factor > 0).length;
  if (positive !== 0 && positive !== terms.size) return null;
  return [...terms.keys()].some((cell) => scene.question.system.cells[cell]?.role === 'slack') ? null : terms;
}

function judge(scene: Scene, terms: Terms): Sensitivity | null {
  const unit = Math.min(...[...terms.values()].map(Math.abs));
  const parts = new Map<string, ContributorValue>();
  for (const [cell, factor] of terms) {
    const times = Math.abs(factor) / unit;
    for (const part of scene.question.system.cells[cell]?.parts ?? []) {
      const key = JSON.stringify([part.isPublic, part.contributor]);
      const before = parts.get(key) ?? { ...part, value: 0, least: 0, most: 0 };
      parts.set(key, {
        ...part,
        value: before.value + times * part.value,
        least: before.least === null || part.least === null ? null : before.least + times * part.least,
        most: before.most === null || part.most === null ? null : before.most + times * part.most,
      });
    }
  }
  return scene.question.system.judge([...parts.values()]);
}

/** Pairs that share a suppressed cell: as a subtotal of one in the other, or one wholly within the other. */
function* pairsThatCouldCancel(scene: Scene, forms: readonly Terms[]): Generator<readonly [number, number]> {
  for (const [first, terms] of forms.entries()) {
    const seen = new Set<number>();
    for (const cell of terms.keys())
      for (const index of scene.equationsOf.get(cell) ?? []) if (index > first) seen.add(index);
    for (const second of seen) yield [first, second];
  }
}

/** Both ways of taking one form from another that leave fewer signs: a − λb for the λ of a shared cell. */
function* eliminations(a: Terms, b: Terms): Generator<Terms> {
  const tried = new Set<number>();
  for (const [cell, factor] of a) {
    const other = b.get(cell);
    if (other === undefined || tried.has(factor / other)) continue;
    const times = factor / other;
    tried.add(times);
    const left = new Map(a);
    for (const [one, of] of b) {
      const rest = (left.get(one) ?? 0) - times * of;
      if (Math.abs(rest) < 1e-12) left.delete(one);
      else left.set(one, rest);
    }
    if (left.size > 1) yield left;
  }
}
