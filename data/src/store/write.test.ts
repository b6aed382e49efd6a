import { describe, expect, test } from 'vitest';
import { answer, count } from '../../testing/answers.ts';
import { DATASET, FILES, FRAMEWORK } from '../../testing/cybertipline.ts';
import { dump, MONDAY, report, SMALL_DATASET, source, storeWith, TUESDAY } from '../../testing/store.ts';
import { type Answer, readCybertipline, type Source } from '../report/index.ts';
import { openDatabase, type StoreDatabase } from './open.ts';
import { storedAnswers, storedControlTotals, storedDatasets } from './read.ts';
import { storeSource } from './write.ts';

/** What counts now: service, year and value. */
const current = (db: StoreDatabase) =>
  storedAnswers(db, 'small').map(({ service, year, value }) => [
    service,
    year,
    value?.kind === 'count' ? value.count : null,
  ]);

/** Every report that was ever stored, by how it stands. */
const history = (db: StoreDatabase) =>
  db
    .prepare(
      `SELECT service_id AS service, value, supersedes, withdrawn_at IS NOT NULL AS withdrawn, is_current AS current
       FROM reports JOIN answers ON report_id = id ORDER BY id`,
    )
    .raw()
    .all();

describe('storeSource', () => {
  test('stores a source so that its datasets, answers and control totals can be read again', () => {
    const db = openDatabase(':memory:');
    const totals = [{ metric: 'OUT-REPORTS', year: 2020, value: 5, rows: 1 }];
    const tally = storeSource(
      db,
      SMALL_DATASET,
      { ...source(report('acme-talk', 2020, 5)), controlTotals: totals },
      MONDAY,
    );
    expect(tally).toEqual({ added: 1, replaced: 0, withdrawn: 0, unchanged: 0 });
    expect(storedDatasets(db)).toEqual([SMALL_DATASET]);
    expect(storedControlTotals(db, 'small')).toEqual(totals);
    expect(storedAnswers(db, 'small')).toEqual([
      {
        company: 'acme',
        service: 'acme-talk',
        platformType: 'MSG',
        sizeBand: null,
        reporterKind: 'provider',
        classification: 'high',
        year: 2020,
        metric: 'OUT-REPORTS',
        breakdown: '_T',
        status: 'answered',
        value: count(5),
        countingUnitOk: true,
        monthsCovered: 12,
        methodChanged: 'no',
        methodChangedNote: null,
        movedAmong: [],
        containedIn: null,
        isPublic: true,
      },
    ]);
  });

  test('keeps what moved among which types, and that an answer without a public source is not public', () => {
    const moved = answer({ methodChanged: 'scope', movedAmong: ['MSG', 'SOC'], publicSource: null });
    const db = storeWith({ ...report('acme-talk', 2020, 5), answers: [moved] });
    expect(storedAnswers(db, 'small')).toMatchObject([{ movedAmong: ['MSG', 'SOC'], isPublic: false }]);
  });

  test('stored twice, changes nothing', () => {
    const db = openDatabase(':memory:');
    const read = readCybertipline(FILES, DATASET, FRAMEWORK);
    if (!read.ok) throw new Error('the shipped source is refused');
    expect(storeSource(db, DATASET, read.value, MONDAY)).toMatchObject({ added: 1027 });
    const before = dump(db);
    expect(storeSource(db, DATASET, read.value, TUESDAY)).toEqual({
      added: 0,
      replaced: 0,
      withdrawn: 0,
      unchanged: 1027,
    });
    expect(dump(db)).toEqual(before);
  });

  test('a changed figure supersedes the old one, and history stays', () => {
    const db = storeWith(report('acme-social', 2020, 5), report('bolt-video', 2020, 7));
    const tally = storeSource(
      db,
      SMALL_DATASET,
      source(report('acme-social', 2020, 6), report('bolt-video', 2020, 7)),
      TUESDAY,
    );
    expect(tally).toEqual({ added: 0, replaced: 1, withdrawn: 0, unchanged: 1 });
    expect(current(db)).toEqual([
      ['acme-social', 2020, 6],
      ['bolt-video', 2020, 7],
    ]);
    expect(history(db)).toEqual([
      ['acme-social', 5, null, 0, null],
      ['bolt-video', 7, null, 0, 1],
      ['acme-social', 6, 1, 0, 1],
    ]);
  });

  test('a report that the source no longer holds is withdrawn, and may come back', () => {
    const db = storeWith(report('acme-social', 2020, 5), report('bolt-video', 2020, 7));
    expect(storeSource(db, SMALL_DATASET, source(report('acme-social', 2020, 5)), TUESDAY)).toMatchObject({
      withdrawn: 1,
    });
    expect(current(db)).toEqual([['acme-social', 2020, 5]]);
    expect(history(db)).toContainEqual(['bolt-video', 7, null, 1, null]);

    storeSource(db, SMALL_DATASET, source(report('acme-social', 2020, 5), report('bolt-video', 2020, 7)), TUESDAY);
    expect(current(db)).toEqual([
      ['acme-social', 2020, 5],
      ['bolt-video', 2020, 7],
    ]);
    expect(history(db)).toHaveLength(3);
  });

  test('one dataset does not touch another', () => {
    const db = storeWith(report('acme-social', 2020, 5));
    storeSource(db, { ...SMALL_DATASET, id: 'other' }, source(report('bolt-video', 2020, 7)), TUESDAY);
    expect(current(db)).toEqual([['acme-social', 2020, 5]]);
    expect(storedDatasets(db).map((dataset) => dataset.id)).toEqual(['other', 'small']);
  });
});

