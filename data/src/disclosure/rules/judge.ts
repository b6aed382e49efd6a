import { DEFAULT_PROTECTION_PERCENT, type PrimaryRules } from '../policy/types.ts';
import { groupDisclosure } from './group-disclosure.ts';
import { minimumContributors } from './minimum-contributors.ts';
import { nkDominance } from './nk-dominance.ts';
import { pPercentRule } from './p-percent.ts';
import { confidentialSizes, sum } from './sizes.ts';
import type { ContributorValue, Judge, RuleKind } from './types.ts';

/**
 * The primary rules as one judge of any set of parts. A cell that fails several rules takes the largest level
 * (Handbook, table 4.4); the levels are cut at what everybody knows anyway. A set of public values only is safe.
 * `isCount`: the values are whole numbers, so that each of the fewest contributors is known to have one at least.
 */
export function judgeBy(rules: PrimaryRules, isCount = false): Judge {
  return (values) => {
    const confidential = values.filter((one) => !one.isPublic);
    if (confidential.length === 0) return null;
    const failed = confidential.every(isYesOrNo)
      ? judgeAnswers(confidential, rules)
      : judgeSizes(confidential, rules, isCount ? knownOfOthers(rules) : 0);
    if (failed.length === 0) return null;
    const level = Math.max(...failed.map(([, one]) => one));
    const below = confidential.map(({ value, least }) => (least === null ? Number.POSITIVE_INFINITY : value - least));
    const above = confidential.map(({ value, most }) => (most === null ? Number.POSITIVE_INFINITY : most - value));
    return {
      kinds: [...new Set(failed.map(([kind]) => kind))],
      lower: Math.min(level, sum(below)),
      upper: Math.min(level, sum(above)),
    };
  };
}

type Failed = readonly (readonly [kind: RuleKind, level: number])[];

/**
 * That a cell is published says that so many contributors have something: beside the largest and those that pool what
 * they know each of the others has one at least. Of five companies and a sum of five each has one.
 */
function knownOfOthers({ minContributors, coalition }: PrimaryRules): number {
  return Math.max(0, (minContributors ?? 0) - 1 - coalition);
}

function judgeSizes(values: readonly ContributorValue[], rules: PrimaryRules, known: number): Failed {
  const sizes = confidentialSizes(values);
  const fewLevel = rules.pPercent ?? DEFAULT_PROTECTION_PERCENT;
  return failures([
    ['minimum_contributors', rules.minContributors && minimumContributors(sizes, rules.minContributors, fewLevel)],
    ['p_percent', rules.pPercent && pPercentRule(sizes, rules.pPercent, rules.coalition, known)],
    ...rules.nk.map(([n, k]) => ['nk_dominance', nkDominance(sizes, n, k)] as const),
  ]);
}

function judgeAnswers(values: readonly ContributorValue[], rules: PrimaryRules): Failed {
  const yes = sum(values.map((one) => one.value));
  return failures([
    ['minimum_contributors', rules.minContributors !== null && values.length < rules.minContributors ? 1 : null],
    ['group_disclosure', groupDisclosure(yes, values.length, rules.shares, rules.coalition)],
  ]);
}

function failures(found: readonly (readonly [RuleKind, number | null])[]): Failed {
  return found.filter((one): one is readonly [RuleKind, number] => one[1] !== null);
}

function isYesOrNo({ value, least, most }: ContributorValue): boolean {
  return least === 0 && most === 1 && (value === 0 || value === 1);
}
