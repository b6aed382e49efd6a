import { type EarlierRelease, solveInTurn, type Undecided, undecided } from '@candor/data/disclosure';
import { describe, expect, test } from 'vitest';
import {
  aggregatesOfPopulation,
  drawPopulation,
  earlierPopulation,
  IDENTITIES,
} from '../../../data/testing/population.ts';
import { SHIPPED_LIKE } from '../../../data/testing/protected.ts';
import { solveInThreads, solveOnCores } from './solve-threads.ts';

const population = drawPopulation({
  seed: 7,
  companies: 40,
  years: 2,
  holdings: 0.2,
  isPublic: 0.1,
  tail: 1,
  leaving: 0.1,
});
const earlier: EarlierRelease = {
  release: '2024.1',
  policy: SHIPPED_LIKE,
  aggregates: aggregatesOfPopulation(earlierPopulation(population, 7, 0.2, 0.3)),
  isPublished: ({ measure }) => measure === 'sum',
};
const survey = undecided(aggregatesOfPopulation(population), [earlier], SHIPPED_LIKE, IDENTITIES);

describe('families solved in threads', () => {
  test('are solved as they are in turn, and each is told of', async () => {
    const shares: number[] = [];
    const inThreads = await solveInThreads(survey, SHIPPED_LIKE, (share) => shares.push(share), 2);
    const inTurn = solveInTurn(survey, SHIPPED_LIKE);
    expect(new Map([...inThreads].sort())).toEqual(new Map([...inTurn].sort()));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toHaveLength(survey.families.length);
    expect(survey.decide(inThreads)).toEqual(survey.decide(inTurn));
    expect(survey.decide(inThreads).checks.U5).toBeGreaterThan(0);
  });

  test('are refused together when one cannot be solved, and nothing is left running', async () => {
    const broken: Undecided = {
      ...survey,
      taskOf: (id) => {
        const task = survey.taskOf(id);
        if (id !== survey.families[1]) return task;
        return { ...task, variables: { ...task.variables, cells: null as never } };
      },
    };
    const before = process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;
    await expect(solveInThreads(broken, SHIPPED_LIKE, () => {}, 2)).rejects.toThrow();
    await expect(
      solveInThreads({ ...survey, taskOf: () => ({ id: () => {} }) as never }, SHIPPED_LIKE, () => {}, 2),
    ).rejects.toThrow('could not be cloned');
    expect(process.getActiveResourcesInfo().filter((one) => one === 'MessagePort')).toHaveLength(before);
  });

  test('are not worth a thread where there are few figures', () => {
    expect(solveOnCores(survey, SHIPPED_LIKE, () => {})).toBeInstanceOf(Map);
    expect(survey.figures).toBeLessThan(20_000);
  });

  test('are missed where one has no solution', () => {
    const solutions = solveInTurn(survey, SHIPPED_LIKE);
    solutions.delete(survey.families[0] ?? '');
    expect(() => survey.decide(solutions)).toThrow('was not solved');
  });
});
