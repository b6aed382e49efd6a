import { expect, test } from 'vitest';
import { BANDS, expectPlain, type Row, rowsOf, sum, TYPES, twice } from './tables.ts';

const read = (file: string) => rowsOf('cybertipline', file);
const lists = {
  whole: {
    counts: read('cybertipline-by-provider.csv'),
    names: read('provider-names.csv'),
    services: read('providers.csv'),
  },
  part: {
    counts: read('cybertipline-by-provider-2024-2025.csv'),
    names: read('provider-names-2024-2025.csv'),
    services: read('providers-2024-2025.csv'),
  },
};
const REST = 'not-listed-individually';
const SERVICE = 'service_id service parent_id parent platform_type reporter_kind size_band confidence note';

/** What NCMEC printed of its lists, written down here once more: rows and reports. */
const PRINTED: Readonly<Record<string, readonly [rows: number, reports: number]>> = {
  2019: [148, 16_836_694],
  2020: [168, 21_447_786],
  2021: [230, 29_157_083],
  2022: [236, 31_802_525],
  2023: [247, 35_944_826],
};
const PRINTED_IN_PART: Readonly<Record<string, number>> = { 2024: 20_348_306, 2025: 21_181_300 };
/** With those of the public. */
const EVERYBODY: Readonly<Record<string, number>> = {
  ...{ 2020: 21_751_085, 2021: 29_397_681, 2022: 32_059_029 },
  ...{ 2023: 36_210_368, 2024: 20_512_803, 2025: 21_351_493 },
};
/** Sums by owner that the compiler printed in a second file. */
const OWNERS_2024: Readonly<Record<string, number>> = {
  ...{ amazon: 75_501, apple: 250, automattic: 4345, aylo: 5537, discord: 241_354, alphabet: 1_175_084 },
  ...{ medialab: 668_974, meta: 13_764_805, microsoft: 102_784, omegle: 12, pinterest: 65_810, quora: 8778 },
  ...{ reddit: 334_597, snap: 1_174_698, bytedance: 1_359_806, wikimedia: 102, 'x-corp': 686_176 },
};

test('the files are plain and have the columns that are known', () => {
  expectPlain('cybertipline', 'cybertipline-by-provider.csv', 'year provider_as_published reports', 'CRLF');
  expectPlain('cybertipline', 'cybertipline-by-provider-2024-2025.csv', 'year provider_as_published reports');
  for (const file of ['provider-names.csv', 'provider-names-2024-2025.csv'])
    expectPlain('cybertipline', file, 'provider_as_published service_id');
  for (const file of ['providers.csv', 'providers-2024-2025.csv']) expectPlain('cybertipline', file, SERVICE);
  expectPlain('cybertipline', 'cybertipline-contents-2020-2024.csv', 'year dimension value count');
  expectPlain('cybertipline', 'cybertipline-totals-1998-2025.csv', 'year reports');
});

test.each(Object.entries(lists))(
  'of the %s lists every published name is mapped once, and nothing else is',
  (_, list) => {
    const mapped = list.names.map((one) => one.provider_as_published ?? '');
    expect(twice(mapped)).toEqual([]);
    expect(new Set(list.counts.map((one) => one.provider_as_published))).toEqual(new Set(mapped));
    expect(twice(list.services.map((one) => one.service_id ?? ''))).toEqual([]);
    const used = new Set(list.names.map((one) => one.service_id));
    expect(list.services.filter((one) => !used.has(one.service_id))).toEqual([]);
  },
);

test('names of the whole lists lead to all their services, those of the others to services of either', () => {
  const ids = (rows: readonly Row[]) => new Set(rows.map((one) => one.service_id));
  expect(ids(lists.whole.names)).toEqual(ids(lists.whole.services));
  const known = new Set([...ids(lists.whole.services), ...ids(lists.part.services)]);
  expect(lists.part.names.filter((one) => !known.has(one.service_id))).toEqual([]);
});

