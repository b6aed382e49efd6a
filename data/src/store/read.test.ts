import { describe, expect, test } from 'vitest';
import { answer, count, counted } from '../../testing/answers.ts';
import { report, SMALL_DATASET, source, storeWith, TUESDAY } from '../../testing/store.ts';
import type { Answer } from '../report/index.ts';
import { openDatabase } from './open.ts';
import { answersReader, reportedServices, storedAnswers } from './read.ts';
import { storeRoster } from './roster.ts';
import { storeSource } from './write.ts';

const service = (id: string, year: number, ...answers: readonly Answer[]) => ({ ...report(id, year, 0), answers });

test('the services with a report that counts are by year, company and service', () => {
  const db = storeWith(report('bolt-video', 2020, 1), report('acme-talk', 2021, 1), report('acme-social', 2020, 1));
  const found = reportedServices(db, 'small').map(({ year, company, service: id }) => [year, company, id]);
  expect(found).toEqual([
    [2020, 'acme', 'acme-social'],
    [2020, 'bolt', 'bolt-video'],
    [2021, 'acme', 'acme-talk'],
  ]);
  expect(reportedServices(db, 'small')[0]).toMatchObject({ frameworkVersion: '0.1.0', platformType: 'SOC' });
});

test('a report belongs to who owned the service in its year, the first and the last one included', () => {
  const db = storeWith(...[2019, 2020, 2021, 2022].map((year) => report('acme-talk', year, 1)));
  const owners = [
    { company: 'acme', from: 2019, to: 2020 },
    { company: 'bolt', from: 2021, to: 2022 },
  ];
  const { services, ...roster } = source();
  storeRoster(db, 'small', { ...roster, services: services.map((one) => ({ ...one, owners })) });
  expect(reportedServices(db, 'small').map(({ year, company }) => [year, company])).toEqual([
    [2019, 'acme'],
    [2020, 'acme'],
    [2021, 'bolt'],
    [2022, 'bolt'],
  ]);
});

describe('the answers of a metric', () => {
  test('are read alone, by year, company, service and breakdown', () => {
    const db = storeWith(
      service('acme-talk', 2021, answer({ value: count(4) })),
      service(
        'bolt-video',
        2020,
        answer({ value: count(3) }),
        answer({ breakdown: 'content_type:image', value: count(2) }),
        answer({ metric: 'OUT-OTHER', value: count(9) }),
      ),
      service('acme-social', 2020, answer({ value: count(1) })),
    );
    const found = answersReader(db, 'small')('OUT-REPORTS');
    expect(found.map(({ year, service: id, breakdown, value }) => [year, id, breakdown, value])).toEqual([
      [2020, 'acme-social', '_T', count(1)],
      [2020, 'bolt-video', '_T', count(3)],
      [2020, 'bolt-video', 'content_type:image', count(2)],
      [2021, 'acme-talk', '_T', count(4)],
    ]);
  });

  test.each([
    ['an ordinary one that is confidential', { publicSource: null }, { isPublic: false }],
    ['one with a public source', { publicSource: 'a list' }, { isPublic: true }],
    ['one in another counting unit', { countingUnitOk: false }, { countingUnitOk: false }],
    ['one of half a year', { monthsCovered: 6 }, { monthsCovered: 6 }],
    [
      'one with a change of method',
      { methodChanged: 'law', methodChangedNote: 'A “new” law.', movedAmong: ['MSG', 'SOC'], publicSource: null },
      { methodChanged: 'law', methodChangedNote: 'A “new” law.', movedAmong: ['MSG', 'SOC'], isPublic: false },
    ],
    ['one with a note alone', { methodChangedNote: 'Nothing changed.' }, { methodChangedNote: 'Nothing changed.' }],
  ] as const)('keep what sets them apart: %s', (_, part, expected) => {
    const given = answer(part);
    const [found] = storedAnswers(storeWith(service('acme-social', 2020, given)), 'small');
    const ordinary = counted({ value: count(1), isPublic: given.publicSource !== null });
    expect(found).toEqual({ ...ordinary, ...expected });
  });

  test('hold every kind of value', () => {
    const values = [
      count(3),
      { kind: 'percentage', numerator: 1, denominator: 4 },
      { kind: 'rate', rate: 0.985 },
      { kind: 'duration', median: 5, p90: 60 },
      { kind: 'choice', options: ['image', 'video'] },
      null,
    ] as const;
    const answers = values.map((value, at) =>
      answer({ metric: `M${at}`, value, status: value === null ? 'withheld' : 'answered' }),
    );
    const found = storedAnswers(storeWith(service('acme-social', 2020, ...answers)), 'small');
    expect(found.map((one) => one.value)).toEqual(values);
  });
});

test('two datasets on one connection do not mix, also when they are read in turn', () => {
  const db = storeWith(report('acme-social', 2020, 5));
  storeSource(db, { ...SMALL_DATASET, id: 'other-one' }, source(report('bolt-video', 2020, 7)), TUESDAY);
  const [small, other] = [answersReader(db, 'small'), answersReader(db, 'other-one')];
  const read = (reader: typeof small) => reader('OUT-REPORTS').map((one) => [one.service, one.value]);
  expect(read(other)).toEqual([['bolt-video', count(7)]]);
  expect(read(small)).toEqual([['acme-social', count(5)]]);
  expect(read(other)).toEqual([['bolt-video', count(7)]]);
});

test('reading leaves the store as it was, also inside a transaction that is rolled back', () => {
  const db = storeWith(report('acme-social', 2020, 5));
  db.exec('BEGIN');
  expect(storedAnswers(db, 'small')).toHaveLength(1);
  db.exec('ROLLBACK');
  expect(storedAnswers(db, 'small')).toHaveLength(1);
  expect(db.prepare("SELECT count(*) FROM main.sqlite_schema WHERE name LIKE 'answers of%'").pluck().get()).toBe(0);
});

test('a dataset without a report has no answers', () => {
  expect(storedAnswers(openDatabase(':memory:'), 'nothing')).toEqual([]);
});
