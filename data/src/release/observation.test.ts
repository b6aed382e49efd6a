import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONF_STATUS_LABELS,
  confStatus,
  isDominated,
  OBS_STATUS_LABELS,
  type Observation,
  observationFrom,
  obsStatus,
} from './observation.ts';

const place = fc.record({
  metric: fc.constant('OUT-REPORTS'),
  measure: fc.constantFrom('sum', 'change'),
  platform: fc.constantFrom('SOC', 'ALL'),
  size: fc.constant('_T'),
  breakdown: fc.constant('_T'),
  panel: fc.constantFrom('all' as const, 'matched' as const),
  year: fc.integer({ min: 2000, max: 2100 }),
  n: fc.oneof(fc.nat(), fc.constantFrom('5-9' as const, '100+' as const, null)),
});

const observation: fc.Arbitrary<Observation> = place.chain((at) =>
  fc.oneof(
    fc
      .record({
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        afterBreak: fc.boolean(),
        dominated: fc.boolean(),
      })
      .map((value): Observation => ({ ...at, kind: 'value', ...value })),
    fc
      .constantFrom('suppressed', 'not_collected', 'not_applicable', 'no_contributors', 'break', 'small_base')
      .map((reason): Observation => ({ ...at, kind: 'missing', reason }) as Observation),
  ),
);

test('an observation is whole again from its value, its SDMX status and its mark', () => {
  fc.assert(
    fc.property(observation, (one) => {
      const { metric, measure, platform, size, breakdown, panel, year, n } = one;
      const at = { metric, measure, platform, size, breakdown, panel, year, n };
      expect(observationFrom(at, one.kind === 'value' ? one.value : null, obsStatus(one), isDominated(one))).toEqual(
        one,
      );
    }),
  );
});

test('every status that an observation can have is explained, and only what is held back is confidential', () => {
  fc.assert(
    fc.property(observation, (one) => {
      expect(OBS_STATUS_LABELS[obsStatus(one)]).toMatch(/\w/);
      expect(CONF_STATUS_LABELS[confStatus(one)]).toMatch(/\w/);
      expect(confStatus(one) === 'C').toBe(one.kind === 'missing' && one.reason === 'suppressed');
    }),
  );
});

test('a normal status without a value is an error', () => {
  const [at] = fc.sample(place, 1);
  if (at === undefined) throw new Error('no sample');
  expect(() => observationFrom(at, null, 'A', false)).toThrow(
    'an observation without a value cannot have OBS_STATUS A',
  );
});
