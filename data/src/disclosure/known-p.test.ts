import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../testing/disclosure.ts';
import { IDENTITIES } from '../../testing/population.ts';
import { draws, protectedReleases, SHIPPED_LIKE, stagesOf } from '../../testing/protected.ts';
import { type Observation, placeKey } from '../release/index.ts';
import type { Aggregate } from '../statistics/types.ts';
import { auditRelease } from './audit/release.ts';
import type { Policy } from './policy/types.ts';

const POLICY: Policy = { ...SHIPPED_LIKE, pKnown: true };

describe('where somebody is reckoned with who knows p', () => {
  test('only sums become ranges, of ends far apart, nothing is rounded, and the audit agrees', () => {
    let [ranges, fewer] = [0, 0];
    fc.assert(
      fc.property(draws({ min: 5, max: 16 }), (draw) => {
        const stages = stagesOf(draw, 2);
        const usual = protectedReleases(stages, SHIPPED_LIKE);
        for (const [at, { protection }] of protectedReleases(stages, POLICY).entries()) {
          expect(protection.failures).toEqual([]);
          for (const { key, decision } of protection.cells) {
            if (decision.kind === 'published' && key.panel === 'matched' && key.measure === 'change')
              expect(decision.step).toBeUndefined();
            if (decision.kind !== 'range') continue;
            ranges += 1;
            expect(['sum', 'sum_previous']).toContain(key.measure);
            expect(decision.bounds[1]).toBeGreaterThan(1.8 * decision.bounds[0]);
          }
          const rangesOf = (one: typeof protection | undefined) =>
            one?.cells.filter(({ decision }) => decision.kind === 'range').length ?? 0;
          fewer += rangesOf(usual[at]?.protection) - rangesOf(protection);
        }
      }),
      { numRuns: 12, seed: 4 },
    );
    expect(Math.min(ranges, fewer)).toBeGreaterThan(10);
  }, 60_000);

  test('the audit names what is published without it: rounded figures, ratios, and a second range of a company', () => {
    const stages = stagesOf({ seed: 5, companies: 14, years: 2, holdings: 0, isPublic: 0, tail: 2, leaving: 0.1 }, 1);
    const [usual] = protectedReleases(stages, SHIPPED_LIKE);
    const [careful] = protectedReleases(stages, POLICY);
    if (usual === undefined || careful === undefined) throw new Error('one release each');
    const rangesOf = (cells: typeof usual.protection.cells) =>
      cells.flatMap(({ key, decision }) => (decision.kind === 'range' && key.measure === 'sum' ? [placeKey(key)] : []));
    const kept = new Set(rangesOf(careful.protection.cells));
    const second = rangesOf(usual.protection.cells).filter((place) => !kept.has(place));
    expect(second.length).toBeGreaterThan(0);
    const placed = new Map(usual.aggregates.map((one) => [placeKey(one.key), one]));
    /** What the audit finds of the families that a place is of alone: it looks at each by itself. */
    const audited = (observations: readonly Observation[], place: string) => {
      const own = new Set(familiesOf(placed.get(place)));
      const aggregates = usual.aggregates.filter((one) => familiesOf(one).every((family) => own.has(family)));
      const places = new Set(aggregates.map((one) => placeKey(one.key)));
      const here = observations.filter((one) => places.has(placeKey(one)));
      return auditRelease({ release: '', policy: POLICY, aggregates, observations: here }, [], IDENTITIES).failures;
    };
    const carefully = observationsOf(careful.protection);
    const asUsual = new Map(observationsOf(usual.protection).map((one) => [placeKey(one), one]));
    const withOne = (place: string) =>
      carefully.map((one) => (placeKey(one) === place ? (asUsual.get(place) ?? one) : one));
    expect(
      auditRelease(
        { release: '', policy: POLICY, aggregates: usual.aggregates, observations: carefully },
        [],
        IDENTITIES,
      ).failures,
    ).toEqual([]);
    for (const place of second) {
      expect(audited(carefully, place)).toEqual([]);
      expect(audited(withOne(place), place).map((one) => one.test)).toContain('U2');
    }
    const others = [...asUsual.values()].filter(
      (one) => (one.kind === 'range' && one.measure !== 'sum') || (one.kind === 'value' && one.measure === 'direction'),
    );
    expect(others.length).toBeGreaterThan(0);
    const [other] = others.filter((one) =>
      carefully.some((each) => placeKey(each) === placeKey(one) && each.kind === 'missing'),
    );
    const place = other === undefined ? '' : placeKey(other);
    expect(audited(withOne(place), place).map((one) => one.test)).toContain('U2');
  }, 60_000);
});

const familiesOf = (aggregate: Aggregate | undefined): readonly string[] =>
  aggregate === undefined || aggregate.basis.kind === 'nothing'
    ? []
    : (aggregate.basis.kind === 'cells' ? aggregate.basis.cells : [aggregate.basis.cell]).map((cell) => cell.family);
