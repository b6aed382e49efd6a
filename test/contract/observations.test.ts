import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ObservationsAnswer } from '@candor/api/types';
import { beforeAll, describe, expect, test } from 'vitest';
import { addresses, FILES, RELEASE, ROOT, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const get = (query: string, headers: Record<string, string> = {}) =>
  api.app.request(`${ROOT}/${RELEASE}/observations${query}`, { headers });

async function observations(query: string) {
  const response = await get(query);
  expect(response.status).toBe(200);
  return ((await response.json()) as ObservationsAnswer).observations;
}

/** The distinct values of one dimension in the answer. */
async function distinct(query: string, dimension: 'platform' | 'year' | 'measure' | 'panel') {
  return [...new Set((await observations(query)).map((one) => one[dimension]))];
}

describe('filters', () => {
  test('without any, every observation of the release is there', async () => {
    const { observations: all = [] } = api.releases[0]?.latest ?? {};
    // 21 platform codes; 6 measures and the index in each of 5 years, 8 of the matched panel in each but the first; the sum alone in two more.
    expect(all).toHaveLength(21 * (5 * (6 + 1) + 4 * 8 + 2));
    expect(await observations('')).toHaveLength(all.length);
  });

  test('each keeps only what it names', async () => {
    expect(await distinct('?platform=GAM', 'platform')).toEqual(['GAM']);
    expect(await distinct('?year=2021', 'year')).toEqual([2021]);
    expect(await distinct('?measure=median', 'measure')).toEqual(['median']);
    expect(await distinct('?panel=matched', 'panel')).toEqual(['matched']);
  });

  test('values repeat or stand in a comma list, or both', async () => {
    const repeated = await observations('?platform=GAM&platform=DAT&platform=SRC&measure=sum');
    expect(await observations('?platform=GAM,DAT,SRC&measure=sum')).toEqual(repeated);
    expect(await observations('?platform=GAM,DAT&measure=sum&platform=SRC')).toEqual(repeated);
    expect(new Set(repeated.map((one) => one.platform))).toEqual(new Set(['GAM', 'DAT', 'SRC']));
  });

  test('a range of years holds both its ends, and stands beside single years', async () => {
    expect(await distinct('?year=2020..2022', 'year')).toEqual([2020, 2021, 2022]);
    expect(await distinct('?year=2019,2022..2023', 'year')).toEqual([2019, 2022, 2023]);
    expect(await distinct('?year=1900..2019', 'year')).toEqual([2019]);
  });

  test('together they all hold', async () => {
    expect(await observations('?measure=sum&platform=ALL-REPORTERS&year=2023&panel=all')).toEqual([
      {
        metric: 'OUT-REPORTS-NCMEC',
        measure: 'sum',
        platform: 'ALL-REPORTERS',
        size: '_T',
        breakdown: '_T',
        panel: 'all',
        year: 2023,
        value: 35_944_826,
        n: expect.any(Number),
        obsStatus: 'A',
        confStatus: 'F',
      },
    ]);
  });

  test('a place without a number is 200, without a value, with its status', async () => {
    const [change] = await observations('?measure=change&platform=MSG&year=2021');
    expect(change).toMatchObject({ obsStatus: 'B', confStatus: 'F' });
    expect(change).not.toHaveProperty('value');
  });

  test('a change that rests mostly on one company says so, and any other says nothing of it', async () => {
    const changes = await observations('?measure=change&panel=matched&year=2021..2023');
    const dominated = changes.filter((one) => 'dominated' in one);
    expect(dominated.length).toBeGreaterThan(0);
    expect(dominated.length).toBeLessThan(changes.length);
    expect(dominated.every((one) => one.dominated === true && one.value !== undefined)).toBe(true);
  });

  test('two spellings of one question have one answer, made once', async () => {
    const spellings = [
      '?platform=GAM,DAT&year=2020..2021',
      '?year=2021,2020&platform=DAT&platform=GAM',
      '?year=2020&year=2021&platform=DAT,GAM,DAT',
    ];
    const bodies = await Promise.all(spellings.map(async (query) => (await get(query)).text()));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('GAM');
  });

  test('another question has another answer', async () => {
    const bodies = await Promise.all(
      ['?platform=GAM', '?platform=DAT', '?measure=sum', ''].map(async (query) => (await get(query)).text()),
    );
    expect(new Set(bodies).size).toBe(4);
  });
});

describe('forms', () => {
  test('.json is what no suffix is', async () => {
    const [plain, json] = await Promise.all([get('?year=2023'), get('.json?year=2023')]);
    expect(await json.text()).toBe(await plain.text());
  });

  test('CSV without a filter is, byte for byte, the file of the release', async () => {
    const bytes = Buffer.from(await (await get('.csv')).arrayBuffer());
    expect(bytes.equals(readFileSync(join(api.folder, 'observations.csv')))).toBe(true);
  });

  test('CSV with a filter is those lines of the file that pass it, in its order', async () => {
    const csv = await (await get('.csv?platform=GAM&measure=sum')).text();
    const lines = readFileSync(join(api.folder, 'observations.csv'), 'utf8').split('\n');
    const passing = lines.filter((line, index) => index === 0 || line.includes(',sum,GAM,'));
    expect(passing.length).toBeGreaterThan(5);
    expect(csv).toBe(`${passing.join('\n')}\n`);
  });

  test.each(FILES)('%s is served as it was frozen', async (name) => {
    const response = await api.app.request(`${ROOT}/${RELEASE}/files/${name}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(api.folder, name)))).toBe(true);
  });
});

describe('compression', () => {
  test.each(addresses(RELEASE))('%s is the same bytes in each encoding, each with its own tag', async (path) => {
    const [plain, br, gzip] = await Promise.all(
      ['identity', 'br', 'gzip'].map((encoding) => api.app.request(path, { headers: { 'Accept-Encoding': encoding } })),
    );
    const bytes = async (response: Response | undefined) =>
      Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer());
    const body = await bytes(plain);
    expect(plain?.headers.get('Content-Encoding')).toBeNull();
    if (body.length < 1024 || /\.(db|parquet|xlsx)$/.test(path)) {
      expect([br, gzip].map((one) => one?.headers.get('Content-Encoding'))).toEqual([null, null]);
      return;
    }
    expect([br, gzip].map((one) => one?.headers.get('Content-Encoding'))).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(await bytes(br)).equals(body)).toBe(true);
    expect(gunzipSync(await bytes(gzip)).equals(body)).toBe(true);
    expect(new Set([plain, br, gzip].map((one) => one?.headers.get('ETag'))).size).toBe(3);
  });

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['zstd', 'zstd'],
    ['compress', null],
    ['*', 'br'],
    ['*;q=0', null],
    ['', null],
  ])('who accepts %j gets %s', async (accepted, encoding) => {
    const response = await get('', { 'Accept-Encoding': accepted });
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
  });
});