test('every code of a service is one that is known, and a parent has one name', () => {
  const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const names = new Map<string, string>();
  for (const one of [...lists.whole.services, ...lists.part.services]) {
    const { service_id: id = '', service, parent_id: parent = '', parent: name = '', platform_type: type = '' } = one;
    const isRest = id === REST;
    expect([id, slug.test(id), slug.test(parent), isRest ? type === '' : TYPES.has(type)]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    const kinds = isRest ? ['remainder'] : ['provider', 'safety-vendor', 'hotline-or-ngo'];
    expect([id, kinds]).toEqual([id, expect.arrayContaining([one.reporter_kind])]);
    expect(BANDS).toContain(one.size_band);
    expect(['high', 'medium', 'low']).toContain(one.confidence);
    expect([id, Boolean(service && name)]).toEqual([id, true]);
    expect(Object.values(one).filter((cell) => cell !== cell.trim())).toEqual([]);
    expect([id, name]).toEqual([id, names.get(parent) ?? name]);
    names.set(parent, name);
  }
});

test('rows and reports of every year are what was printed, also after the names are joined to services', () => {
  const typeOf = new Map(lists.whole.services.map((one) => [one.service_id, one.platform_type]));
  const serviceOf = new Map(lists.whole.names.map((one) => [one.provider_as_published, one.service_id]));
  const byYear = Map.groupBy(lists.whole.counts, (one) => one.year ?? '');
  const added = [...byYear].map(([year, rows]) => {
    const ofTypes = [...TYPES].map((type) =>
      sum(
        rows.filter((one) => typeOf.get(serviceOf.get(one.provider_as_published) ?? '') === type),
        'reports',
      ),
    );
    expect(ofTypes.reduce((total, one) => total + one, 0)).toBe(PRINTED[year]?.[1]);
    return [year, [rows.length, sum(rows, 'reports')]];
  });
  expect(Object.fromEntries(added)).toEqual(PRINTED);
  const kept = read('printed-totals.csv').map((one) => [one.year, [Number(one.rows), Number(one.reports)]]);
  expect(Object.fromEntries(kept)).toEqual(PRINTED);
});

test('of the years known in part the rows with the remainder are what was printed, and those of 2024 by owner, too', () => {
  const services = new Map([...lists.whole.services, ...lists.part.services].map((one) => [one.service_id, one]));
  const serviceOf = new Map(lists.part.names.map((one) => [one.provider_as_published, one.service_id]));
  expect(twice(lists.part.counts.map((one) => `${one.year} ${one.provider_as_published}`))).toEqual([]);
  const byYear = Map.groupBy(lists.part.counts, (one) => one.year ?? '');
  expect(Object.fromEntries([...byYear].map(([year, rows]) => [year, sum(rows, 'reports')]))).toEqual(PRINTED_IN_PART);
  const listed = (byYear.get('2024') ?? []).filter((one) => serviceOf.get(one.provider_as_published) !== REST);
  const owners = Map.groupBy(listed, (one) => services.get(serviceOf.get(one.provider_as_published))?.parent_id ?? '');
  const found = Object.keys(OWNERS_2024).map((owner) => [owner, sum(owners.get(owner) ?? [], 'reports')]);
  expect(Object.fromEntries(found)).toEqual(OWNERS_2024);
});

test('contents add up to all reports by place and by type, and files that are no copies are fewer', () => {
  const contents = Map.groupBy(read('cybertipline-contents-2020-2024.csv'), (one) => one.year ?? '');
  expect([...contents.keys()]).toEqual(['2020', '2021', '2022', '2023', '2024']);
  for (const [year, rows] of contents) {
    const of = (dimension: string) => rows.filter((one) => one.dimension === dimension);
    const count = (dimension: string, value: string) => Number(of(dimension).find((one) => one.value === value)?.count);
    const totals = [count('report', 'total'), sum(of('location'), 'count'), sum(of('incident_type'), 'count')];
    expect([year, ...totals]).toEqual([year, EVERYBODY[year], EVERYBODY[year], EVERYBODY[year]]);
    for (const kind of ['images', 'videos']) {
      const [all, exact, visual] = ['', ', exact-unique', ', visually unique'].map((what) =>
        count('file', kind + what),
      );
      expect([year, kind, (all ?? 0) > (exact ?? 0), (exact ?? 0) > (visual ?? 0)]).toEqual([year, kind, true, true]);
    }
  }
});

test('the totals since 1998 are those that were printed, and never fewer than those of providers', () => {
  const totals = new Map(read('cybertipline-totals-1998-2025.csv').map((one) => [one.year, Number(one.reports)]));
  expect(totals.size).toBe(28);
  for (const [year, reports] of Object.entries(EVERYBODY)) expect([year, totals.get(year)]).toEqual([year, reports]);
  for (const [year, reports] of Object.entries(PRINTED_IN_PART)) expect(totals.get(year)).toBeGreaterThan(reports);
});
