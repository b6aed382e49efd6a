import { expect, test } from 'vitest';
import { answer, count } from '../../testing/answers.ts';
import { MONDAY, report, SMALL_DATASET, source, storeWith, TUESDAY } from '../../testing/store.ts';
import type { Answer, AnswerValue } from '../report/index.ts';
import { answersOf, valueFrom } from './answers.ts';
import { inBulk } from './bulk.ts';
import { marksReader, storeMarks } from './marks.ts';
import { openDatabase } from './open.ts';
import { reportOverview, rosterServices } from './overview.ts';
import { fileKnower } from './reports.ts';
import { storeSource } from './write.ts';

const VALUES: readonly (AnswerValue | null)[] = [
  count(0),
  count(7),
  { kind: 'percentage', numerator: 3, denominator: 4 },
  { kind: 'rate', rate: 0.125 },
  { kind: 'duration', median: 90, p90: 400 },
  { kind: 'choice', options: ['yes', 'partly'] },
  { kind: 'choice', options: [] },
  null,
];

test('answers are stored as they were given', () => {
  const given = VALUES.map(
    (value, at): Answer => ({
      ...answer({ value, metric: `M-${at}`, status: value === null ? 'not_measured' : at === 0 ? 'zero' : 'answered' }),
      ...{ countingUnitOk: at % 2 === 0, movedAmong: at === 0 ? [] : ['a', 'b'], comment: `comment ${at}` },
    }),
  );
  const db = storeWith({ ...report('acme-talk', 2020, 0), answers: given });
  const id = db.prepare('SELECT id FROM reports').pluck().get() as number;
  expect(answersOf(db, id)).toEqual(given);
});

test('a number that is missing is not taken for 0', () => {
  const bare = { value: null, second: null, options: null };
  for (const kind of ['count', 'percentage', 'duration', 'choice'] as const)
    expect(() => valueFrom({ ...bare, kind })).toThrow('a stored answer lacks what its kind needs');
});

test('marks take the place of those before, and are of their dataset and metric', () => {
  const db = storeWith(report('acme-talk', 2020, 1));
  const mark = { service: 'acme-talk', year: 2020, metric: 'OUT-REPORTS', marks: ['loose', 'rounded'] as const };
  storeMarks(db, 'small', [{ ...mark, year: 2019 }]);
  storeMarks(db, 'small', [mark]);
  expect([...marksReader(db, 'small')('OUT-REPORTS')]).toEqual([['acme-talk 2020', mark.marks]]);
  expect([...marksReader(db, 'small')('OUT-OTHER'), ...marksReader(db, 'other')('OUT-REPORTS')]).toEqual([]);
});

test('the roster gives each service all of its owners', () => {
  const db = storeWith();
  const { services, ...roster } = source();
  const owners = [
    { company: 'acme', from: null, to: 2019 },
    { company: 'bolt', from: 2020, to: null },
  ];
  storeSource(db, SMALL_DATASET, { ...roster, services: services.map((one) => ({ ...one, owners })) }, TUESDAY);
  expect(rosterServices(db, 'small').get('bolt-video')).toEqual({
    platformType: 'VID',
    owners: owners.map(({ from, to }) => ({ from, to })),
  });
});

test('an overview has each service in each year, and counts totals only', () => {
  const parts = answer({ breakdown: 'content_type:image', value: count(2) });
  const one = report('acme-talk', 2020, 4);
  const db = storeWith({ ...one, answers: [...one.answers, parts] }, report('bolt-video', 2021, 1));
  const lines = reportOverview(db, 'small').map(({ service, year, state, answers }) => [service, year, state, answers]);
  expect(lines).toHaveLength(6);
  expect(lines).toContainEqual(['acme-talk', 2020, 'accepted', 1]);
  expect(lines).toContainEqual(['acme-talk', 2021, 'missing', 0]);
});

test('work in bulk waits for the disk once, and the store waits for it at each step afterwards', async () => {
  const db = openDatabase(':memory:');
  const level = () => db.pragma('synchronous', { simple: true });
  expect(await inBulk(db, () => Promise.resolve(level()))).toBe(1);
  expect(level()).toBe(2);
  await expect(inBulk(db, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full');
  expect(level()).toBe(2);
  db.exec('BEGIN');
  expect(await inBulk(db, () => Promise.resolve(level()))).toBe(2);
  db.exec('ROLLBACK');
});

test('a file is known by its bytes to the dataset that it came to', () => {
  const db = storeWith(report('acme-talk', 2020, 1));
  const isKnown = fileKnower(db, 'small');
  expect([MONDAY, TUESDAY].map((one) => isKnown(one.sourceHash))).toEqual([true, false]);
  expect(fileKnower(db, 'other')(MONDAY.sourceHash)).toBe(false);
});
