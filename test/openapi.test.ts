import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS, breakingChanges, openApiDocument, ROUTES } from '@candor/api/openapi';
import openapiTS, { astToString } from 'openapi-typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { EVERY_ADDRESS, type Problem, realApi } from './support/api.ts';
import { PROJECT, temporaryFolder } from './support/candor.ts';

const kept = JSON.parse(readFileSync(join(PROJECT, 'api/openapi.json'), 'utf8'));
const now = openApiDocument('http://localhost');
const scratch = temporaryFolder();

let app: Awaited<ReturnType<typeof realApi>>['app'];
beforeAll(async () => {
  ({ app } = await realApi());
});

const pathOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');
const definitionOf = (address: string) => {
  const [path = ''] = address.split('?');
  const matching = ROUTES.filter((one) =>
    new RegExp(`^${one.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  // A plain name comes before a part that may be anything.
  return matching.find((one) => !one.path.endsWith('}')) ?? matching[0];
};

test('nothing of the kept document was taken away; node scripts/src/dev/openapi.ts keeps what was added', () => {
  expect(breakingChanges(kept, now)).toEqual([]);
  expect(kept).toEqual(JSON.parse(JSON.stringify(now)));
});

test('the document is about every route that answers programs', () => {
  const routes = app.routes.filter((one) => one.method === 'GET').map((one) => one.path);
  const others = ['/problems/:type', '/openapi.json', '/docs'];
  expect(new Set(routes.filter((one) => !others.includes(one)))).toEqual(
    new Set(ROUTES.map((one) => pathOf(one.path))),
  );
});

test('/openapi.json is the document, and /docs is about each address, with examples that work', async () => {
  expect(await (await app.request('/openapi.json')).json()).toEqual(kept);
  const response = await app.request('/docs');
  const page = await response.text();
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|src=|https?:\/\/(?!localhost)/);
  for (const path of Object.keys(now.paths)) expect(page).toContain(`GET ${path}<`);
  const links = [...page.matchAll(/Try it: <a href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  expect(links).toHaveLength(ROUTES.length);
  for (const link of links) expect([link, (await app.request(link)).status]).toEqual([link, 200]);
});

describe.each(EVERY_ADDRESS)('%s', (address) => {
  const definition = definitionOf(address);

  test('takes the parameters of its definition and no others', async () => {
    const response = await app.request(`${address}?yeer=1`);
    const { errors } = (await response.json()) as Problem;
    expect(errors?.[0]?.allowed).toEqual(definition?.query.map((one) => one.name));
  });

  test('answers what its definition says', async () => {
    const response = await app.request(address);
    if (definition?.mediaType !== 'application/octet-stream')
      expect(response.headers.get('Content-Type')).toBe(definition?.mediaType);
    if (definition?.answer === null || definition === undefined) return;
    const { error } = ANSWERS[definition.answer].safeParse(await response.json());
    expect(error?.issues).toBeUndefined();
  });
});

test('openapi-typescript makes types of it that a client compiles with', async () => {
  const source = astToString(await openapiTS(JSON.parse(JSON.stringify(now))));
  const client = `import type { paths } from './api.ts';
type Observations = paths['/v1/datasets/{dataset}/releases/{release}/observations']['get']['responses']['200']['content']['application/json'];
export const first = (answer: Observations): number | undefined => answer.observations[0]?.value;
// @ts-expect-error a status is none of the figures
export const wrong = (answer: Observations): number => answer.observations[0].obsStatus;\n`;
  writeFileSync(join(scratch, 'api.ts'), source);
  writeFileSync(join(scratch, 'client.ts'), client);
  const compilerOptions = {
    ...{ noEmit: true, strict: true, allowImportingTsExtensions: true },
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['client.ts'] }));
  // The package needs the compiler of before; what it makes is compiled with that one, too.
  const compiler = join(PROJECT, 'test/node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', scratch], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
