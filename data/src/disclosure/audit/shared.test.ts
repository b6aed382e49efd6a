import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import type { Identity } from '../../framework/index.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { auditPublishedCells } from './published-cells.ts';

/*
 * What the choice and the audit both go by: what parts leave of wholes, what definitions bind, what public figures limit,
 * and how a sum is judged. A mistake in it would be made by both, so each is pinned here by cases that were worked out by hand.
 */

/** The tests that fail when all of these cells are published; `silent` are others, which are not. */
function found(cells: Cells, identities: readonly Identity[] = [], isCount = false, silent: Cells = {}): string[] {
  const family = 'M 2020 amounts';
  const given = variablesWith(family, { ...cells, ...silent }, [], identities);
  const { failures } = auditPublishedCells(family, given, new Set(Object.keys(cells)), judgeOfSizes(POLICY, isCount));
  return [...new Set(failures.map((one) => one.test))];
}

const part = (component: string, values: readonly number[]) => amounts(values, { component });

describe('what parts leave of their whole', () => {
  test('is what one company has that gave no split', () => {
    const cells = { total: part('M _T', [30, 30, 30, 5]), image: part('M content_type:image', [30, 30, 30]) };
    expect(found(cells)).toEqual(['U4']);
  });

  test('is nothing where everybody split all of it', () => {
    const cells = { total: part('M _T', [30, 30, 30, 30]), image: part('M content_type:image', [30, 30, 30, 30]) };
    expect(found(cells)).toEqual([]);
  });

  test('is what one company has of a code of which nothing is published', () => {
    const cells = { total: part('M _T', [30, 30, 30, 30]), image: part('M content_type:image', [29, 29, 29, 0]) };
    const video = { video: part('M content_type:video', [1, 1, 1, 30]) };
    expect(found(cells, [], false, video)).toEqual(['U4']);
  });

  test('is what one company has beyond its codes', () => {
    const cells = { total: part('M _T', [30, 30, 30, 40]), image: part('M content_type:image', [30, 30, 30, 10]) };
    expect(found(cells)).toEqual(['U4']);
  });
});

describe('what the definitions bind', () => {
  const order: Identity = { whole: 'M _T', parts: ['N _T'], isExact: false };
  const equal: Identity = { whole: 'N denominator', parts: ['M _T'], isExact: true };

  test('a part of another metric leaves what one company has beside it', () => {
    const cells = { whole: part('M _T', [30, 30, 30, 40]), some: part('N _T', [30, 30, 30, 10]) };
    expect(found(cells, [order])).toEqual(['U4']);
    expect(found(cells)).toEqual([]);
  });

  test('that nothing is left beside a part of another metric is a secret too', () => {
    const cells = { whole: part('M _T', [30, 30, 30, 30]), some: part('N _T', [30, 30, 30, 30]) };
    expect(found(cells, [order])).toEqual(['U4']);
  });

  test('an equal denominator that one company did not give leaves its total', () => {
    const cells = { total: part('M _T', [30, 30, 30, 25]), below: part('N denominator', [30, 30, 30]) };
    expect(found(cells, [equal])).toEqual(['U4']);
    expect(found(cells)).toEqual([]);
  });
});

test('a code is as public as the total and the other code that everybody knows', () => {
  const known = { isPublic: true };
  const cells = {
    image: [...part('M content_type:image', [30, 30]), amount('d', 20, { component: 'M content_type:image' })],
    'total of d': [amount('d', 50, known)],
    'video of d': [amount('d', 30, { component: 'M content_type:video', ...known })],
  };
  // Two companies are left when d’s images are taken off.
  expect(found(cells)).toEqual(['U0', 'U2', 'U4']);
});

describe('the judge of a sum', () => {
  const ratios = (values: readonly number[]) => amounts(values, { most: 10 });

  test('leaves room up to what everybody knows figures to be at most', () => {
    expect(found({ ratios: ratios([10, 10, 9]) })).toEqual(['U0', 'U2']);
    expect(found({ ratios: ratios([5, 5, 5]) })).toEqual([]);
  });

  test('does not let it show that everybody reported zero', () => {
    expect(found({ zeros: amounts([0, 0, 0, 0]) })).toContain('U0');
  });

  test('knows of counts that each of the fewest has one at least', () => {
    expect(found({ ones: amounts([1, 1, 1]) }, [], true)).toEqual(['U0', 'U2']);
    expect(found({ ones: amounts([1, 1, 1]) })).toEqual([]);
    expect(found({ ones: amounts([1, 1, 1, 1]) }, [], true)).toEqual([]);
  });

  test('takes off the second largest, and public figures first', () => {
    expect(found({ all: amounts([100, 50, 9]) })).toEqual(['U0', 'U2']);
    expect(found({ all: amounts([100, 50, 10]) })).toEqual([]);
    expect(found({ all: [...amounts([30, 30]), amount('w', 90, { isPublic: true })] })).toEqual(['U0', 'U2']);
    // What a company made public of its figure is a part of its own; what it did not counts for it.
    const half = [amount('w', 90, { isPublic: true, unit: 'w|1' }), amount('w', 5, { unit: 'w|2' })];
    expect(found({ all: [...half, ...amounts([30, 30])] })).toEqual([]);
  });
});
