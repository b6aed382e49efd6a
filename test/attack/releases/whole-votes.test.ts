import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, reported } from '../../../data/testing/answers.ts';
import type { Population } from '../../../data/testing/population.ts';
import { protectedReleases, SHIPPED_LIKE } from '../../../data/testing/protected.ts';
import { LEVELS, releaseOf } from './population.ts';
import type { PublishedFigure } from './published.ts';

/*
 * A linear programme thinks that a company could have cast a third of a vote. Here every way of whole votes is written down:
 * of each company every answer has to stay possible, and every answer has to stay doubtful, for every other company.
 */

const OPTIONS = ['a', 'b', 'c'];

interface Voter {
  readonly type: string;
  readonly size: string;
  readonly vote: number;
  readonly isPublic: boolean;
}

const voters = fc.array(
  fc.record({
    type: fc.constantFrom('SOC', 'SOC', 'MSG', 'VID'),
    size: fc.constantFrom('S1', 'S1', 'S2'),
    vote: fc.constantFrom(0, 0, 1, 1, 2),
    isPublic: fc.constantFrom(...Array.from({ length: 7 }, () => false), true),
  }),
  // Of fewer than eight no share is published.
  { minLength: 8, maxLength: 9 },
);

function populationOf(list: readonly Voter[]): Population {
  const services = list.map(({ type, size }, at) =>
    reported({ company: `c${at}`, service: `s${at}`, platformType: type, sizeBand: size, year: 2020 }),
  );
  const answers = list.map(({ type, size, vote, isPublic }, at) =>
    counted({
      ...{ company: `c${at}`, service: `s${at}`, platformType: type, sizeBand: size, year: 2020, metric: 'SINGLE' },
      value: { kind: 'choice', options: [OPTIONS[vote] ?? ''] },
      isPublic,
    }),
  );
  return { services, answers };
}

/** What a published share says: how many of which companies chose an option, at least and at most. */
function boundsOf(published: readonly PublishedFigure[], list: readonly Voter[]) {
  return published
    .filter((one) => one.measure === 'share')
    .map(({ platform, size, breakdown, value, step }) => {
      const at = list.flatMap((one, index) =>
        LEVELS(one.type).includes(platform) && (size === '_T' || size === one.size) ? [index] : [],
      );
      const [low, high] = [value - (step ?? 0) / 2, value + (step ?? 0) / 2];
      const option = OPTIONS.indexOf(breakdown.slice('option:'.length));
      return { at, option, least: low * at.length - 1e-9, most: high * at.length + 1e-9 };
    });
}

/** Whose vote somebody knows in part or in whole, given every way in which all could have voted. */
function knownVotes(list: readonly Voter[], published: readonly PublishedFigure[]): string[] {
  const bounds = boundsOf(published, list);
  const ways = Array.from({ length: 3 ** list.length }, (_, way) =>
    list.map((_, at) => Math.floor(way / 3 ** at) % 3),
  ).filter(
    (way) =>
      list.every((one, at) => !one.isPublic || way[at] === one.vote) &&
      bounds.every(({ at, option, least, most }) => {
        const votes = at.filter((one) => way[one] === option).length;
        return votes >= least && votes <= most;
      }),
  );
  return list.flatMap((insider, at) => {
    const possible = ways.filter((way) => way[at] === insider.vote);
    return list.flatMap((one, other) => {
      if (other === at || one.isPublic) return [];
      const open = new Set(possible.map((way) => way[other]));
      return open.size === 3
        ? []
        : [`c${at} knows that c${other} is one of ${[...open].map((v) => OPTIONS[v ?? 0]).join('')}`];
    });
  });
}

describe('the search', () => {
  const published = (breakdown: string, value: number): PublishedFigure => ({
    ...{ release: '1', metric: 'SINGLE', measure: 'share', platform: 'ALL', size: '_T', panel: 'all', year: 2020 },
    breakdown,
    value,
  });
  const list = (votes: readonly number[]) => votes.map((vote) => ({ type: 'SOC', size: 'S1', vote, isPublic: false }));

  test('knows nothing where nothing is published', () => {
    expect(knownVotes(list([0, 1, 2]), [])).toEqual([]);
  });

  test('finds who alone chose an option: all others did not', () => {
    expect(knownVotes(list([0, 1, 1, 2]), [published('option:a', 0.25)])).toEqual([
      'c0 knows that c1 is one of bc',
      'c0 knows that c2 is one of bc',
      'c0 knows that c3 is one of bc',
    ]);
  });
});

test('in every way of whole votes that agrees with what is published each company could have answered anything', () => {
  let shares = 0;
  fc.assert(
    fc.property(voters, (list) => {
      const population = populationOf(list);
      const [made] = protectedReleases([population], SHIPPED_LIKE, ['SINGLE']);
      if (made === undefined) throw new Error('there is a release');
      expect(made.protection.failures).toEqual([]);
      const { published } = releaseOf(population, made, '1');
      shares += published.filter((one) => one.measure === 'share').length;
      expect([list, knownVotes(list, published)]).toEqual([list, []]);
    }),
    { numRuns: 60, seed: 3 },
  );
  expect(shares).toBeGreaterThan(60);
}, 120_000);
