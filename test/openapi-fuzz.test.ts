import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ANSWERS, openApiDocument, ROUTES } from '@candor/api/openapi';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { DATASET, type Problem, RELEASE, realApi } from './support/api.ts';

/** How many made-up requests; more of them by `npm run fuzz`, which prints what they were answered with. */
const REQUESTS = Number(process.env.CANDOR_FUZZ ?? 400);

/** Longer than any answer takes beside other work. */
const HANGS_MS = 20_000;

let app: Awaited<ReturnType<typeof realApi>>['app'];
beforeAll(async () => {
  ({ app } = await realApi());
});

/** What leads somewhere, by parameter. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  dataset: [DATASET],
  release: [RELEASE, 'latest'],
  metric: ['OUT-REPORTS-NCMEC'],
  measure: ['sum', 'sum,median', 'change'],
  platform: ['GAM', 'ALL', 'GAM,ALL'],
  size: ['_T'],
  year: ['2020', '2020..2022,2023'],
  breakdown: ['_T'],
  panel: ['all', 'matched'],
  view: ['trend', 'trend;platform=GAM', 'trend.csv'],
  name: ['manifest.json', 'observations.csv'],
  version: ['latest', '1.0.0', '2024.1.0'],
  from: ['1.0.0'],
  flow: ['CYBERTIPLINE', 'CANDOR,CYBERTIPLINE,2024.1.0'],
  key: ['all', 'OUT-REPORTS-NCMEC.sum.ALL+GAM._T._T.all', '.....'],
  provider: ['all'],
  structure: ['dataflow', 'datastructure', 'codelist', 'conceptscheme'],
  agency: ['CANDOR', 'all'],
  id: ['CYBERTIPLINE', 'CL_CYBERTIPLINE_PLATFORM', 'all'],
  startPeriod: ['2020', '2021-03'],
  endPeriod: ['2022', '2022-12-31'],
};

const NASTY = ['', '%', '../..', 'é', '\u0000', '__proto__', 'constructor', "' OR 1=1", 'x'.repeat(3000), '-1', '1e9'];
const nonsense = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(...NASTY),
  fc.constantFrom(...Object.values(USUAL).flat()),
);

const document = openApiDocument('http://localhost');
type Operation = (typeof document.paths)[string]['get'];
type Parameter = Operation['parameters'][number];

/** A value that the schema of a parameter allows, mostly one that leads somewhere. */
function allowed({ name, schema }: Parameter): fc.Arbitrary<string> {
  const usual = USUAL[name];
  const {
    type,
    items,
    minimum = 1,
    maximum = 1000,
  } = schema as Readonly<Record<string, number>> & {
    readonly type?: string;
    readonly items?: { readonly enum?: readonly string[] };
  };
  const choices = schema.enum as readonly string[] | undefined;
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum }).map(String);
  if (items?.enum !== undefined) return fc.subarray([...items.enum], { minLength: 1 }).map((some) => some.join(','));
  return usual === undefined ? fc.string({ maxLength: 12 }) : fc.constantFrom(...usual);
}

const value = (parameter: Parameter) =>
  fc.oneof({ weight: 6, arbitrary: allowed(parameter) }, { weight: 1, arbitrary: nonsense });

/** A request of an operation: what its document allows, or nearly. */
function requestOf(path: string, { parameters, responses }: Operation) {
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const query = fc
    .subarray([...inQuery], { maxLength: Math.min(5, inQuery.length) })
    .chain((some) => fc.tuple(...some.map((one) => value(one).map((text) => [one.name, text] as const))));
  const unknown = fc.tuple(fc.constantFrom('x', '', 'Metric', '__proto__'), nonsense);
  return fc.record({
    path: fc.constant(path),
    parts: fc.tuple(...inPath.map((one) => value(one).map((text) => [one.name, text] as const))),
    query: fc.oneof(
      { weight: 6, arbitrary: query },
      { weight: 1, arbitrary: fc.tuple(query, unknown).map(([some, one]) => [...some, one]) },
    ),
    accept: fc.constantFrom('*/*', ...Object.keys(responses['200']?.content ?? {}), 'text/csv', 'image/png;;q=x'),
    encoding: fc.constantFrom('br', 'gzip', 'identity', '*;q=0', 'nonsense;;q=x'),
    method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST'),
  });
}

test('no request that the document allows, or nearly, is answered with a 5xx, late, or with what breaks its schema', async () => {
  const request = fc.oneof(...Object.entries(document.paths).map(([path, { get }]) => requestOf(path, get)));
  const tally: Record<string, number> = {};
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(request, async ({ path, parts, query, accept, encoding, method }) => {
      const filled = new Map<string, string>(parts);
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled.get(name) ?? ''));
      const search = query.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join('&');
      const start = performance.now();
      const response = await app.request(`${address}${search === '' ? '' : `?${search}`}`, {
        method,
        headers: { Accept: accept, 'Accept-Encoding': encoding },
      });
      const sent = Buffer.from(await response.arrayBuffer());
      expect(performance.now() - start).toBeLessThan(HANGS_MS);
      tally[response.status] = (tally[response.status] ?? 0) + 1;
      expect([200, 400, 404, 405, 406, 414]).toContain(response.status);
      if (method === 'HEAD') return;
      const coding = response.headers.get('Content-Encoding');
      const body = coding === 'br' ? brotliDecompressSync(sent) : coding === 'gzip' ? gunzipSync(sent) : sent;
      const type = response.headers.get('Content-Type') ?? '';
      if (response.status !== 200) {
        expect(type).toBe('application/problem+json');
        expect((JSON.parse(body.toString()) as Problem).status).toBe(response.status);
        return;
      }
      // A part of a path that holds something else may lead to another address.
      const definition = ROUTES.find((one) => one.path === path);
      if (type !== 'application/json' || definition === undefined || definition.answer === null) return;
      const { error } = ANSWERS[definition.answer].safeParse(JSON.parse(body.toString()));
      expect(error?.issues).toBeUndefined();
      found.add(definition.answer);
    }),
    { numRuns: REQUESTS },
  );
  expect(found.size).toBeGreaterThan(5);
  if (process.env.CANDOR_FUZZ !== undefined) process.stdout.write(`${JSON.stringify(tally)} of ${found.size} kinds\n`);
}, 3_600_000);
