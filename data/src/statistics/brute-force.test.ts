import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLATFORMS } from '../../testing/cells.ts';
import { byPencil } from '../../testing/pencil.ts';
import { aggregatesOfSurvey, METRICS, reports, surveyOf } from '../../testing/survey.ts';
import { MEASURES } from '../measures/index.ts';
import { surveyStatistics } from './survey.ts';
import type { Aggregate } from './types.ts';

const RUNS = { numRuns: 20 };
const nameOf = ({ key }: Aggregate) => Object.values(key).join(' ');

test('every measure of every answer type and place is what a pencil finds', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(reports, (found) => {
      for (const one of aggregatesOfSurvey(found)) {
        const should = byPencil(one.key, found);
        seen.add(one.key.measure);
        const value = typeof one.value === 'number' ? one.value : one.value.absent;
        const isNear =
          typeof value === 'number' &&
          typeof should === 'number' &&
          Math.abs(value - should) <= 1e-9 * Math.max(1, Math.abs(value));
        if (!isNear) expect([nameOf(one), value]).toEqual([nameOf(one), should]);
      }
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual(MEASURES.map((measure) => measure.code).sort());
});

test('every place is there once', () => {
  fc.assert(
    fc.property(reports, (found) => {
      const keys = aggregatesOfSurvey(found).map(nameOf);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    RUNS,
  );
});

test('the order of the input does not matter', () => {
  const plain = (list: readonly Aggregate[]) => list.map(({ basis, ...rest }) => ({ ...rest, basis: basis.kind }));
  const shuffled = reports.chain((found) => {
    const all = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    return fc.tuple(fc.constant(found), fc.record({ services: all(found.services), answers: all(found.answers) }));
  });
  fc.assert(
    fc.property(shuffled, ([found, other]) => {
      expect(plain(aggregatesOfSurvey(other))).toEqual(plain(aggregatesOfSurvey(found)));
    }),
    RUNS,
  );
});

test('a measure is of the answer types that the code book says, and shares lie between 0 and 1', () => {
  const shares = ['coverage', 'status_share', 'part_year_share', 'share_any', 'share', 'share_previous', 'panel_share'];
  fc.assert(
    fc.property(reports, (found) => {
      const strange = aggregatesOfSurvey(found).filter(({ key, value }) => {
        const type = METRICS.find((metric) => metric.code === key.metric)?.answerType ?? 'count';
        const isOfType = MEASURES.find((measure) => measure.code === key.measure)?.of.includes(type) ?? false;
        const isShare = shares.includes(key.measure) && typeof value === 'number';
        return !isOfType || (isShare && !(value >= 0 && value <= 1));
      });
      expect(strange.map((one) => [nameOf(one), one.value])).toEqual([]);
    }),
    RUNS,
  );
});

test('across a break there is neither change nor direction, and what is only published in the aggregate is in no type', () => {
  const types = new Set(PLATFORMS.filter((one) => one.level === 'type').map((one) => one.code));
  fc.assert(
    fc.property(reports, (found) => {
      for (const { metric, aggregates, breaks } of surveyStatistics(surveyOf(found))) {
        const broken = new Set(breaks.map((one) => `${one.platform} ${one.year}`));
        const wrong = aggregates.filter(({ key, value, afterBreak }) => {
          const isComputed = ['change', 'direction'].includes(key.measure) && typeof value === 'number';
          // Who counted in another way is left out of it, so it is never across a break.
          const isBroken = key.measure !== 'median_change' && broken.has(`${key.platform} ${key.year}`);
          return afterBreak !== isBroken || (afterBreak && isComputed);
        });
        expect(wrong.map(nameOf)).toEqual([]);
        if (metric.sensitivity !== 'aggregate-only') continue;
        const places = [...aggregates.map(({ key }) => key), ...breaks].map((one) => one.platform);
        expect(places.filter((platform) => types.has(platform))).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('an aggregate is public only if every answer that its terms stand for is', () => {
  fc.assert(
    fc.property(reports, (found) => {
      const wrong = aggregatesOfSurvey(found).filter(({ allPublic, basis }) => {
        const terms =
          basis.kind === 'cells'
            ? basis.cells.flatMap((cell) => cell.terms())
            : basis.kind === 'ordered'
              ? basis.values().flatMap((one) => one.terms)
              : [];
        return allPublic && !terms.every((term) => term.isPublic);
      });
      expect(wrong.map(nameOf)).toEqual([]);
    }),
    RUNS,
  );
});
