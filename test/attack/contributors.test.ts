import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attackContributors, type Figure, type KnownSum, type Secret } from './contributors.ts';

// Pairs are attacked many at once; here each pair is one company that owns what both do, attacked alone.

const OWNERS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PERCENT = 60;

const surveys = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 6, maxLength: 12 }),
  sums: fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
});

type Leaks = Awaited<ReturnType<typeof attackContributors>>['leaks'];
const said = (leaks: Leaks) => leaks.map(({ attacker, secret, side }) => `${attacker}: ${secret.name} ${side}`);

test('two who pool what they know find out what one company would that is both, and are named by themselves', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(surveys, async ({ values, sums }) => {
      const owner = (at: number) => OWNERS[at % OWNERS.length] ?? '';
      const figures = values.map((value, at): Figure => ({ owner: owner(at), value, isPublic: false }));
      const known = sums
        .map((sum): KnownSum => ({ figures: sum.filter((at) => at < values.length).sort((a, b) => a - b) }))
        .filter((sum) => sum.figures.length > 0);
      const secrets = values.map(
        (_, at): Secret => ({ owner: owner(at), figures: Int32Array.of(at), name: `figure ${at}` }),
      );
      const { leaks } = await attackContributors(figures, known, secrets, PERCENT, 2);
      const alone = await attackContributors(figures, known, secrets, PERCENT, 1);
      expect(said(leaks.filter((one) => !one.attacker?.includes(' and ')))).toEqual(said(alone.leaks));
      const byPairs: string[] = [];
      for (const [at, one] of OWNERS.entries()) {
        for (const other of OWNERS.slice(at + 1)) {
          const both = `${one} and ${other}`;
          const isOne = (name: string) => name === one || name === other;
          const merged = figures.map((figure) => (isOne(figure.owner) ? { ...figure, owner: both } : figure));
          const theirs = secrets.filter((secret) => !isOne(secret.owner));
          const pair = await attackContributors(merged, known, theirs, PERCENT, 1);
          // What everybody finds out on that side, or one of the two on the first side or on that one, needs no pair.
          const isNoNews = ({ secret, side }: Leaks[number]) =>
            alone.leaks.some(
              (leak) =>
                leak.secret.name === secret.name &&
                (leak.attacker === null
                  ? leak.side === side
                  : isOne(leak.attacker) && (leak.side === side || leak.side === 'up')),
            );
          byPairs.push(...said(pair.leaks.filter((leak) => leak.attacker === both && !isNoNews(leak))));
        }
      }
      const pooled = said(leaks.filter((one) => one.attacker?.includes(' and ')));
      expect(pooled.toSorted()).toEqual(byPairs.toSorted());
      found += pooled.length;
    }),
    { numRuns: 20, seed: 3 },
  );
  expect(found).toBeGreaterThan(30);
});
