import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease } from '@candor/data/release/folder';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../attack/releases/findings.ts';
import { attackHome } from '../attack/releases/home.ts';
import { shareFindingsOf } from '../attack/releases/shares/findings.ts';
import { attackHomeShares } from '../attack/releases/shares/home.ts';
import { DATASET, ROUTES } from '../support/api.ts';
import { appOf } from '../support/app.ts';
import { temporaryFolder } from '../support/candor.ts';
import { CLUB, CLUB_METRICS, type Club, POLICY_WORDS, publishedClub } from '../support/club.ts';
import { readable } from '../support/readable.ts';
import { mistakesAt } from '../support/walk.ts';

const RELEASES = ['2025-01', '2025-02'];
const scratch = temporaryFolder();
let club: Club;
let app: ReturnType<typeof appOf>;
beforeAll(async () => {
  club = await publishedClub(scratch);
  app = appOf(club.home);
}, 240_000);

const folderOf = (release: string) => join(club.home, 'releases', CLUB, release);

/** Every number that is written in a text, whole: 1234567 in “21234567.5” is none. */
const numbersIn = (text: string) => new Set((text.match(/\d+(\.\d+)?(e[+-]?\d+)?/g) ?? []).map(Number));

/** What of the club's secrets a text holds. */
function secretsIn(text: string): (string | number)[] {
  const { words, numbers } = club.secrets;
  const written = numbersIn(text);
  const lower = text.toLowerCase();
  return [
    ...[...words, ...POLICY_WORDS].filter((word) => lower.includes(word.toLowerCase())),
    ...[...numbers].filter((one) => written.has(one)),
  ];
}

/** Views of a metric: each kind of chart, the same companies, one sector. */
const VIEWS = [
  'trend',
  'trend;panel=matched',
  'scope',
  'multiples;platform=SOC',
  'range;measure=median',
  'stacked;measure=status_share',
];

/** Every address that the API answers of the club, with each name that stands for another. */
function addresses(): string[] {
  return ROUTES.filter((route) => !/\/(framework|aggregates)/.test(route)).flatMap((route) =>
    ['latest', ...RELEASES].flatMap((release) => {
      const files = readdirSync(folderOf(release === 'latest' ? '2025-02' : release));
      const path = route.replace(':dataset', CLUB).replace(':release', release);
      const filled = (name: string, values: readonly string[]) =>
        path.includes(name) ? values.map((value) => path.replace(name, value)) : [];
      const many = [
        ...filled(':name', files),
        ...filled(':metric', CLUB_METRICS),
        ...filled(
          ':view',
          CLUB_METRICS.flatMap((metric) => VIEWS.map((view) => `${view};metric=${metric}`)),
        ),
        ...filled(':platform', ['ALL', 'SOC', 'MSG', 'GAM']),
      ];
      return many.length > 0 ? many : [path];
    }),
  );
}

test('the search finds a name, an id, a number of one company and a parameter of the policy', () => {
  expect(club.secrets.words.length).toBeGreaterThan(100);
  expect(club.secrets.numbers.size).toBeGreaterThan(700);
  const [number = 0] = club.secrets.numbers;
  expect(secretsIn(`{"by":"Wexfold 7","n":${number},"p":17.31}`)).toEqual(
    expect.arrayContaining(['Wexfold 7', number, '17.31']),
  );
  expect(secretsIn(`{"n":1${number},"m":${number}.5}`)).toEqual([]);
});

describe.each(RELEASES)('release %s', (release) => {
  test('tells figures, so that there is something to search', () => {
    const told = openRelease(folderOf(release)).observations.filter((one) => one.kind === 'value');
    expect(told.length).toBeGreaterThan(500);
  });

  test('holds no name, no id, no number of one company and nothing of the policy in any file', () => {
    for (const name of readdirSync(folderOf(release))) {
      const bytes = readFileSync(join(folderOf(release), name));
      const found = secretsIn(bytes.toString(name.endsWith('.db') ? 'latin1' : 'utf8'));
      expect([name, found]).toEqual([name, []]);
    }
  });

  test('holds no number of one company in any row of its database', () => {
    const db = new Database(join(folderOf(release), 'release.db'), { readonly: true });
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    const values = tables.flatMap((table) => db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]).flat();
    db.close();
    expect(values.filter((one) => typeof one === 'number').length).toBeGreaterThan(500);
    expect(values.filter((one) => typeof one === 'number' && club.secrets.numbers.has(one))).toEqual([]);
    expect(secretsIn(values.filter((one) => typeof one === 'string').join('\n'))).toEqual([]);
  });
});

test('an attacker with the files of both releases bounds no company’s count closer than the policy allows', async () => {
  const { of, attacks } = await attackHome(club.home, CLUB);
  expect([...attacks.keys()].sort()).toEqual(['OUT-CONTENT', 'OUT-FPR', 'OUT-REPORTS-NCMEC', 'OUT-TIME']);
  expect(of).toBe(4);
  const all = [...attacks.values()];
  expect(all.flatMap(findingsOf).filter((one) => one.test !== 'side')).toEqual([]);
  expect(all.reduce((sum, one) => sum + one.statements, 0)).toBeGreaterThan(100);
  expect(all.reduce((sum, one) => sum + one.restated, 0)).toBeGreaterThan(30);
}, 60_000);

test('nor can it tell what a company answered from the shares of companies in both releases', async () => {
  const { of, attacks } = await attackHomeShares(club.home, CLUB);
  expect([...attacks.keys()].sort()).toEqual([...CLUB_METRICS].sort());
  expect(of).toBe(CLUB_METRICS.length);
  const all = [...attacks.values()];
  expect(all.flatMap(shareFindingsOf)).toEqual([]);
  expect(all.reduce((sum, one) => sum + one.shares, 0)).toBeGreaterThan(300);
  expect(all.reduce((sum, one) => sum + one.doubts, 0)).toBeGreaterThan(1000);
  expect(all.reduce((sum, one) => sum + one.byRule.doubts, 0)).toBeGreaterThan(10);
}, 60_000);

test('no answer of the API holds any of it, neither in its body nor in its headers', async () => {
  const strange: unknown[] = [];
  for (const path of addresses()) {
    const response = await app.request(path);
    expect([path, response.status]).toEqual([path, 200]);
    const body = await readable(path, Buffer.from(await response.arrayBuffer()), scratch);
    expect(body.length).toBeGreaterThan(30);
    const headers = [...response.headers].map(([, value]) => value).join('\n');
    const found = secretsIn(`${body}\n${headers}`);
    if (found.length > 0) strange.push([path, found]);
  }
  expect(strange).toEqual([]);
}, 60_000);

test('nor does an answer to what is wrong', async () => {
  const wrong = addresses().flatMap((path) => mistakesAt(path.replace(CLUB, DATASET)));
  expect(wrong.length).toBeGreaterThan(500);
  const others = [`/v1/datasets/${CLUB}/releases/2031-01`, '/v1/datasets/wexfold', '/healthz'].map((path) => ({
    path,
  }));
  for (const { path, ...request } of [...wrong, ...others]) {
    const response = await app.request(path.replace(DATASET, CLUB), request);
    const found = secretsIn((await response.text()).replaceAll('wexfold', ''));
    expect([path, path === '/healthz' || response.status >= 400, found]).toEqual([path, true, []]);
  }
});
