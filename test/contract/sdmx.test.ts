import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemIn, RELEASE, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const ROOT = '/v1/sdmx/2.1';
const get = (path: string, headers: Record<string, string> = {}) => api.app.request(`${ROOT}${path}`, { headers });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly string[];
}

/** The elements of an answer, read by a parser that refuses what is no XML. */
async function elements(response: Response): Promise<readonly Element[]> {
  expect(response.status).toBe(200);
  const parser = new SaxesParser();
  const found: Element[] = [];
  const open: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string>, inside: [...open] });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(await response.text()).close();
  return found;
}

const named = (all: readonly Element[], name: string) => all.filter((one) => one.name === name);
const idsOf = (all: readonly Element[], name: string) => named(all, name).map((one) => one.attributes.id);

describe('structures', () => {
  test('a dataflow leads to its data structure, whose lists hold every code of the data', async () => {
    const all = await elements(await get('/datastructure/CANDOR/CYBERTIPLINE/latest/?references=children'));
    expect(idsOf(all, 'structure:DataStructure')).toEqual(['CYBERTIPLINE']);
    const dimensions = idsOf(all, 'structure:Dimension');
    expect(dimensions).toEqual(['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'PANEL']);
    const codes = new Set(idsOf(all, 'structure:Code'));
    const lists = named(all, 'Ref').filter((one) => one.attributes.class === 'Codelist');
    expect(lists.map((one) => one.attributes.id)).toEqual(idsOf(all, 'structure:Codelist'));
    const concepts = named(all, 'Ref').filter((one) => one.attributes.class === 'Concept');
    expect(concepts.map((one) => one.attributes.id).sort()).toEqual(idsOf(all, 'structure:Concept').sort());
    for (const { attributes } of named(await elements(await get('/data/CYBERTIPLINE')), 'Series')) {
      expect(Object.keys(attributes)).toEqual(dimensions);
      for (const code of Object.values(attributes)) expect(codes).toContain(code);
    }
  });

  test.each([
    ['/dataflow', ['structure:Dataflows']],
    ['/dataflow/all/all/latest?references=children', ['structure:Dataflows', 'structure:DataStructures']],
    ['/datastructure/CANDOR?references=parents', ['structure:Dataflows', 'structure:DataStructures']],
    ['/dataflow/CANDOR/CYBERTIPLINE/2024.1.0?references=codelist', ['structure:Dataflows', 'structure:Codelists']],
    ['/conceptscheme/CANDOR/CS_CYBERTIPLINE', ['structure:Concepts']],
    [
      '/codelist/CANDOR/CL_CYBERTIPLINE_PLATFORM?references=all',
      ['structure:Codelists', 'structure:Concepts', 'structure:DataStructures'],
    ],
    [
      '/dataflow/all/CYBERTIPLINE/all?references=all',
      ['structure:Dataflows', 'structure:Codelists', 'structure:Concepts', 'structure:DataStructures'],
    ],
  ])('%s holds %s, in the order of the standard', async (path, groups) => {
    const all = await elements(await get(path));
    expect(all.filter((one) => one.inside.at(-1) === 'message:Structures').map((one) => one.name)).toEqual(groups);
  });

  test('a code list comes alone, with names and the codes that each is a part of', async () => {
    const all = await elements(await get('/codelist/CANDOR/CL_CYBERTIPLINE_PLATFORM'));
    expect(idsOf(all, 'structure:Codelist')).toEqual(['CL_CYBERTIPLINE_PLATFORM']);
    const parents = named(all, 'Ref').filter((one) => one.inside.at(-1) === 'structure:Parent');
    for (const { attributes } of parents) expect(idsOf(all, 'structure:Code')).toContain(attributes.id);
    expect(parents.length).toBeGreaterThan(3);
    const stubs = await elements(await get('/codelist?detail=allstubs'));
    expect(idsOf(stubs, 'structure:Code')).toEqual([]);
    expect(idsOf(stubs, 'structure:Codelist').length).toBeGreaterThan(7);
  });
});

describe('data', () => {
  const KEY = 'OUT-REPORTS-NCMEC.sum.ALL+GAM._T._T.all';

  test('a key and a period choose series and years', async () => {
    const all = await elements(await get(`/data/CYBERTIPLINE/${KEY}/all/?startPeriod=2021&endPeriod=2022-06`));
    expect(named(all, 'Series').map((one) => one.attributes.PLATFORM)).toEqual(['GAM', 'ALL']);
    expect(named(all, 'Obs').map((one) => one.attributes.TIME_PERIOD)).toEqual(['2021', '2022', '2021', '2022']);
    const open = await elements(await get('/data/CYBERTIPLINE/.sum....all'));
    expect(named(open, 'Series').every((one) => one.attributes.MEASURE === 'sum')).toBe(true);
  });

  test('the first and last years of each series', async () => {
    const years = async (query: string) =>
      named(await elements(await get(`/data/CYBERTIPLINE/${KEY}?${query}`)), 'Obs').map(
        (one) => one.attributes.TIME_PERIOD,
      );
    expect(await years('lastNObservations=1')).toEqual(['2025', '2025']);
    expect(await years('firstNObservations=1&lastNObservations=1')).toEqual(['2019', '2025', '2019', '2025']);
  });

  test('the release is that of the version, and only then it never changes', async () => {
    const caching = async (flow: string) => (await get(`/data/${flow}/${KEY}`)).headers.get('Cache-Control');
    expect(await caching('CANDOR,CYBERTIPLINE,2024.1.0')).toContain('immutable');
    expect(await caching('CANDOR,CYBERTIPLINE')).toContain('max-age=60');
    expect((await get(`/data/CYBERTIPLINE/${KEY}`)).headers.get('Link')).toContain(`release ${RELEASE}`);
  });

  test.each([
    ['application/xml', 'application/vnd.sdmx.structurespecificdata+xml; version=2.1; charset=utf-8'],
    ['*/*', 'application/vnd.sdmx.structurespecificdata+xml; version=2.1; charset=utf-8'],
    [
      'application/vnd.sdmx.genericdata+xml;version=2.1',
      'application/vnd.sdmx.genericdata+xml; version=2.1; charset=utf-8',
    ],
    ['text/csv', 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8'],
    [
      'application/vnd.sdmx.data+csv;version=2.0.0, application/xml;q=0.5',
      'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    ],
  ])('who accepts %s gets %s, with a tag of its own', async (accepted, type) => {
    const response = await get(`/data/CYBERTIPLINE/${KEY}`, { Accept: accepted });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type]);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding, Accept');
    const tag = response.headers.get('ETag') ?? '';
    const other = await get(`/data/CYBERTIPLINE/${KEY}?format=${type.includes('csv') ? 'genericdata' : 'csv'}`);
    expect(other.headers.get('ETag')).not.toBe(tag);
    const again = await get(`/data/CYBERTIPLINE/${KEY}`, { Accept: accepted, 'If-None-Match': tag });
    expect([again.status, again.headers.get('Vary')]).toEqual([304, 'Accept-Encoding, Accept']);
  });

  test.each([
    [406, '', 'application/vnd.sdmx.data+csv;version=1.0.0', 'There is no form that the client accepts'],
    [400, '?format=pdf', '*/*', 'There is no format “pdf”; use one of structurespecificdata, genericdata, csv.'],
    [400, '?startPeriod=20-20', '*/*', 'A period is a year such as 2023'],
    [400, '?lastNObservations=0', '*/*', 'lastNObservations is a number from 1 to 9999'],
    [400, '?includeHistory=true', '*/*', 'use one of false.'],
    [404, '?startPeriod=2090', '*/*', 'There is no year from “2090 to ”; choose from 2019'],
  ])('%i for %s by who accepts %s: %s', async (status, query, accept, detail) => {
    const problem = await problemIn(await get(`/data/CYBERTIPLINE/${KEY}${query}`, { Accept: accept }), status);
    expect(problem.detail).toContain(detail);
  });

  test.each([
    [404, '/data/NOTHING', 'There is no dataflow “NOTHING”; choose from CYBERTIPLINE'],
    [404, '/data/CANDOR,CYBERTIPLINE,1.0.0', 'There is no version “1.0.0”; choose from latest, 2024.1.0'],
    [404, '/data/ECB,CYBERTIPLINE', 'There is no agency “ECB”'],
    [400, '/data/CYBERTIPLINE/sum.ALL', 'A key here has 6 parts with dots between them'],
    [400, '/data/CYBERTIPLINE/.total....', 'This release has no measure “total”'],
    [404, '/categoryscheme', 'There is no structure “categoryscheme”'],
    [404, '/codelist/CANDOR/CL_X', 'There is no codelist in version latest “CL_X”; choose from CL_CYBERTIPLINE_METRIC'],
    [400, '/dataflow?references=some', 'There is no value “some” of references'],
  ])('%i for %s: %s', async (status, path, detail) => {
    expect((await problemIn(await get(path), status)).detail).toContain(detail);
  });
});
