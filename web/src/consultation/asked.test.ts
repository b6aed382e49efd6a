import { loadFramework, loadRounds } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { askedOfMetric, byQuestion, chosenOf, proposalsOf, statusCounts, timelineOf } from './asked.ts';

const framework = loadFramework('1.0.0');
const rounds = loadRounds();
const consultation = { versions: [{ version: '1.0.0', writtenOn: '2026-11-22' }], rounds };
const proposals = proposalsOf(rounds);

test('the timeline holds every round and version, newest first', () => {
  const moments = timelineOf(consultation, { group: null, question: null });
  expect(moments).toHaveLength(rounds.length + 1);
  expect(moments.map((one) => ('version' in one ? one.version : one.round.code)).slice(0, 3)).toEqual([
    '2026-11-30-published-demands',
    '1.0.0',
    '2022-06-02-launch',
  ]);
});

test('where a group or a question is chosen, only what was asked by them and about it stands there', () => {
  const moments = timelineOf(consultation, { group: 'survivors', question: 'Q5' });
  const shown = moments.flatMap((one) => ('round' in one ? one.proposals : []));
  expect(shown.map((one) => one.by)).toEqual(['Phoenix 11']);
  expect(moments).toHaveLength(1);
  expect(timelineOf(consultation, { group: 'media', question: null })).toEqual([]);
  expect(chosenOf(proposals, { group: null, question: null })).toEqual(proposals);
});

test('a metric was asked for by the proposals that it answers, and by those that became part of them', () => {
  expect(askedOfMetric(rounds, 'COL-NEEDS').map((one) => one.status)).toEqual(['adopted', 'merged']);
  expect(askedOfMetric(rounds, 'PRO-LANGS')).toEqual([]);
});

test('each question names who asked it once, however often they did', () => {
  const table = byQuestion(framework, proposals);
  expect(table.map((one) => one.code)).toEqual(framework.questions.map((one) => one.code));
  const q9 = table.find((one) => one.code === 'Q9');
  expect(q9).toMatchObject({ groups: ['international'], proposals: 2 });
  expect(q9?.metrics).toBe(framework.metrics.filter((one) => one.questions.includes('Q9')).length);
});

test('statuses are counted, in the order of how far each went', () => {
  const counts = statusCounts(proposals);
  expect(counts.map(([status]) => status)).toEqual(['adopted', 'rule', 'merged', 'declined']);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(proposals.length);
});
