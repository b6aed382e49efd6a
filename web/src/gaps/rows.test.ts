import type { GapsAnswer } from '@candor/api/types';
import { expect, test } from 'vitest';
import { gapRows } from './rows.ts';

const share = (lower: number, upper: number) => ({ group: 'ALL', n: '20-49' as const, lower, upper });
const demand = (lower: number, upper: number) => ({ all: share(lower, upper), byGroup: [], apart: null });
const HELD = { all: { group: 'ALL', n: null }, byGroup: [], apart: null };
const types = (exact: number, range: number, heldBack: number) => ({
  ...{ collectedFrom: 40, all: 'exact' as const, year: 2024 },
  types: { exact, range, heldBack },
});

const GAPS: GapsAnswer = {
  ...{ frameworkVersion: '1.0.0', survey: null, answers: null, groups: [] },
  questions: [
    { code: 'Q1', question: 'Wanted and there?', metrics: 4, published: 4, demand: demand(0.8, 1) },
    { code: 'Q2', question: 'Wanted and not there?', metrics: 4, published: 0, demand: demand(0.7, 0.9) },
    { code: 'Q3', question: 'Nobody says?', metrics: 4, published: 0, demand: HELD },
    { code: 'Q4', question: 'Not asked?', metrics: 4, published: 0, demand: null },
  ],
  metrics: [
    { code: 'A', title: 'Half', questions: [], demand: demand(0.5, 0.5), supply: types(3, 4, 7) },
    { code: 'B', title: 'None', questions: [], demand: demand(0.5, 0.5), supply: null },
    { code: 'C', title: 'Every type', questions: [], demand: demand(0.5, 0.5), supply: types(0, 14, 0) },
  ],
};

test('what is wanted most and answered least comes first, what is held back last, and nothing that was not asked', () => {
  expect(gapRows(GAPS, 'questions').map(({ code, there }) => [code, there])).toEqual([
    ['Q2', 0],
    ['Q1', 1],
    ['Q3', 0],
  ]);
});

test('of a metric counts for how many types something is published, exactly or as a range', () => {
  expect(gapRows(GAPS, 'metrics').map(({ code, there }) => [code, there])).toEqual([
    ['B', 0],
    ['A', 0.5],
    ['C', 1],
  ]);
});