describe('a source that fails leaves the old state whole', () => {
  const failing: readonly (readonly [string, Source])[] = [
    ['names a service that is not there', source(report('acme-social', 2020, 9), report('nobody', 2020, 1))],
    ['has two reports of one service and year', source(report('acme-talk', 2021, 1), report('acme-talk', 2021, 2))],
    [
      'has a control total twice',
      {
        ...source(report('acme-social', 2020, 9)),
        controlTotals: [1, 2].map((value) => ({ metric: 'OUT-REPORTS', year: 2020, value, rows: 1 })),
      },
    ],
  ];

  test.each(failing)('when it %s', (_, bad) => {
    const db = storeWith(report('acme-social', 2020, 5), report('bolt-video', 2020, 7));
    const before = dump(db);
    expect(() => storeSource(db, { ...SMALL_DATASET, title: 'Changed' }, bad, TUESDAY)).toThrow(/constraint failed/);
    expect(dump(db)).toEqual(before);
  });
});

describe('the store itself refuses', () => {
  const bad: readonly (readonly [string, Partial<Answer>])[] = [
    ['a zero that is blank', { status: 'zero', value: null }],
    ['a zero that is not 0', { status: 'zero', value: count(1) }],
    ['an answer that is blank', { status: 'answered', value: null }],
    ['an estimate that is blank', { status: 'estimated', value: null }],
    ['a blank that is 0', { status: 'not_measured', value: count(0) }],
    ['something withheld that has a number', { status: 'withheld', value: count(3) }],
    ['a number for what does not apply', { status: 'not_applicable', value: count(3) }],
    ['a number that the law does not permit', { status: 'not_permitted_by_law', value: count(3) }],
    ['a negative count', { value: count(-1) }],
    ['a broken count', { value: count(1.5) }],
    ['a year of 13 months', { monthsCovered: 13 }],
    ['a status that nobody knows', { status: 'maybe' as Answer['status'] }],
  ];

  test.each(bad)('%s', (_, part) => {
    const one = { ...report('acme-social', 2020, 1), answers: [answer(part)] };
    expect(() => storeWith(one)).toThrow(/CHECK constraint failed|cannot store REAL value/);
  });

  test.each([
    [{ status: 'zero', value: count(0) }],
    [{ status: 'answered', value: count(0) }],
    [{ status: 'withheld', value: null }],
    [{ status: 'not_measured', value: null }],
  ] as const)('but not %o', (part) => {
    const one = { ...report('acme-social', 2020, 1), answers: [answer(part)] };
    expect(storedAnswers(storeWith(one), 'small')).toMatchObject([part]);
  });
});
