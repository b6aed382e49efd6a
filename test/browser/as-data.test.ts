import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { demoDataset } from '../../scripts/src/demo/dataset.ts';
import { addressOf, temporaryFolder } from '../support/candor.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { workersBrowser } from './chromium.ts';

/*
 * A new version of the framework, written as data alone: a count with a split of its own that is a part of another metric,
 * and a choice of options. Everything from the questionnaire to the page has to follow.
 */

const COUNT = 'OUT-VOICE';
const CHOICE = 'PRO-LISTEN';
const VERSION = '1.1.0';
const SERVICES = 14;
const OPTIONS = ['all_rooms', 'some_rooms', 'no_rooms'];

const METRICS: Readonly<Record<string, object>> = {
  outcomes: {
    code: COUNT,
    title: 'Voice recordings actioned',
    definition: 'Items actioned that are recordings of voices alone.',
    includes: 'Messages that were spoken.',
    excludes: 'Video with sound.',
    answer_type: 'count',
    unit: { singular: 'recording', plural: 'recordings' },
    period: 'flow',
    breakdowns: ['voice_kind'],
    platform_types: ['SOC', 'MSG', 'GAM'],
    tier: 'core',
    questions: ['Q2'],
    publish_as: ['sum', 'ratio_to'],
    ratio_to: 'OUT-CONTENT',
    part_of: ['OUT-CONTENT'],
    sensitivity: 'open',
    caveats: [1, 2],
    aligned_with: ['GRIMM-DATA'],
  },
  processes: {
    code: CHOICE,
    title: 'Listening in voice rooms',
    definition: 'Use of classifiers on speech in rooms that are open to the public.',
    includes: 'Rooms of games.',
    excludes: 'Calls between two people.',
    answer_type: 'single_choice',
    period: 'stock',
    options: [
      { code: 'all_rooms', label: 'In all rooms' },
      { code: 'some_rooms', label: 'In some rooms' },
      { code: 'no_rooms', label: 'In no room' },
    ],
    breakdowns: [],
    platform_types: ['SOC', 'MSG', 'GAM'],
    tier: 'core',
    questions: ['Q1'],
    publish_as: ['share_of_options'],
    practice: ['all_rooms', 'some_rooms'],
    sensitivity: 'aggregate-only',
    caveats: [21],
    aligned_with: ['ESAFETY'],
  },
};

const WORDS = {
  [COUNT]: {
    topic: 'voice recordings actioned',
    did: 'acted on',
    doing: 'acting on',
    one: 'voice recording',
    other: 'voice recordings',
    part: 'were voice recordings',
  },
  [CHOICE]: {
    topic: 'listening in voice rooms',
    lead: 'listen',
    options: { all_rooms: 'listen in all rooms', some_rooms: 'listen in some rooms', no_rooms: 'listen in no room' },
    practice: 'listen in all or some rooms',
  },
};

const SPLIT = {
  code: 'voice_kind',
  label: 'Kind of recording',
  codes: [
    { code: 'spoken', label: 'Spoken' },
    { code: 'sung', label: 'Sung' },
  ],
};

type Yaml = Record<string, unknown>;

/** Writes version 1.1.0 beside 1.0.0. */
function addVersion(copy: ProjectCopy): void {
  const folder = 'data/framework/1.1.0';
  cpSync(join(copy.folder, 'data/framework/1.0.0'), join(copy.folder, folder), { recursive: true });
  // Who was asked about one version was not asked about another.
  rmSync(join(copy.folder, folder, 'consultation'), { recursive: true });
  const change = (file: string, of: (content: Yaml) => void) =>
    copy.edit(`${folder}/${file}.yaml`, (text) => {
      const content = parse(text) as Yaml;
      of(content);
      return stringify(content);
    });
  for (const [section, metric] of Object.entries(METRICS)) {
    change(section, ({ metrics }) => (metrics as object[]).push(metric));
  }
  change('taxonomies', (content) => {
    content.version = VERSION;
    (content.breakdowns as object[]).push(SPLIT);
  });
  change('words.en', ({ metrics, codes }) => {
    Object.assign(metrics as object, WORDS);
    Object.assign(codes as object, { [SPLIT.code]: { spoken: 'were spoken', sung: 'were sung' } });
  });
  const changes = loadFramework('1.0.0').metrics.map(({ code }) => [code, { change: 'continues' }]);
  const news = [COUNT, CHOICE].map((code) => [code, { change: 'new' }]);
  const metrics = Object.fromEntries([...changes, ...news]);
  copy.edit(`${folder}/mapping.yaml`, () => stringify({ from: '1.0.0', to: VERSION, metrics }));
}

/** What a service reports of a year. */
function reportOf(at: number, recordings = 40 + 3 * at): string {
  return [
    `#framework,${VERSION}`,
    `#service,s${at}`,
    '#year,2024',
    '#platform_type,SOC',
    'metric,breakdown,status,answer,second,comment',
    `OUT-CONTENT,,,${300 + 10 * at},,`,
    `${COUNT},,,${recordings},,`,
    `${COUNT},voice_kind:spoken,,${recordings - 10 - at},,`,
    `${COUNT},voice_kind:sung,,${10 + at},,`,
    `${CHOICE},,,${OPTIONS[at % 2]},,`,
    '',
  ].join('\n');
}

