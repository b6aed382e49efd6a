import { describe, expect, test } from 'vitest';
import { SMALL } from '../../../testing/framework.ts';
import { loadFramework } from '../folder.ts';
import type { MaturityCode, TierCode } from '../types.ts';
import { askedOf, type ServiceTraits } from './applicability.ts';

const SHIPPED = loadFramework('1.0.0');

const GAME: ServiceTraits = { platformType: 'GAM', sizeBand: 'S1', maturity: 'M0' };

function about(code: string, part: Partial<ServiceTraits>) {
  const found = askedOf(SHIPPED, { ...GAME, ...part }).find((one) => one.metric.code === code);
  return found === undefined ? undefined : [found.asked, found.reason];
}

/** How many metrics of a tier a service of a type to which all apply would be asked. */
function askedTiers(sizeBand: string | null, maturity: MaturityCode): TierCode[] {
  const asked = askedOf(SHIPPED, { platformType: 'SOC', sizeBand, maturity }).filter((one) => one.asked);
  return [...new Set(asked.map((one) => one.tier))].sort();
}

describe('askedOf', () => {
  test('decides on every metric, in the order of the framework', () => {
    const decided = askedOf(SHIPPED, GAME);
    expect(decided.map((one) => one.metric)).toEqual(SHIPPED.metrics);
  });

  test.each([
    ['OUT-CONTENT', {}, true, 'Asked because it is core and applies to gaming services.'],
    ['PRO-HASH-VID', { platformType: 'SRC' }, false, 'Not asked because it does not apply to search services.'],
    ['POL-RISK', {}, false, 'Not asked yet: expected from size band S2 or maturity M2.'],
    [
      'POL-RISK',
      { sizeBand: null },
      false,
      'Not asked yet: expected from size band S2 or maturity M2; the size band is not known, so S1 is assumed.',
    ],
    [
      'POL-RISK',
      { sizeBand: 'S2' },
      true,
      'Asked because it is expected from size band S2 and applies to gaming services.',
    ],
    [
      'POL-RISK',
      { maturity: 'M2' },
      true,
      'Asked because it is expected from maturity M2 and applies to gaming services.',
    ],
    ['POL-ASSURE', { sizeBand: 'S4' }, false, 'Not asked yet: expected from maturity M3.'],
    [
      'POL-ASSURE',
      { maturity: 'M3' },
      true,
      'Asked because it is expected from maturity M3 and applies to gaming services.',
    ],
    ['CTX-SCOPE', { platformType: 'COM' }, true, 'Asked because it is core and applies to communities.'],
    ['CTX-SCOPE', { platformType: 'GAI' }, true, 'Asked because it is core and applies to generative AI services.'],
  ] satisfies [string, Partial<ServiceTraits>, boolean, string][])(
    'says of %s for %o: %s, %s',
    (code, part, asked, reason) => {
      expect(about(code, part)).toEqual([asked, reason]);
    },
  );

  test.each([
    ['S1', 'M0', ['core']],
    [null, 'M1', ['core']],
    ['S2', 'M0', ['core', 'medium']],
    ['S4', 'M1', ['core', 'medium']],
    ['S1', 'M2', ['core', 'medium']],
    ['S1', 'M3', ['core', 'mature', 'medium']],
    ['S3', 'M4', ['core', 'mature', 'medium']],
  ] satisfies [string | null, MaturityCode, TierCode[]][])(
    'asks size %s at maturity %s for %j',
    (size, maturity, tiers) => {
      expect(askedTiers(size, maturity)).toEqual(tiers);
    },
  );

  test('asks nobody more than the core where the framework has no larger size band', () => {
    const medium = { ...SMALL, metrics: SMALL.metrics.map((metric) => ({ ...metric, tier: 'medium' as const })) };
    const service = { platformType: 'SOC', sizeBand: 'S1', maturity: 'M0' } as const;
    expect(askedOf(medium, service)).toMatchObject([{ asked: false, tier: 'medium' }]);
  });

  test('asks a small forum and a giant social network different questionnaires', () => {
    const count = (traits: ServiceTraits) => askedOf(SHIPPED, traits).filter((one) => one.asked).length;
    expect(count({ platformType: 'COM', sizeBand: 'S1', maturity: 'M0' })).toBe(21);
    expect(count({ platformType: 'SOC', sizeBand: 'S4', maturity: 'M3' })).toBe(69);
  });

  test('refuses a platform type or a size band that is not in the code list', () => {
    expect(() => askedOf(SHIPPED, { ...GAME, platformType: 'XXX' })).toThrow('platform type XXX is not in');
    expect(() => askedOf(SHIPPED, { ...GAME, sizeBand: 'S9' })).toThrow('size band S9 is not in the code list');
  });
});
