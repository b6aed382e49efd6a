import type { Framework, MaturityCode, Metric, PlatformType, TierCode } from '../types.ts';

/** What decides which metrics a service is asked. */
export interface ServiceTraits {
  readonly platformType: string;
  /** Null when it is not known: then S1, so that nobody is asked too much by mistake. */
  readonly sizeBand: string | null;
  readonly maturity: MaturityCode;
}

/** A metric with the decision whether a service is asked it. */
export interface Asked {
  readonly metric: Metric;
  readonly asked: boolean;
  readonly tier: TierCode;
  /** A plain sentence. */
  readonly reason: string;
}

const MATURITY: readonly MaturityCode[] = ['M0', 'M1', 'M2', 'M3', 'M4'];

/** From where on a tier is expected; one of the two is enough (domain.md, C3). Null: no size is large enough. */
const EXPECTED: Readonly<Record<Exclude<TierCode, 'core'>, { size: string | null; maturity: MaturityCode }>> = {
  medium: { size: 'S2', maturity: 'M2' },
  mature: { size: null, maturity: 'M3' },
};

/**
 * Which metrics of the framework a service is asked, in the order of the framework, each with its reason. A service may
 * always answer more. Throws when the platform type or the size band is not of the framework.
 */
export function askedOf(framework: Framework, service: ServiceTraits): readonly Asked[] {
  const type = framework.platformTypes.find((one) => one.code === service.platformType);
  if (type === undefined) throw new Error(`platform type ${service.platformType} is not in the code list`);
  const bands = framework.sizeBands.map((band) => band.code);
  if (service.sizeBand !== null && !bands.includes(service.sizeBand))
    throw new Error(`size band ${service.sizeBand} is not in the code list`);
  return framework.metrics.map((metric) => {
    const { tier } = metric;
    if (!metric.platformTypes.includes(type.code))
      return { metric, tier, asked: false, reason: `Not asked because it does not apply to ${services(type)}.` };
    if (framework.surveyOf !== undefined) return { metric, tier, asked: true, reason: 'Asked of everybody.' };
    return { metric, tier, ...expectation(tier, service, type, bands) };
  });
}

function expectation(
  tier: TierCode,
  { sizeBand, maturity }: ServiceTraits,
  type: PlatformType,
  bands: readonly string[],
): Pick<Asked, 'asked' | 'reason'> {
  const because = (why: string) => ({ asked: true, reason: `Asked because it is ${why} to ${services(type)}.` });
  if (tier === 'core') return because('core and applies');
  const from = EXPECTED[tier];
  if (reaches(bands, sizeBand, from.size)) return because(`expected from size band ${from.size} and applies`);
  if (reaches(MATURITY, maturity, from.maturity)) return because(`expected from maturity ${from.maturity} and applies`);
  if (from.size === null) return { asked: false, reason: `Not asked yet: expected from maturity ${from.maturity}.` };
  const assumed = sizeBand === null ? '; the size band is not known, so S1 is assumed' : '';
  return {
    asked: false,
    reason: `Not asked yet: expected from size band ${from.size} or maturity ${from.maturity}${assumed}.`,
  };
}

/** Whether a code stands in an ordered list at or after another; never when either is null or not in it. */
function reaches(order: readonly string[], code: string | null, from: string | null): boolean {
  if (code === null || from === null) return false;
  return order.includes(from) && order.indexOf(code) >= order.indexOf(from);
}

/** `gaming services`, `generative AI services`; but `communities`, which are services already. */
function services({ short }: PlatformType): string {
  const name = short.charAt(0).toLowerCase() + short.slice(1);
  return name.endsWith('s') ? name : `${name} services`;
}
