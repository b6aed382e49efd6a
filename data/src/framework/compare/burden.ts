import { askedOf } from '../asked/applicability.ts';
import type { Framework, MaturityCode, Metric, TierCode } from '../types.ts';

/** What a questionnaire asks: how many questions, and how many cells there are to fill in with a value. */
export interface Asks {
  readonly questions: number;
  readonly cells: number;
}

/** What a version asks of services that are expected to answer up to a tier. */
export interface Burden {
  readonly tier: TierCode;
  /** Of whom: every pair of size band and maturity that is asked so much. */
  readonly of: readonly { readonly size: string; readonly maturity: MaturityCode }[];
  readonly byType: readonly ({ readonly type: string } & Asks)[];
}

const MATURITY: readonly MaturityCode[] = ['M0', 'M1', 'M2', 'M3', 'M4'];

/** What a version asks of whom, the least first: by how far up services answer, and by platform type. */
export function burdenOf(framework: Framework): readonly Burden[] {
  const pairs = framework.sizeBands.flatMap(({ code: size }) => MATURITY.map((maturity) => ({ size, maturity })));
  const tiers = framework.tiers.map((tier) => tier.code as TierCode);
  const reached = new Map(pairs.map((pair) => [pair, highestTier(framework, tiers, pair)]));
  return tiers.flatMap((tier) => {
    const of = pairs.filter((pair) => reached.get(pair) === tier);
    const [first] = of;
    if (first === undefined) return [];
    return [
      {
        tier,
        of,
        byType: framework.platformTypes.map(({ code }) => ({ type: code, ...asks(framework, code, first) })),
      },
    ];
  });
}

type Pair = Burden['of'][number];

/** What is asked of a service depends on its type, and on how far up it is expected to answer; the highest tier says that. */
function highestTier(framework: Framework, tiers: readonly TierCode[], { size, maturity }: Pair): TierCode | undefined {
  const asked = framework.platformTypes.flatMap(({ code }) =>
    askedOf(framework, { platformType: code, sizeBand: size, maturity }).filter((one) => one.asked),
  );
  return tiers.findLast((tier) => asked.some((one) => one.tier === tier));
}

function asks(framework: Framework, platformType: string, { size, maturity }: Pair): Asks {
  const asked = askedOf(framework, { platformType, sizeBand: size, maturity }).filter((one) => one.asked);
  // Whoever is asked no more than everybody gives totals only.
  const isSplit = asked.some(({ tier }) => tier !== 'core');
  const cells = asked.reduce((sum, { metric }) => sum + cellsOf(framework, metric, isSplit), 0);
  return { questions: asked.length, cells };
}

/** The cells of a metric that hold a value: one for each option of a list, two for a share or a time, and as many again for each code of a split. */
export function cellsOf(framework: Framework, metric: Metric, isSplit: boolean): number {
  if (metric.answerType === 'multi_choice') return metric.options.length;
  const each = metric.answerType === 'percentage' || metric.answerType === 'duration' ? 2 : 1;
  const codes = framework.breakdowns
    .filter(({ code }) => isSplit && metric.breakdowns.includes(code))
    .reduce((sum, { codes }) => sum + codes.length, 0);
  return each * (1 + codes);
}

/** The least and the most that types of platform are asked. */
export function spanOf({ byType }: Burden, what: keyof Asks): { readonly least: number; readonly most: number } {
  const values = byType.map((one) => one[what]);
  return { least: Math.min(...values), most: Math.max(...values) };
}
