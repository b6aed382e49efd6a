import { describe, expect, test } from 'vitest';
import { amounts, POLICY, variablesWith } from '../../../../testing/disclosure.ts';
import type { Term } from '../../../statistics/types.ts';
import type { Variable } from '../variables.ts';
import { hasRoom, neededMargin, type Room, roomOfDirection, roundedChange, stepOfChange } from './rounded.ts';

/** The variables of a, b, c … as one block. */
const blockOf = (...values: readonly number[]) => [
  ...variablesWith('M 2020 amounts', { all: amounts(values) }).variables.values(),
];

const marginOf = (terms: readonly Term[], blocks: readonly (readonly Variable[])[]) =>
  neededMargin({ terms, known: { blocks, alone: [], links: [] } }, POLICY);

describe('how far a sum of the panel must keep from what is said of it', () => {
  test('nothing where the block that is published is the panel', () => {
    expect(marginOf(amounts([50, 40, 30]), [blockOf(50, 40, 30)])).toBe(0);
  });

  test('nothing where nobody of a block stayed', () => {
    expect(marginOf([], [blockOf(50, 40, 30)])).toBe(0);
  });

  test('p % of the largest of a block that it cuts, whether it joined or stayed', () => {
    expect(marginOf(amounts([50, 40, 30]), [blockOf(50, 40, 30, 80)])).toBe(8);
    expect(marginOf(amounts([100, 40]), [blockOf(100, 40, 20)])).toBe(10);
  });

  test('p % of a company that no block holds: nobody has to make up for it', () => {
    expect(marginOf(amounts([50, 40, 70]), [blockOf(50, 40)])).toBeCloseTo(7);
  });

  test('p % of all that a company has in blocks that it cuts', () => {
    // In the first block a stayed and b joined, in the second b stayed and a joined.
    const at = (place: string, ...values: readonly number[]) =>
      amounts(values).map((one) => ({ ...one, unit: `${one.contributor}|${place}` }));
    const [first, second] = [at('SOC', 50, 30), at('MSG', 40, 20)];
    const blocks = [first, second].map((terms) => terms.map((one) => ({ ...one, least: 0 })));
    const terms = [...first.slice(0, 1), ...second.slice(1)];
    expect(marginOf(terms, blocks)).toBe(9);
  });

  test('of a company that corrected its figure, the figure before is another', () => {
    expect(marginOf(amounts([60, 40, 30]), [blockOf(60, 40, 30), blockOf(50)])).toBe(0);
  });
});

describe('a change', () => {
  const published = (now: number, before: number, step: number, needed: Room) => {
    const { value, room } = roundedChange(now, before, step);
    return hasRoom(room, needed) ? value : null;
  };

  test('is in steps that go by the class of companies behind it, and by nothing else', () => {
    expect((['100+', '50+', '50-99', '20-99', '20-49', '10-49', '4-19'] as const).map(stepOfChange)).toEqual([
      0.2, 0.2, 0.2, 0.5, 0.5, 0.5, 0.5,
    ]);
    expect([roundedChange(1230, 1000, 0.05).value, roundedChange(1220, 1000, 0.05).value]).toEqual([0.25, 0.2]);
    expect([roundedChange(1260, 1000, 0.5).value, roundedChange(770, 1000, 0.2).value]).toEqual([0.5, -0.2]);
  });

  test('is suppressed where a sum comes closer to a bound of its step than it must', () => {
    // 20 % in steps of five is published of 1175 to 1225; 1200 is 25 away from both.
    expect(published(1200, 1000, 0.05, [24, 0])).toBe(0.2);
    expect(published(1200, 1000, 0.05, [26, 0])).toBeNull();
    expect(published(1215, 1000, 0.05, [11, 0])).toBeNull();
    expect(published(1215, 1000, 0.1, [11, 0])).toBe(0.2);
  });

  test('is suppressed where the year before could move it over a bound', () => {
    // When last year’s 1000 is 20 more, 1.225 of it is 24.5 more.
    expect(published(1200, 1000, 0.05, [0, 20])).toBe(0.2);
    expect(published(1200, 1000, 0.05, [0, 21])).toBeNull();
  });
});

describe('a direction', () => {
  const isPublished = (direction: number, now: number, before: number, needed: Room) =>
    hasRoom(roomOfDirection(direction, now, before), needed);

  test('is published where both sums are far enough from five per cent', () => {
    expect(isPublished(1, 1200, 1000, [100, 100])).toBe(true);
    expect(isPublished(0, 1000, 1000, [40, 40])).toBe(true);
    expect(isPublished(-1, 800, 1000, [100, 100])).toBe(true);
  });

  test('is suppressed where a company could have turned it', () => {
    expect(isPublished(1, 1060, 1000, [11, 0])).toBe(false);
    expect(isPublished(0, 1040, 1000, [11, 0])).toBe(false);
    expect(isPublished(-1, 940, 1000, [0, 11])).toBe(false);
  });

  test('from a small base is suppressed where one of three more could be taken away', () => {
    // From 40 to 43 is up by three; one less would be about the same, though it is still five per cent more.
    expect(isPublished(1, 43, 40, [0.9, 0])).toBe(true);
    expect(isPublished(1, 43, 40, [1, 0])).toBe(false);
    expect(isPublished(1, 43, 40, [0, 1.5])).toBe(false);
    expect(isPublished(0, 42, 40, [1, 0])).toBe(false);
    expect(isPublished(-1, 20, 40, [5, 5])).toBe(true);
  });

  test('from a small base must keep from two more or less, where five per cent would leave more room', () => {
    // From 10 up is 13 or more: one away, though 10.5 is 2.5 away; and from 11 up is 14 or more.
    expect(isPublished(1, 13, 10, [0.9, 0.9])).toBe(true);
    expect([isPublished(1, 13, 10, [1.5, 0]), isPublished(1, 13, 10, [0, 1.5])]).toEqual([false, false]);
    expect(isPublished(-1, 7, 10, [0.9, 0.9])).toBe(true);
    expect([isPublished(-1, 7, 10, [1.5, 0]), isPublished(-1, 7, 10, [0, 1.5])]).toEqual([false, false]);
    // Five per cent of 46 are 2.3.
    expect(isPublished(0, 46, 46, [1.9, 1.9])).toBe(true);
    expect([isPublished(0, 46, 46, [2.1, 0]), isPublished(0, 46, 46, [0, 2.1])]).toEqual([false, false]);
  });

  test('that is about the same from a base just above a small one must keep from that, too', () => {
    // Five per cent of 52 are 2.6; but from 49.8, which is a small base, 52 is up by more than two.
    expect(isPublished(0, 52, 52, [2.5, 1.9])).toBe(true);
    expect(isPublished(0, 52, 52, [0, 2.2])).toBe(false);
  });

  test('from a base that could become small must hold by both rules', () => {
    // From 60 to 64 is up by more than five per cent; but if the 60 were 45, four more would be needed for up.
    expect(isPublished(1, 64, 60, [0, 0])).toBe(true);
    expect(isPublished(1, 80, 60, [0, 12])).toBe(true);
    expect(isPublished(1, 64, 60, [0, 12])).toBe(false);
  });
});
