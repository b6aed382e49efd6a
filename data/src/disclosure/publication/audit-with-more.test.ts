import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { SMALL } from '../../../testing/framework.ts';
import { dataOf } from '../../../testing/release.ts';
import { platformCodeList } from '../../framework/index.ts';
import { placeKey } from '../../release/index.ts';
import { aggregatesOf } from '../../statistics/index.ts';
import { observe } from '../observe.ts';
import type { Policy } from '../policy/types.ts';
import { auditRelease } from './audit-release.ts';
import { auditTold } from './audit-told.ts';
import { familyVariables, protectConfidential, toldCells } from './confidential.ts';
import { gatherFamilies } from './family.ts';
import { isNeverTold } from './never-told.ts';

const POLICY: Policy = {
  minContributors: 3,
  pPercent: 10,
  nk: [],
  coalition: 1,
  weightExponent: 0.6,
  tellReasons: [],
  shares: { nearlyNone: 0.05, nearlyAll: 0.95 },
};
const FAMILY = 'OUT-REPORTS 2020 standings';

/** How fifteen companies answered; the first four have two services, each of which is half of a vote. */
const ANSWERS = `
  c00 MSG S2 answered, c00 MSG S1 withheld, c01 SOC S2 withheld, c01 MSG S1 answered, c02 MSG S2 answered,
  c02 MSG S1 no_answer, c03 SOC S2 answered, c03 MSG S1 answered, c04 MSG S2 answered, c05 VID S2 no_answer,
  c06 VID S1 answered, c07 VID S2 answered, c08 VID S1 answered, c09 VID S1 answered, c10 SOC S1 answered,
  c11 SOC S1 answered, c12 MSG S2 answered, c13 VID S1 answered, c14 VID S1 answered`
  .split(',')
  .map((one) => one.trim().split(' '));

test('a release is proved where all that was told would be safe with more, though the rules do not see it by itself', () => {
  const standings = ANSWERS.map(([company = '', platformType = '', sizeBand = '', standing = '']) => {
    const of = company < 'c04' ? 2 : 1;
    const value = { kind: 'choice' as const, services: 1, chosen: new Map([[standing, 1]]), of };
    return contribution({ company, platformType, sizeBand, breakdown: 'status', disclosure: 'confidential', value });
  });
  const values = ANSWERS.filter(([, , , standing]) => standing === 'answered').map(
    ([company = '', platformType = '', sizeBand = '']) =>
      contribution({ company, platformType, sizeBand, disclosure: 'confidential', value: count(10) }),
  );
  const aggregates = aggregatesOf(dataOf(values, { standings }), platformCodeList(SMALL), []);
  const { cells, failures } = protectConfidential(aggregates, [], POLICY);
  expect(failures).toEqual([]);
  const observations = cells.filter(({ key }) => !isNeverTold(key)).map(observe);

  const tellable = aggregates.filter(({ key }) => !isNeverTold(key));
  const keys = new Set(observations.filter((one) => one.kind === 'value').map(placeKey));
  const told = toldCells({ aggregates, isPublished: (key) => keys.has(placeKey(key)) }).get(FAMILY) ?? new Set();
  const { variables, judge } = familyVariables(FAMILY, gatherFamilies(tellable), [], POLICY);
  expect(auditTold(FAMILY, variables, told, judge).failures.length).toBeGreaterThan(0);

  expect(auditRelease({ release: '2024.1', policy: POLICY, aggregates, observations }, []).failures).toEqual([]);
});
