import type { ObservationsAnswer } from '@candor/api/types';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemIn, RELEASE, ROOT, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const get = (query: string, release = RELEASE) => api.app.request(`${ROOT}/${release}/observations${query}`);
const rows = async (query: string) => ((await (await get(query)).json()) as ObservationsAnswer).observations;
const next = (response: Response) => /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] ?? null;
const table = async (query: string) => parse(await (await get(query)).text()) as string[][];

describe('pages', () => {
  test('follow each other in the order of the release, without a gap, whatever order a filter is written in', async () => {
    const whole = await rows('?platform=GAM,SOC,ALL&measure=sum,median');
    const walked: ObservationsAnswer['observations'][number][] = [];
    const sizes: number[] = [];
    let address: string | null = `${ROOT}/latest/observations?measure=median,sum&platform=ALL,SOC,GAM&limit=7`;
    while (address !== null) {
      const response: Response = await api.app.request(address);
      const { observations } = (await response.json()) as ObservationsAnswer;
      walked.push(...observations);
      sizes.push(observations.length);
      address = next(response);
      // A walk that began at the latest release ends in that release.
      if (address !== null) expect(address).toContain(`/releases/${RELEASE}/observations?`);
    }
    expect(walked).toEqual(whole);
    expect(sizes.slice(0, -1)).toEqual(Array(sizes.length - 1).fill(7));
  });

  test('nobody is given a part who asks for all', async () => {
    const response = await get('');
    expect(next(response)).toBeNull();
    expect(((await response.json()) as ObservationsAnswer).observations).toHaveLength(
      api.releases[0]?.latest.observations.length ?? 0,
    );
    expect(next(await get('?measure=sum&limit=50000'))).toBeNull();
  });

  test('a page keeps form, labels and fields, and its file says that it is a part', async () => {
    const response = await get('.csv?labels=both&limit=3');
    expect(next(response)).toMatch(/observations\.csv\?labels=both&limit=3&cursor=[\w-]+$/);
    const chosen = next(await get('.csv?fields=OBS_VALUE,metric&limit=3')) ?? '';
    expect(chosen).toContain('fields=METRIC,OBS_VALUE,OBS_STATUS,CONF_STATUS&limit=3');
    expect((await (await api.app.request(chosen)).text()).split('\n')[0]).toBe(
      'METRIC,OBS_VALUE,OBS_STATUS,CONF_STATUS',
    );
    expect(await (await get('.sdmx.csv?limit=3')).text()).toMatch(/\(2024\.1\.0\),I,/);
  });

  test.each([
    ['limit=0', '“0” is no such number'],
    ['limit=50001', 'A page holds 1 to 50000 observations'],
    ['limit=1e3', '“1e3” is no such number'],
    ['limit=5&limit=6', '“5,6” is no such number'],
    ['cursor=', 'This cursor is of no page of this question'],
    ['cursor=MTAwMDAwMDAw', 'This cursor is of no page of this question'],
  ])('%s is refused', async (query, detail) => {
    const problem = await problemIn(await get(`?${query}`), 400);
    expect(problem.detail).toContain(detail);
    expect(problem.errors?.[0]?.parameter).toBe(query.split('=')[0]);
  });

  test('a cursor is of one question', async () => {
    const cursor = /cursor=([\w-]+)/.exec(next(await get('?measure=sum&limit=5')) ?? '')?.[1];
    expect((await get(`?measure=sum&limit=9&cursor=${cursor}`)).status).toBe(200);
    expect((await get(`?measure=median&limit=5&cursor=${cursor}`)).status).toBe(400);
  });
});

describe('fields', () => {
  test('are the columns that were named, in the order of the file, with what the whole file has in them', async () => {
    const [head = [], ...all] = await table('.csv');
    const [chosenHead, ...chosen] = await table('.csv?fields=n,time_period,PLATFORM');
    expect(chosenHead).toEqual(['PLATFORM', 'TIME_PERIOD', 'N']);
    expect(chosen).toEqual(all.map((row) => ['PLATFORM', 'TIME_PERIOD', 'N'].map((name) => row[head.indexOf(name)])));
  });

  test('a number is never without its statuses', async () => {
    expect((await table('.csv?fields=UPPER'))[0]).toEqual(['OBS_STATUS', 'CONF_STATUS', 'UPPER']);
    const [line = ''] = (await (await get('.ndjson?fields=value&limit=1')).text()).split('\n');
    expect(Object.keys(JSON.parse(line))).toEqual(['value', 'obsStatus', 'confStatus']);
  });

  test('one that a form does not have is refused with those that it has', async () => {
    const problem = await problemIn(await get('.csv?fields=METRIC,VALEU,PRICE'), 400);
    expect(problem.errors?.map((one) => one.detail.slice(0, 32))).toEqual([
      'This form has no field “VALEU”; ',
      'This form has no field “PRICE”; ',
    ]);
    expect(problem.errors?.[0]?.allowed).toContain('PLATFORM_LABEL');
    expect((await problemIn(await get('?fields=metric'), 400)).type).toContain('unknown-parameter');
  });
});
