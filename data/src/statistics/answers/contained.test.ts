import { expect, test } from 'vitest';
import { count, counted } from '../../../testing/answers.ts';
import type { CountedAnswer } from '../../report/types.ts';
import { contributionsOf } from './contributions.ts';

const FIRST = { service: 'oak-shop', company: 'oak', value: count(100) } as const;
const INNER = { service: 'twig-live', company: 'twig', value: count(30), containedIn: 'oak-shop' } as const;
const sum = (...answers: Partial<CountedAnswer>[]) =>
  contributionsOf(answers.map(counted)).reduce(
    (total, { value }) => total + (value.kind === 'count' ? value.count : Number.NaN),
    0,
  );

test.each<[string, readonly Partial<CountedAnswer>[], number]>([
  // Amazon’s figures count those of Twitch, which Twitch publishes, too.
  ['a figure that another counts is not added to it', [FIRST, INNER], 100],
  ['nor is one of the same company', [FIRST, { ...INNER, company: 'oak' }], 100],
  ['nor one of another platform type', [FIRST, { ...INNER, platformType: 'VID' }], 100],
  [
    'nor one in one that is itself in a third',
    [FIRST, INNER, { ...INNER, service: 'leaf', containedIn: 'twig-live' }],
    100,
  ],
  ['where the other gave none of that year, it counts', [{ ...FIRST, year: 2019 }, INNER], 130],
  ['where the other gave no number, it counts', [{ ...FIRST, value: null, status: 'withheld' }, INNER], 30],
  ['where the other counted another unit, it counts', [{ ...FIRST, countingUnitOk: false }, INNER], 30],
  ['where the other did not split, its parts count', [FIRST, { ...INNER, breakdown: 'content_type:image' }], 130],
  ['of two that are said to be in each other, both count', [{ ...FIRST, containedIn: 'twig-live' }, INNER], 130],
  ['without it, both count', [FIRST, { ...INNER, containedIn: null }], 130],
])('%s', (_, answers, total) => {
  expect(sum(...answers)).toBe(total);
  expect(sum(...answers.toReversed())).toBe(total);
});
