import { beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../testing/answers.ts';
import { dump, report, SMALL_DATASET, source } from '../../testing/store.ts';
import type { Answer, Finding, Report } from '../report/index.ts';
import { openDatabase, type StoreDatabase } from './open.ts';
import { openWarnings, reportOverview } from './overview.ts';
import { storedAnswers } from './read.ts';
import { acceptReport, reportStorer, storedReport } from './reports.ts';
import { storeDataset, storeRoster } from './roster.ts';

let db: StoreDatabase;
let store: ReturnType<typeof reportStorer>;

beforeEach(() => {
  db = openDatabase(':memory:');
  storeDataset(db, SMALL_DATASET);
  storeRoster(db, 'small', source());
  store = reportStorer(db, 'small');
});

const file = (name: string) => ({
  name,
  hash: `hash of ${name}`,
  bytes: new TextEncoder().encode(name),
  receivedAt: '2024-02-01T00:00:00.000Z',
});
const WARNING: Finding = {
  severity: 'warning',
  code: 'items-per-report',
  where: 'line 3',
  question: null,
  part: null,
  metric: 'OUT-REPORTS',
  message: 'too many',
  hint: 'check it',
};
const counting = () =>
  storedAnswers(db, 'small').map(({ service, year, value }) => [
    service,
    year,
    value?.kind === 'count' ? value.count : null,
  ]);
const states = () => db.prepare('SELECT state, supersedes, is_current FROM reports ORDER BY id').raw().all();

describe('a report', () => {
  test('without an open warning counts at once, and its file is kept as it came', () => {
    expect(store(report('acme-social', 2020, 5), file('a.csv'), [])).toBe('accepted');
    expect(counting()).toEqual([['acme-social', 2020, 5]]);
    expect(db.prepare('SELECT name, CAST(bytes AS TEXT) AS text FROM files').all()).toEqual([
      { name: 'a.csv', text: 'a.csv' },
    ]);
  });

  test('that is stored already changes nothing, whatever its file is called', () => {
    store(report('acme-social', 2020, 5), file('a.csv'), []);
    const before = dump(db);
    expect(store(report('acme-social', 2020, 5), file('b.csv'), [])).toBe('unchanged');
    expect(dump(db)).toEqual(before);
  });

  test('supersedes the older one, whose history stays', () => {
    store(report('acme-social', 2020, 5), file('a.csv'), []);
    store(report('acme-social', 2020, 6), file('b.csv'), []);
    expect(counting()).toEqual([['acme-social', 2020, 6]]);
    expect(states()).toEqual([
      ['accepted', null, null],
      ['accepted', 1, 1],
    ]);
  });

  test('that was replaced counts again when it is sent again', () => {
    for (const [value, name] of [
      [5, 'a.csv'],
      [6, 'b.csv'],
      [5, 'c.csv'],
    ] as const) {
      expect(store(report('acme-social', 2020, value), file(name), [])).toBe('accepted');
    }
    expect(counting()).toEqual([['acme-social', 2020, 5]]);
    expect(states()).toEqual([
      ['accepted', null, null],
      ['accepted', 1, null],
      ['accepted', 2, 1],
    ]);
  });

  test('that waited and was replaced waits again when it is sent again', () => {
    store(report('acme-social', 2020, 50), file('a.csv'), [WARNING]);
    store(report('acme-social', 2020, 5), file('b.csv'), []);
    expect(store(report('acme-social', 2020, 50), file('c.csv'), [WARNING])).toBe('waiting');
    expect(counting()).toEqual([['acme-social', 2020, 5]]);
    expect(states()).toEqual([
      ['replaced', null, null],
      ['accepted', 1, 1],
      ['waiting', 2, null],
    ]);
  });

  test('that counts is sent again beside one that waits: the waiting one is replaced', () => {
    store(report('acme-social', 2020, 5), file('a.csv'), []);
    store(report('acme-social', 2020, 50), file('b.csv'), [WARNING]);
    expect(store(report('acme-social', 2020, 5), file('c.csv'), [])).toBe('accepted');
    expect(states()).toEqual([
      ['accepted', null, null],
      ['replaced', 1, null],
      ['accepted', 2, 1],
    ]);
  });

  test('with an open warning waits, and until it is accepted the older one counts', () => {
    store(report('acme-social', 2020, 5), file('a.csv'), []);
    expect(store(report('acme-social', 2020, 50), file('b.csv'), [WARNING])).toBe('waiting');
    expect(counting()).toEqual([['acme-social', 2020, 5]]);
    expect(openWarnings(db, 'small', 'acme-social', 2020)).toEqual([
      { code: 'items-per-report', place: 'line 3', metric: 'OUT-REPORTS', message: 'too many', hint: 'check it' },
    ]);
    expect(acceptReport(db, 'small', 'acme-social', 2020, 'The company confirmed it.', '2024-03-01')).toBe(true);
    expect(counting()).toEqual([['acme-social', 2020, 50]]);
    expect(acceptReport(db, 'small', 'acme-social', 2020, 'Again.', '2024-03-02')).toBe(false);
  });

  test('that waits is replaced by a newer one, and cannot be accepted any more', () => {
    store(report('acme-social', 2020, 50), file('a.csv'), [WARNING]);
    store(report('acme-social', 2020, 5), file('b.csv'), []);
    expect(states()).toEqual([
      ['replaced', null, null],
      ['accepted', 1, 1],
    ]);
    expect(acceptReport(db, 'small', 'acme-social', 2020, 'Late.', '2024-03-01')).toBe(false);
  });

  test('comes back from the store as it went in, with every kind of answer', () => {
    const answers: Answer[] = [
      answer({ metric: 'A', value: { kind: 'choice', options: ['image', 'video'] }, publicSource: null }),
      answer({
        metric: 'B',
        value: { kind: 'percentage', numerator: 0, denominator: 7 },
        status: 'zero',
        comment: 'None.',
      }),
      answer({
        metric: 'C',
        value: { kind: 'duration', median: 5, p90: 60 },
        method: 'sample_estimate',
        countingUnitOk: false,
      }),
      answer({ metric: 'D', value: null, status: 'withheld', methodChanged: 'law', methodChangedNote: 'A new law.' }),
    ];
    const whole: Report = { ...report('acme-social', 2020, 1), sizeBand: 'S1', answers };
    store(whole, file('a.csv'), []);
    expect(storedReport(db, 'small', 'acme-social', 2020)).toEqual(whole);
    expect(storedReport(db, 'small', 'acme-social', 2021)).toBeNull();
  });

  test('that breaks a rule of the store leaves it as it was', () => {
    const before = dump(db);
    const bad = { ...report('acme-social', 2020, 1), answers: [answer({}), answer({ value: null })] };
    expect(() => store(bad, file('a.csv'), [])).toThrow(/constraint failed/);
    expect(dump(db)).toEqual(before);
  });
});

test('the overview lists every service of the roster in every year: accepted, waiting or missing', () => {
  store(report('acme-social', 2020, 5), file('a.csv'), []);
  store(report('acme-social', 2020, 6), file('b.csv'), []);
  store(report('bolt-video', 2021, 7), file('c.csv'), [WARNING]);
  const lines = reportOverview(db, 'small').map(({ service, year, state, answers, earlier }) => [
    service,
    year,
    state,
    answers,
    earlier,
  ]);
  expect(lines).toEqual([
    ['acme-social', 2020, 'accepted', 1, 1],
    ['acme-talk', 2020, 'missing', 0, 0],
    ['bolt-video', 2020, 'missing', 0, 0],
    ['acme-social', 2021, 'missing', 0, 0],
    ['acme-talk', 2021, 'missing', 0, 0],
    ['bolt-video', 2021, 'waiting', 1, 0],
  ]);
});
