import { describe, expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { auditPublishedCells } from './published-cells.ts';

const AMOUNTS = 'M 2020 amounts';

/** What the audit of these cells, all of them published, finds: the tests and the cells. */
function found(family: string, cells: Cells, earlier: readonly Cells[] = []) {
  const given = variablesWith(family, cells, earlier);
  const { failures } = auditPublishedCells(family, given, new Set(Object.keys(cells)), judgeOfSizes(POLICY));
  return failures.map((one) => `${one.test} ${one.cell}`);
}

const part = (component: string, values: readonly number[]) => amounts(values, { component });

test('enough companies of like size are proved, and it says how often it looked', () => {
  const given = variablesWith(AMOUNTS, { all: amounts([30, 30, 20, 20]) });
  const audit = auditPublishedCells(AMOUNTS, given, new Set(['all']), judgeOfSizes(POLICY));
  expect(audit).toMatchObject({ failures: [], checks: { U0: 1, U1: 1, U2: 1, U3: 1, U4: 0, U5: 0 } });
});

test('what is not published is not looked at', () => {
  const given = variablesWith(AMOUNTS, { two: amounts([30, 30]) });
  expect(auditPublishedCells(AMOUNTS, given, new Set(), judgeOfSizes(POLICY)).failures).toEqual([]);
});

describe('it names the cell and the test', () => {
  test('of a cell of too few, and of one that a company dominates', () => {
    expect(found(AMOUNTS, { two: amounts([30, 30]) })).toEqual(['U0 two', 'U2 two']);
    expect(found(AMOUNTS, { big: amounts([900, 30, 20]) })).toEqual(['U0 big', 'U2 big']);
  });

  test('of two safe cells that differ by one company: a singleton, and the panel against all', () => {
    expect(found(AMOUNTS, { type: amounts([30, 30, 20]), group: amounts([30, 30, 20, 50]) })).toEqual(['U2 group']);
    const panel = { 'sum 2020': amounts([30, 30, 20, 50]), 'sum 2020 with 2019': amounts([30, 30, 20]) };
    expect(found(AMOUNTS, panel)).toEqual(['U2 sum 2020']);
  });

  test('of two complements that belong to one company', () => {
    // Two platform types are suppressed, each with a service of h; the group less the published type is h’s two
    // services.
    const h = [amount('h', 40, { unit: 'h|SOC' }), amount('h', 40, { unit: 'h|VID' })];
    const others = amounts([30, 30, 20]);
    expect(found(AMOUNTS, { group: [...others, ...h], type: others })).toEqual(['U2 group']);
    const three = [...h, amount('i', 40, { unit: 'i|SOC' }), amount('j', 40, { unit: 'j|VID' })];
    expect(found(AMOUNTS, { group: [...others, ...three], type: others })).toEqual([]);
  });

  test('of a cell that only a waiver fills up', () => {
    const waived = [amount('w', 100, { isPublic: true }), amount('v', 100, { isPublic: true })];
    expect(found(AMOUNTS, { mixed: [...waived, amount('a', 30)] })).toEqual(['U0 mixed', 'U2 mixed']);
    expect(found(AMOUNTS, { waived })).toEqual([]);
    expect(found(AMOUNTS, { mixed: [...waived, ...amounts([30, 30, 20])] })).toEqual([]);
  });

  test('of a restatement that only one company made', () => {
    const before = { all: amounts([30, 30, 20, 20]) };
    expect(found(AMOUNTS, { all: amounts([30, 30, 20, 25]) }, [before])).toContain('U2 all');
    expect(found(AMOUNTS, { all: amounts([33, 33, 23, 23]) }, [before])).toEqual([]);
  });

  test('of a cell that leaves one company of what an earlier release published, in which the cell is not', () => {
    // 130 of four less 80 of three are the 50 of d.
    const before = { group: amounts([30, 30, 20, 50]) };
    expect(found(AMOUNTS, { type: amounts([30, 30, 20]) }, [before])).toEqual(['U2 type']);
    const six = { group: amounts([30, 30, 20, 50, 40, 40]) };
    expect(found(AMOUNTS, { type: amounts([30, 30, 20]) }, [six])).toEqual([]);
  });

  test('of a cell that shares two companies with what an earlier release published', () => {
    const before = { old: amounts([30, 30, 20, 20, 20]) };
    const shared = [...amounts([30, 30]), amount('x', 30), amount('y', 20), amount('z', 20)];
    expect(found(AMOUNTS, { shared }, [before])).toEqual(['U2 shared']);
  });

  test('of a sum whose companies published quantiles leave no room', () => {
    const given = variablesWith(AMOUNTS, { all: amounts([100, 100, 100]) });
    const withLimits = (...bounds: readonly (readonly [least: number, most: number | null])[]) => {
      const limits = [...given.variables.keys()].flatMap((name) =>
        bounds.map(([least, most]) => ({ name, least, most })),
      );
      const cells = given.cells.map((cell) => ({ ...cell, limits }));
      const { failures } = auditPublishedCells(AMOUNTS, { ...given, cells }, new Set(['all']), judgeOfSizes(POLICY));
      return failures.map((one) => `${one.test} ${one.cell}`);
    };
    // That one has ten less would need another that can have ten more, and the other way round.
    expect([withLimits([0, 100]), withLimits([100, null])]).toEqual([
      ['U0 all', 'U2 all'],
      ['U0 all', 'U2 all'],
    ]);
    expect([withLimits([0, 110]), withLimits([90, null]), withLimits([0, null])]).toEqual([[], [], []]);
    // Of two quantiles the narrower one counts.
    expect(withLimits([0, 100], [0, 200])).toEqual(['U0 all', 'U2 all']);
    expect(withLimits([100, null], [0, null])).toEqual(['U0 all', 'U2 all']);
  });

  test('of a code and its total that leave another code of one company', () => {
    const cells = {
      total: part('M _T', [30, 30, 30, 30]),
      image: part('M content_type:image', [30, 30, 30, 10]),
      video: part('M content_type:video', [0, 0, 0, 20]).slice(3),
    };
    const { video: _, ...two } = cells;
    expect(found(AMOUNTS, two)).toEqual(expect.arrayContaining([expect.stringMatching(/^U4 /)]));
  });

  test('not of codes that add up to a public total: together they are as public as that', () => {
    const own = (of: string, value: number) => [amount('d', value, { component: `M content_type:${of}` })];
    const cells = {
      total: [...part('M _T', [30, 30, 30]), amount('d', 30, { isPublic: true })],
      image: [...part('M content_type:image', [10, 10, 10]), ...own('image', 20)],
      video: [...part('M content_type:video', [20, 20, 20]), ...own('video', 10)],
      'total of d': [amount('d', 30, { isPublic: true })],
    };
    expect(found(AMOUNTS, cells)).toEqual([]);
  });

  test('not of public totals whose codes are not public and published nowhere', () => {
    const units = ['d', 'e'];
    const both = (of: string, value: number) =>
      units.map((unit) => amount(unit, value, { component: `M content_type:${of}` }));
    const given = variablesWith(AMOUNTS, {
      total: units.map((unit) => amount(unit, 30, { isPublic: true })),
      image: both('image', 20),
      video: both('video', 10),
      others: part('M content_type:image', [10, 10, 10]),
    });
    expect(auditPublishedCells(AMOUNTS, given, new Set(['total', 'others']), judgeOfSizes(POLICY)).failures).toEqual(
      [],
    );
  });

  test('of a whole and parts that are each published of other companies', () => {
    // Images and videos of all but d’s videos, less the wholes of a to d: what e has in all, less the videos of d.
    const cells = {
      total: part('M _T', [30, 30, 30, 30]),
      image: part('M content_type:image', [10, 10, 10, 10, 10]),
      video: part('M content_type:video', [20, 20, 20, 20, 20]).filter((one) => one.contributor !== 'd'),
      'total of e': part('M _T', [30, 30, 30, 30, 30]).slice(4),
      'video of d': part('M content_type:video', [20, 20, 20, 20]).slice(3),
    };
    const given = variablesWith(AMOUNTS, cells);
    const audited = (...published: string[]) =>
      auditPublishedCells(AMOUNTS, given, new Set(published), judgeOfSizes(POLICY)).failures;
    expect(audited('total', 'image', 'video').map((one) => one.test)).toContain('U4');
    expect(audited('total', 'image')).toEqual([]);
    expect(audited('image', 'video')).toEqual([]);
  });

  test('of a part that is all of a whole but for one company, whatever else is published of that company', () => {
    // The images of a to e less the totals of a to d, who have nothing but images, are the images of e.
    const cells = {
      total: part('M _T', [30, 30, 30, 30]),
      'total of others': part('M _T', [0, 0, 0, 0, 30, 30, 30, 30, 30]).slice(4),
      image: part('M content_type:image', [30, 30, 30, 30, 20]),
    };
    expect(found(AMOUNTS, cells)).toEqual(['U4 M content_type:image']);
    const given = variablesWith(AMOUNTS, cells);
    const without = auditPublishedCells(AMOUNTS, given, new Set(['total', 'total of others']), judgeOfSizes(POLICY));
    expect(without.failures).toEqual([]);
  });

  test('of sums of parts within a whole that leave what one company has', () => {
    // Of the four, images are published of three and the total of all: videos of those three and all of d are left
    // together.
    const cells = {
      total: part('M _T', [30, 30, 30, 5]),
      image: part('M content_type:image', [30, 30, 30]),
      video: part('M content_type:video', [0, 0, 0, 5]).slice(3),
    };
    const { video: _, ...two } = cells;
    expect(found(AMOUNTS, two)).toEqual(expect.arrayContaining([expect.stringMatching(/^U4 /)]));
  });
});

describe('what is known already', () => {
  test('is no failure of this release, whatever it is', () => {
    const two = { two: amounts([30, 20]) };
    const given = variablesWith(AMOUNTS, { all: amounts([30, 20, 20]) }, [two]);
    expect(auditPublishedCells(AMOUNTS, given, new Set(), judgeOfSizes(POLICY)).failures).toEqual([]);
  });

  test('stays known when a public company is published beside it', () => {
    const w = amount('w', 50, { isPublic: true });
    const earlier = { all: [...amounts([30, 20]), w] };
    const given = variablesWith(AMOUNTS, { waived: [w] }, [earlier]);
    const { failures } = auditPublishedCells(AMOUNTS, given, new Set(['waived']), judgeOfSizes(POLICY));
    expect(failures).toEqual([]);
  });

  test('stays known of what a published code, public since, leaves of a published total', () => {
    const video = part('M content_type:video', [5, 20, 20, 20]);
    const earlier = { one: part('M _T', [12]), video };
    const own = video.slice(0, 1).map((term) => ({ ...term, isPublic: true }));
    expect(found(AMOUNTS, { video: [...own, ...video.slice(1)], own }, [earlier])).toEqual([]);
  });

  test('says nothing of a restated total of the same companies', () => {
    const image = part('M content_type:image', [10, 10]);
    const earlier = { total: part('M _T', [30, 30]), image };
    // Both restated their totals: what images leave of them is new, though the companies are the same.
    const now = { total: part('M _T', [40, 45]), image };
    expect(found(AMOUNTS, now, [earlier])).toContain('U4 what parts leave of their whole');
    expect(found(AMOUNTS, earlier, [earlier])).not.toContain('U4 what parts leave of their whole');
  });

  test('says nothing of restated codes beside codes and totals that are known only now', () => {
    const now = {
      total: part('M _T', [40, 40, 40, 40]),
      image: part('M content_type:image', [20, 20, 20, 20]),
      video: part('M content_type:video', [20, 20, 20, 20]),
    };
    // The images of before stand beside no total and no videos, so nothing binds them.
    expect(found(AMOUNTS, now, [{ image: part('M content_type:image', [10, 15, 15, 15]) }])).toEqual([]);
  });

  test('is counted as a check beside earlier releases', () => {
    const all = { all: amounts([30, 20, 20]) };
    const given = variablesWith(AMOUNTS, all, [all]);
    const { checks } = auditPublishedCells(AMOUNTS, given, new Set(['all']), judgeOfSizes(POLICY));
    expect(checks.U5).toBe(1);
  });
});
