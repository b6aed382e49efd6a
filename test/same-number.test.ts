import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from '@candor/api';
import { OBSERVATION_COLUMNS } from '@candor/data/release';
import { sdmxId } from '@candor/data/release/formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { appOf } from './support/app.ts';
import { candor, DISCLOSURES, publishedHome, temporaryFolder } from './support/candor.ts';
import {
  type Facts,
  hasRsdmx,
  inCsv,
  inDatabase,
  inDuckDb,
  inDuckDbLines,
  inJson,
  inJsonLines,
  inJsonStat,
  inRsdmx,
  inSdmxCsv,
  inWorkbook,
} from './support/readers.ts';
import { inR } from './support/rsdmx.ts';
import { freezeRangedSurvey, freezeSteppedSurvey, freezeSurvey } from './support/survey.ts';

/** A machine without R and its package proves nothing of it, and the run counts the tests that it leaves out. */
const RSDMX = hasRsdmx();
if (!RSDMX) process.stderr.write('R with rsdmx (Debian: r-cran-rsdmx) is not here, so SDMX is not read by it.\n');

/** Real figures, and made-up ones with what these have not: ranges, steps, classes of companies, a restated figure. */
const DATASETS = ['cybertipline', 'disclosures', 'survey', 'survey-restated', 'ranged', 'stepped'];

/** Asked for in another order than the file has. */
const COLUMNS = OBSERVATION_COLUMNS.slice(2).reverse().join(',');

let app: ReturnType<typeof appOf>;
let home: string;
const scratch = temporaryFolder();

beforeAll(async () => {
  home = await publishedHome();
  await candor('ingest', DISCLOSURES, '--home', home);
  const { code } = await candor('publish', 'disclosures', '--home', home, '--year', '2024');
  expect(code).toBe(0);
  const releases = join(home, 'releases');
  freezeSurvey(releases);
  freezeRangedSurvey(releases, 'ranged');
  freezeSteppedSurvey(releases, 'stepped');
  app = appOf(home);
});

describe.each(DATASETS)('every observation of %s has the numbers and statuses of release.db', (dataset) => {
  let stored: Facts;
  beforeAll(async () => {
    const { release } = (await (await app.request(`/v1/datasets/${dataset}/releases/latest`)).json()) as {
      release: string;
    };
    stored = inDatabase(join(home, 'releases', dataset, release, 'release.db'));
    expect(stored.size).toBeGreaterThan(300);
  });

  const answer = async (suffix: string) => {
    const response = await app.request(`/v1/datasets/${dataset}/releases/latest/observations${suffix}`);
    expect(response.status).toBe(200);
    return response;
  };
  const kept = async (suffix: string) => {
    const path = join(scratch, `${dataset}-observations${suffix}`.replace('?labels=both', ''));
    mkdirSync(scratch, { recursive: true });
    writeFileSync(path, Buffer.from(await (await answer(suffix)).arrayBuffer()));
    return path;
  };
  /** One page after the other, as the Link header leads, each without its header but the first. */
  const pagesOf = async (suffix: string) => {
    const pages: string[] = [];
    let address: string | null = `/v1/datasets/${dataset}/releases/latest/observations${suffix}`;
    while (address !== null) {
      const response: Response = await app.request(address);
      expect(response.status).toBe(200);
      pages.push(await response.text());
      address = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] ?? null;
    }
    expect(pages.length).toBeGreaterThan(1);
    return pages.map((page, at) => (at === 0 ? page : page.slice(page.indexOf('\n') + 1))).join('');
  };

  test.each([
    ['JSON', async () => inJson(await (await answer('.json')).text())],
    ['JSON with labels', async () => inJson(await (await answer('.json?labels=both')).text())],
    ['CSV', async () => inCsv(await (await answer('.csv')).text())],
    ['JSON lines', async () => inJsonLines(await (await answer('.ndjson')).text())],
    ['JSON lines in DuckDB', async () => inDuckDbLines(await kept('.ndjson'))],
    ['CSV of chosen columns', async () => inCsv(await (await answer(`.csv?fields=${COLUMNS}`)).text())],
    ['pages of CSV', async () => inCsv(await pagesOf('.csv?limit=297'))],
    ['CSV with labels', async () => inCsv(await (await answer('.csv?labels=both')).text())],
    ['CSV in DuckDB', async () => inDuckDb(await kept('.csv'))],
    ['SDMX-CSV', async () => inSdmxCsv(await (await answer('.sdmx.csv')).text())],
    [
      'SDMX-CSV by SDMX REST',
      async () => inSdmxCsv(await (await app.request(`/v1/sdmx/2.1/data/${sdmxId(dataset)}?format=csv`)).text()),
    ],
    ['JSON-stat in jsonstat-toolkit', async () => inJsonStat(await (await answer('.jsonstat.json')).text())],
    ['Parquet in DuckDB', async () => inDuckDb(await kept('.parquet'))],
    ['Parquet with labels in DuckDB', async () => inDuckDb(await kept('.parquet?labels=both'))],
    ['a workbook', async () => inWorkbook(await (await answer('.xlsx')).arrayBuffer())],
  ] as const)('in %s', async (_, read) => {
    const found = await read();
    expect(found.size).toBe(stored.size);
    const others = [...stored].filter(([place, facts]) => found.get(place) !== facts);
    expect(others.map(([place, facts]) => [place, facts, found.get(place)]).slice(0, 5)).toEqual([]);
  });
});

