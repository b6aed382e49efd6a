import { describe, expect, test } from 'vitest';
import { answers, attack, found, published } from './example.ts';

const ROW = '1 POL-OWNER share ALL _T option:yes all 2023';

describe('a published share', () => {
  test('as the rule has it gives nobody away', async () => {
    expect(await found([published(0.5, 0.2)], answers(30, 30))).toEqual([]);
    expect(await found([published(0.25, 0.5)], answers(6, 25))).toEqual([]);
    expect(await found([published(0.3, 0.6)], answers(2, 6))).toEqual([]);
  });

  test('that does not hold the true one, or is of another step than the rule has, is named', async () => {
    const { wrong, moved } = await attack([published(0.7, 0.2)], answers(30, 30));
    expect([wrong, moved]).toEqual([[ROW], [ROW]]);
    expect((await attack([published(0.5, 0.1)], answers(30, 30))).wrong).toEqual([ROW]);
  });

  test('of a step so fine that it reveals the number of yes is named, and one of few lets the yes see all others', async () => {
    expect((await attack([published(0.5, 0.02)], answers(30, 30))).moved).toEqual([ROW]);
    expect(await found([published(1 / 6, 0.02)], answers(1, 5))).toEqual(
      expect.arrayContaining([
        `U0 ${ROW} one company could have moved it`,
        'U3 POL-OWNER options 2023 c0 knows c5 did not answer yes',
      ]),
    );
  });

  test('that one company moves is named, and one that two move, too', async () => {
    // Of 60 votes 36 are the bound between two ranges.
    const of = async (yes: number) => found([published(0.5, 0.2)], answers(yes, 60 - yes));
    expect(await of(36)).toContain(`U0 ${ROW} one company could have moved it`);
    const second = `U0 ${ROW} had one company answered otherwise, another could have moved it`;
    expect(await of(35)).toContain(second);
    expect(await of(25)).toContain(second);
    expect(await of(34)).toEqual([]);
    expect(await of(26)).toEqual([]);
  });

  test('at an end of the scale has one bound only, that nobody could have moved it over', async () => {
    expect(await found([published(0.25, 0.5)], answers(0, 12))).toEqual([]);
    expect(await found([published(0.05, 0.1)], answers(0, 102))).toEqual([]);
    expect(await attack([published(0.05, 0.1)], answers(9, 93))).toMatchObject({ moved: [], atEdge: [ROW] });
  });

  test('of nobody reveals to the outsider what each answered', async () => {
    const leaks = await found([published(0.025, 0.05)], answers(0, 12));
    expect(leaks.filter((one) => one.startsWith('U2'))).toHaveLength(24);
  });

  test('of fewer companies than asked for is named, public ones left out', async () => {
    const open = answers(1, 5, 'p', { isPublic: true });
    const { few } = await attack([published((1 + 0.5) / 8, 0)], [...open, ...answers(1, 1)]);
    expect(few).toEqual([ROW]);
    expect((await attack([published(1 / 6, 0)], open)).wrong).toEqual([]);
    expect((await attack([published(1 / 6, 0.1)], open)).wrong).toEqual([ROW]);
  });
});
