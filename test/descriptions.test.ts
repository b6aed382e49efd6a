import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { DATASET, RELEASE, ROOT, realApi } from './support/api.ts';
import { temporaryFolder } from './support/candor.ts';

let app: Awaited<ReturnType<typeof realApi>>['app'];
const folder = temporaryFolder();
beforeAll(async () => {
  ({ app } = await realApi());
});

const text = async (path: string) => (await app.request(path)).text();

/** JSON-LD as the triples that a program for linked data makes of it, without a request to any host. */
const triples = async (path: string) =>
  jsonld.toRDF(JSON.parse(await text(path)), {
    format: 'application/n-quads',
    documentLoader: (url) => Promise.reject(new Error(`asks for ${url}`)),
  });

test('the data package is valid to the profile of its standard, and its tables are read with the types that it states', async () => {
  const descriptor = JSON.parse(await text(`${ROOT}/${RELEASE}/datapackage.json`)) as {
    resources: { path: string }[];
  };
  expect(descriptor.resources.map((one) => one.path)).toEqual([
    `http://localhost${ROOT}/${RELEASE}/observations.csv`,
    `http://localhost${ROOT}/${RELEASE}/codebook.csv`,
  ]);
  mkdirSync(folder, { recursive: true });
  for (const resource of descriptor.resources) {
    const path = resource.path.replace('http://localhost', '');
    resource.path = path.split('/').at(-1) ?? '';
    writeFileSync(join(folder, resource.path), await text(path));
  }
  const read = await Package.load(descriptor, { basePath: folder });
  expect([read.valid, read.errors]).toEqual([true, []]);
  const [rows = [], codes = []] = await Promise.all(
    ['observations', 'codebook'].map((name) => read.getResource(name).read({ keyed: true })),
  );
  const total = rows.find(
    (row) =>
      row.PLATFORM === 'ALL-REPORTERS' && row.MEASURE === 'sum' && row.TIME_PERIOD === 2023 && row.PANEL === 'all',
  );
  expect(total?.OBS_VALUE).toBe(35_944_826);
  expect(total?.RELEASE).toBe(RELEASE);
  const platforms = new Set(codes.filter((one) => one.COLUMN === 'PLATFORM').map((one) => one.CODE));
  for (const row of rows) expect(platforms).toContain(row.PLATFORM);
});

test('the release is a schema.org Dataset with what search engines for data require', async () => {
  const document = JSON.parse(await text(`${ROOT}/${RELEASE}/schema-org.jsonld`)) as Record<string, never>;
  expect(String(document.description).length).toBeGreaterThan(50);
  expect(String(document.description).length).toBeLessThanOrEqual(5000);
  expect(document).toMatchObject({ '@type': 'Dataset', version: RELEASE, temporalCoverage: '2019/2025' });
  const quads = await triples(`${ROOT}/${RELEASE}/schema-org.jsonld`);
  expect(quads).toContain('<https://schema.org/contentUrl> "http://localhost/v1/datasets/cybertipline/');
});

test('every form that a catalogue names is there, with that media type', async () => {
  const { distribution } = JSON.parse(await text(`${ROOT}/${RELEASE}/schema-org.jsonld`)) as {
    distribution: { contentUrl: string; encodingFormat: string }[];
  };
  expect(distribution.length).toBeGreaterThan(6);
  for (const { contentUrl, encodingFormat } of distribution) {
    const response = await app.request(contentUrl);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(encodingFormat);
    await response.arrayBuffer();
  }
});

test('the DCAT catalogue has what DCAT-AP 3 makes mandatory, a series for the dataset, and the hash of a frozen file', async () => {
  const quads = await triples('/v1/dcat.jsonld');
  const release = `http://localhost/v1/datasets/${DATASET}/releases/${RELEASE}`;
  const has = (subject: string, predicate: string) => expect(quads).toContain(`<${subject}> <${predicate}> `);
  for (const property of ['title', 'description', 'publisher'])
    has('http://localhost/v1/dcat.jsonld', `http://purl.org/dc/terms/${property}`);
  for (const property of ['title', 'description']) has(release, `http://purl.org/dc/terms/${property}`);
  has(release, 'http://www.w3.org/ns/dcat#inSeries');
  has(`${release}/observations.parquet`, 'http://www.w3.org/ns/dcat#accessURL');
  expect(quads).toMatch(/checksumValue> "[0-9a-f]{64}"/);
  expect(quads).toContain(`releases> <http://www.w3.org/ns/dcat#hasCurrentVersion> <${release}>`);
});