/** The source of a dataset that publishes the new metrics, and what they are a part of. */
function writeSource(folder: string): void {
  mkdirSync(join(folder, 'reports'), { recursive: true });
  const framework = loadFramework('1.0.0');
  const declared = parse(demoDataset(framework)) as object;
  const metrics = ['OUT-CONTENT', COUNT, CHOICE];
  writeFileSync(
    join(folder, 'dataset.yaml'),
    stringify({ ...declared, id: 'voices', framework: VERSION, metrics, caveats: [1, 2, 21] }),
  );
  const services = Array.from(
    { length: SERVICES },
    (_, at) => `c${at},Company ${at},yes,s${at},Service ${at},SOC,S1,,`,
  );
  const head = 'company_id,company,consent,service_id,service,platform_type,size_band,owned_from,owned_to';
  writeFileSync(join(folder, 'roster.csv'), [head, ...services, ''].join('\n'));
  for (const at of services.keys()) writeFileSync(join(folder, 'reports', `s${at}.csv`), reportOf(at));
}

const scratch = temporaryFolder();
const copy = new ProjectCopy(scratch);
const home = join(scratch, 'home');
const source = join(scratch, 'voices');
async function done(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await copy.candor(...argv);
  if (code !== 0) throw new Error(`candor ${argv.join(' ')}: ${out} ${err}`);
  return out;
}

let server: ChildProcess | undefined;
let address = '';

beforeAll(async () => {
  addVersion(copy);
  writeSource(source);
  await done('ingest', source, '--home', home);
  await done('publish', 'voices', '--home', home, '--year', '2025');
  const { CANDOR_HOME: _, PORT: __, HOST: ___, ...env } = process.env;
  const argv = [copy.main, 'serve', '--home', home, '--port', '0'];
  server = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], env });
  address = await addressOf(server);
}, 120_000);

afterAll(() => server?.kill());

test('the questionnaire asks for it, and the check of a report knows its split, its options and what it is a part of', async () => {
  const file = join(scratch, 'questionnaire.csv');
  await done('template', '--type', 'SOC', '--size', 'S3', '--year', '2025', '--format', 'csv', '--out', file);
  const asked = readFileSync(file, 'utf8');
  for (const row of [COUNT, `${COUNT},voice_kind:sung`, CHOICE]) expect(asked).toContain(`\n${row},`);
  const wrong = join(scratch, 'wrong.csv');
  writeFileSync(
    wrong,
    reportOf(0, 301)
      .replace(OPTIONS[0] ?? '', 'no_hall')
      .replace(':sung', ':sing'),
  );
  const { code, out, err } = await copy.candor('check', wrong);
  expect({ code, said: out + err }).toMatchObject({ code: 2 });
  expect(err).toContain(`${COUNT} is larger than OUT-CONTENT, which counts all of it`);
  expect(err).toMatch(/column breakdown: .* did you mean voice_kind:sung/);
  expect(err).toMatch(/column answer: .* use one of all_rooms, some_rooms, no_rooms/);
}, 60_000);

test('its release is proved again', async () => {
  expect(await done('audit', '--home', home)).toMatch(/^voices\/2025-01: \d+ figures .* failures 0\.$/m);
}, 60_000);

test('the API gives its totals, its split, what it is of its whole, and its options', async () => {
  const observations = async (metric: string, measure: string) => {
    const path = `/v1/datasets/voices/releases/latest/observations?metric=${metric}&measure=${measure}&platform=public-sharing&size=_T&panel=all`;
    const body = (await (await fetch(address + path)).json()) as {
      observations: { breakdown: string; value?: number }[];
    };
    return Object.fromEntries(body.observations.map((one) => [one.breakdown, one.value ?? null]));
  };
  const sum = (of: (at: number) => number) =>
    Array.from({ length: SERVICES }, (_, at) => of(at)).reduce((a, b) => a + b);
  const voices = sum((at) => 40 + 3 * at);
  const content = sum((at) => 300 + 10 * at);
  expect(await observations(COUNT, 'sum')).toEqual({
    _T: voices,
    'voice_kind:spoken': sum((at) => 30 + 2 * at),
    'voice_kind:sung': sum((at) => 10 + at),
  });
  expect((await observations(COUNT, 'ratio_to'))._T).toBeCloseTo(voices / content, 2);
  const shares = Object.keys(await observations(CHOICE, 'share'));
  expect(shares).toEqual([...OPTIONS.map((option) => `option:${option}`).sort(), 'practice:in_place']);
});

test('pages speak of it, chart it and explain it', async () => {
  const page = await (await workersBrowser()).newPage();
  const says = async (path: string, ...texts: readonly string[]) => {
    await page.goto(address + path);
    for (const text of texts) await expect.poll(() => page.locator('main').innerText()).toContain(text);
  };
  await says(
    `/d/voices/explore?metric=${COUNT}`,
    'Voice recordings actioned, Social networking & content sharing: 833 in 2024',
    'Kind of recording',
  );
  await page.locator('.chart-plot').waitFor();
  await says(`/d/voices/explore?metric=${CHOICE}`, 'Listening in voice rooms');
  await page.locator('.chart-plot').waitFor();
  await says('/d/voices/questions', 'voice recordings');
  expect(await page.locator('#Q2 .told').first().isVisible()).toBe(true);
  await says(`/framework/${COUNT}`, 'Messages that were spoken');
  await page.close();
}, 60_000);
