import {
  auditRelease,
  solveInTurn,
  type Undecided,
  unaudited,
  undecided,
  type WrittenRelease,
} from '@candor/data/disclosure';
import { describe, expect, test } from 'vitest';
import { observationsOf } from '../../../data/testing/disclosure.ts';
import {
  aggregatesOfPopulation,
  drawPopulation,
  earlierPopulation,
  IDENTITIES,
} from '../../../data/testing/population.ts';
import { SHIPPED_LIKE } from '../../../data/testing/protected.ts';
import { inThreads, onCores } from './solve-threads.ts';

const population = drawPopulation({
  seed: 7,
  companies: 40,
  years: 2,
  holdings: 0.2,
  isPublic: 0.1,
  tail: 1,
  leaving: 0.1,
});
const before = undecided(
  aggregatesOfPopulation(earlierPopulation(population, 7, 0.2, 0.3)),
  [],
  SHIPPED_LIKE,
  IDENTITIES,
);
const earlier: WrittenRelease = {
  release: '2024.1',
  policy: SHIPPED_LIKE,
  aggregates: aggregatesOfPopulation(earlierPopulation(population, 7, 0.2, 0.3)),
  observations: observationsOf(before.decideFrom(solveInTurn(before, SHIPPED_LIKE))),
};
const aggregates = aggregatesOfPopulation(population);
const survey = undecided(aggregates, [earlier], SHIPPED_LIKE, IDENTITIES);

describe('families solved in threads', () => {
  test('are solved as they are in turn, and each is told of', async () => {
    const shares: number[] = [];
    const solved = await inThreads(survey, SHIPPED_LIKE, (share) => shares.push(share), 2);
    const inTurn = solveInTurn(survey, SHIPPED_LIKE);
    expect(new Map([...solved].sort())).toEqual(new Map([...inTurn].sort()));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toHaveLength(survey.families.length);
    expect(survey.decideFrom(solved)).toEqual(survey.decideFrom(inTurn));
  });

  test('are audited as they are in turn', async () => {
    const observations = observationsOf(survey.decideFrom(solveInTurn(survey, SHIPPED_LIKE)));
    const written = { release: '', policy: SHIPPED_LIKE, aggregates, observations };
    const open = unaudited(written, [earlier], IDENTITIES);
    const audit = open.conclude(await inThreads(open, SHIPPED_LIKE, () => {}, 2));
    expect(audit).toEqual(auditRelease(written, [earlier], IDENTITIES));
    expect(audit.failures).toEqual([]);
    expect(audit.checks.U5).toBeGreaterThan(0);
  });

  test('are refused together when one cannot be solved, and nothing is left running', async () => {
    const broken: Undecided = {
      ...survey,
      taskOf: (id) => {
        const task = survey.taskOf(id);
        if (id !== survey.families[1]) return task;
        return { ...task, chosenFrom: { ...task.chosenFrom, cells: null as never } };
      },
    };
    const before = process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;
    await expect(inThreads(broken, SHIPPED_LIKE, () => {}, 2)).rejects.toThrow();
    await expect(
      inThreads({ ...survey, taskOf: () => ({ id: () => {} }) as never }, SHIPPED_LIKE, () => {}, 2),
    ).rejects.toThrow('could not be cloned');
    expect(process.getActiveResourcesInfo().filter((one) => one === 'MessagePort')).toHaveLength(before);
  });

  test('are not worth a thread where there are few figures', async () => {
    const before = process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;
    const solving = onCores(survey, SHIPPED_LIKE, () => {});
    expect(process.getActiveResourcesInfo().filter((one) => one === 'MessagePort')).toHaveLength(before);
    expect(new Map([...(await solving)].sort())).toEqual(new Map([...solveInTurn(survey, SHIPPED_LIKE)].sort()));
    expect(survey.figures).toBeLessThan(20_000);
  });

  test('are missed where one has no solution', () => {
    const solutions = solveInTurn(survey, SHIPPED_LIKE);
    solutions.delete(survey.families[0] ?? '');
    expect(() => survey.decideFrom(solutions)).toThrow('was not solved');
  });
});
