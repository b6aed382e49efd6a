import type { ObservationsAnswer, ViewAnswer } from '@candor/api/types';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { problemIn, RELEASE, ROOT, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const get = (path: string) => api.app.request(`${ROOT}/${RELEASE}/${path}`);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

async function view(segment: string): Promise<ViewAnswer> {
  const response = await get(`views/${segment}`);
  expect(response.status).toBe(200);
  return (await response.json()) as ViewAnswer;
}

test('a view says what it finds, of whom, and with which caveat', async () => {
  const answer = await view('trend;platform=GAM');
  expect(plain(answer.title)).toMatch(
    /^CyberTipline reports, Gaming & virtual worlds: 26,922 in 2023, up 215 % \(mostly one company\) from 2022 among the same companies; 2025 is not known$/,
  );
  expect(answer.subtitle).toBe(
    'CyberTipline reports: total (reports), by platform type, 2019–2025. All companies that reported.',
  );
  expect(answer.companies).toMatch(/^\d+ companies in 2023\.$/);
  expect(answer.caveats).toHaveLength(1);
  expect(answer.chart.series.filter((one) => one.isFocused).map((one) => one.code)).toEqual(['GAM']);
});

test('its observations are those that its filters find, and its points are among them', async () => {
  for (const segment of [
    'scope',
    'trend;panel=matched',
    'scope;platform=GAM,SOC',
    'trend;measure=change;platform=ALL',
  ]) {
    const { filters, observations, chart } = await view(segment);
    const query = Object.entries(filters).map(([name, codes]) => `${name}=${codes.join(',')}`);
    const found = (await (await get(`observations?${query.join('&')}`)).json()) as ObservationsAnswer;
    expect(observations).toEqual(found.observations);
    const points = chart.series.flatMap((one) => one.points);
    expect(points.length).toBeGreaterThan(0);
    for (const { observation } of points) expect(observation === null || observation < observations.length).toBe(true);
  }
});

test('its file holds exactly what it shows, with labels, and is called by what it is', async () => {
  const response = await get('views/trend;platform=GAM,SOC;year=2022..2023.csv');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="candor-cybertipline-2024-01-trend_platform=SOC_GAM_year=2022..2023.csv"',
  );
  const rows = parse<Record<string, string>>(await response.text(), { columns: true });
  expect(rows.map((row) => [row.PLATFORM, row.PLATFORM_LABEL, row.TIME_PERIOD])).toEqual([
    ['SOC', 'Social networking & content sharing', '2022'],
    ['SOC', 'Social networking & content sharing', '2023'],
    ['GAM', 'Gaming & virtual worlds', '2022'],
    ['GAM', 'Gaming & virtual worlds', '2023'],
  ]);
  expect(rows[0]).toMatchObject({
    METRIC_LABEL: 'CyberTipline reports',
    MEASURE_LABEL: 'Total',
    OBS_STATUS_LABEL: 'Normal value',
    SIZE: '_T',
    SIZE_LABEL: '',
  });
});

test('the pairs of the same companies stand in its file with the year before', async () => {
  const rows = parse<Record<string, string>>(await (await get('views/trend;panel=matched;platform=SOC.csv')).text(), {
    columns: true,
  });
  expect(new Set(rows.map((row) => row.MEASURE))).toEqual(new Set(['sum', 'sum_previous']));
});

test('the same as a file of JSON is the very answer', async () => {
  const [file, read] = [await get('views/scope.json'), await get('views/scope')];
  expect(file.headers.get('Content-Disposition')).toContain('candor-cybertipline-2024-01-scope.json');
  expect(read.headers.get('Content-Disposition')).toBeNull();
  expect(await file.text()).toBe(await read.text());
});

test('two spellings of one view are one answer, in its canonical form', async () => {
  const [one, other] = [await get('views/trend;platform=SOC,GAM'), await get('views/trend;platform=GAM,SOC')];
  expect(await one.text()).toBe(await other.text());
  expect((await view('trend;platform=SOC,GAM;scale=log')).view).toBe('trend;platform=SOC,GAM');
});

test('a view that names what is not there is refused in one sentence with what is', async () => {
  for (const [segment, what] of [
    ['pie', /pie.+scope/],
    ['trend;platform=XXX', /XXX.+SOC/],
    ['trend;colour=red', /colour.+metric/],
  ] as const) {
    const problem = await problemIn(await get(`views/${segment}`), 400);
    expect(problem.detail).toMatch(what);
  }
  await problemIn(await get('views/trend?platform=SOC'), 400);
});