// R takes some seconds for each, so these are two of the datasets, and some of their measures.
test.skipIf(!RSDMX)('… and so has SDMX-ML of cybertipline, in R with rsdmx', async () => {
  const answer = async (suffix: string) =>
    (await app.request(`/v1/datasets/cybertipline/releases/latest/observations${suffix}?measure=sum,change`)).text();
  const path = join(scratch, 'cybertipline.xml');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(path, await answer('.sdmx.xml'));
  const stored = inCsv(await answer('.csv'));
  expect(stored.size).toBeGreaterThan(100);
  expect([...inRsdmx(path)].sort()).toEqual([...stored].sort());
});

test.skipIf(!RSDMX)('… and so have data by dataflow and key, as rsdmx asks a provider for them', async () => {
  const server = await listen(app, 0, '127.0.0.1');
  try {
    const asked = await Promise.all([
      inR(
        server.address,
        `data <- readSDMX(providerId = 'CANDOR', resource = 'data', flowRef = 'RANGED',
  key = list('', c('sum', 'change'), '', '', '', ''), start = 2020, dsd = TRUE, verbose = FALSE)
printed(as.data.frame(data, labels = TRUE))`,
      ),
      inR(
        server.address,
        `data <- readSDMX('${server.address}/v1/sdmx/2.1/data/RANGED/.change....?format=genericdata')
table <- as.data.frame(data)
names(table)[match(c('obsTime', 'obsValue'), names(table))] <- c('TIME_PERIOD', 'OBS_VALUE')
printed(table)`,
      ),
    ]);
    for (const [at, [measures, count]] of (
      [
        ['sum,change', 414],
        ['change', 36],
      ] as const
    ).entries()) {
      const path = `/v1/datasets/ranged/releases/latest/observations.csv?measure=${measures}`;
      const stored = inCsv(await (await app.request(path)).text());
      expect(stored.size).toBe(count);
      expect([...inSdmxCsv(asked[at] ?? '')].sort()).toEqual([...stored].sort());
    }
    // What codes are called comes with the structure.
    expect(asked[0]).toContain('Held back to protect companies');
  } finally {
    await server.close();
  }
});

test('what is held against each other has figures, ranges, steps, statuses, marks and classes of companies', async () => {
  const all = DATASETS.flatMap((dataset) =>
    [dataset].map(async (id) => (await app.request(`/v1/datasets/${id}/releases/latest/observations.csv`)).text()),
  );
  const facts = (await Promise.all(all)).flatMap((csv) => [...inCsv(csv).values()]).join('\n');
  for (const kind of ['|A|F', '|B|F', '|O|F', '|Q|C', 'dominated', 'n=10-19', 'loose', 'part_year', 'step=0.2'])
    expect(facts).toContain(kind);
  expect(facts).toMatch(/^null \[\d[\d.]*, \d[\d.]*\].*\|Q\|C$/m);
});
