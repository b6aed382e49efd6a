import { type Certificate, countedObservations, type Observation } from '../../release/index.ts';
import type { DisclosureTest } from '../audit/published-cells.ts';
import type { ReleaseAudit } from '../audit/release.ts';
import type { RuleKind } from '../rules/types.ts';

/** What fails each test, in words for a lawyer. */
const WORDS: Readonly<Record<DisclosureTest, string>> = {
  U0: 'A figure is published that rests on too few companies, or that one company dominates.',
  U1: 'A figure that is held back can be computed exactly from what is published.',
  U2: 'Somebody outside can work out a company’s figure more closely than the policy allows.',
  U3: 'A company that knows its own figures can work out another’s more closely than the policy allows.',
  U4: 'What is published of a whole and of its parts reveals a rest that should have been held back.',
  U5: 'A figure together with what earlier releases published of it reveals the change of a few companies.',
};

const RULES: readonly RuleKind[] = ['minimum_contributors', 'p_percent', 'group_disclosure'];

/** The certificate of a release whose audit had no failure; throws on one that had. */
export function certificateOf(
  observations: readonly Observation[],
  { checks, failures }: ReleaseAudit,
  earlierReleases: readonly string[],
  policyHash: string,
  hasDominanceRule: boolean,
): Certificate {
  if (failures.length > 0) throw new Error('a release with a failed audit has no certificate');
  return {
    sentence:
      'No company’s figure can be bounded more closely than the policy requires, by anybody outside or by any single company that takes part, from this release and every earlier one together.',
    rules: [...RULES, ...(hasDominanceRule ? (['nk_dominance'] as const) : [])],
    tests: (Object.keys(WORDS) as DisclosureTest[]).map((test) => ({
      test,
      words: WORDS[test],
      checks: checks[test],
      failures: 0,
    })),
    observations: countedObservations(observations),
    earlierReleases,
    policyHash,
  };
}
