import { describe, expect, test } from 'vitest';
import { SMALL } from '../../../testing/framework.ts';
import { smallContent } from '../../../testing/release.ts';
import { type Observation, type ObservationRow, observationRow } from '../index.ts';
import { codeBookCsv } from './code-book.ts';
import { codeBookHtml } from './code-book-html.ts';
import { codesOf } from './code-list.ts';
import { csvLine, labelledCsv } from './csv.ts';
import { jsonStat } from './json-stat.ts';
import { labelsByCode } from './labels.ts';
import { sdmxCsvLines } from './sdmx/csv.ts';
import { sdmxCode, sdmxVersion } from './sdmx/ids.ts';

const { codeBook, observations } = smallContent();
const bandLabel = (band: string) => `class ${band}`;
const source = { dataset: 'small', release: '2024-01', codeBook, lists: SMALL, bandLabel };

const place = { metric: 'OUT-REPORTS', measure: 'sum', platform: 'SOC', size: '_T', breakdown: '_T', panel: 'all' };
const base = { ...place, panel: 'all', year: 2021 } as const;
const RANGE: Observation = { ...base, n: '5-9', kind: 'range', lower: 200, upper: 500, reason: 'suppressed' };
const HELD: Observation = { ...base, platform: 'MSG', n: null, kind: 'missing', reason: 'suppressed' };
const rows = (...some: readonly Observation[]): ObservationRow[] => some.map((one) => observationRow(one, true));

describe('CSV', () => {
  test('a text that a spreadsheet would run is set off, and a number is not', () => {
    expect(csvLine(['=1+1', '+A1', '@SUM', '-x', -0.5, null, 'a "b", c'])).toBe(
      `'=1+1,'+A1,'@SUM,'-x,-0.5,,"a ""b"", c"\n`,
    );
  });

  test('labels stand beside codes, and bounds where there is a range', () => {
    const [head, range] = labelledCsv(source, rows(RANGE)).split('\n');
    expect(head).toContain('PLATFORM,PLATFORM_LABEL,SIZE');
    const { label } = codeBook.platforms.find((one) => one.code === 'SOC') ?? { label: '' };
    expect(range).toContain(`SOC,${label},_T,,_T,,all,2021,,5..9,Q,`);
    expect(range).toMatch(/,200,500,,$/);
  });
});

describe('SDMX', () => {
  const written = (isWhole: boolean, ...some: readonly Observation[]) =>
    [...sdmxCsvLines({ ...source, isWhole }, rows(...some))].join('');
  const lines = written(true, RANGE, HELD).split('\n');

  test('the header is that of SDMX-CSV 2.0: structure, action, dimensions, measure, attributes', () => {
    expect(lines[0]).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,METRIC,MEASURE,PLATFORM,SIZE,BREAKDOWN,PANEL,TIME_PERIOD,OBS_VALUE,' +
        'N,OBS_STATUS,CONF_STATUS,DOMINATED,STEP,LOWER,UPPER,MARKS,RESTATED_FROM',
    );
  });

  test('what is held back is NaN on purpose, with its statuses, and a range has its bounds', () => {
    expect(lines[1]).toBe(
      'dataflow,CANDOR:SMALL(2024.1.0),R,OUT-REPORTS,sum,SOC,_T,_T,all,2021,NaN,5-9,Q,C,,,200,500,,',
    );
    expect(lines[2]).toBe('dataflow,CANDOR:SMALL(2024.1.0),R,OUT-REPORTS,sum,MSG,_T,_T,all,2021,NaN,,Q,C,,,,,,');
    expect(written(false, HELD)).toContain('(2024.1.0),I,');
  });

  test.each([
    ['content_type:image', 'content_type@image'],
    ['band:100000+', 'band@100000_OR_MORE'],
    ['_T', '_T'],
  ])('%s is %s, which is an id', (code, id) => {
    expect(sdmxCode(code)).toBe(id);
    expect(id).toMatch(/^[A-Za-z0-9_@$-]+$/);
  });

  test.each([
    ['2026-01', '2026.1.0'],
    ['2026.10', '2026.10.0'],
  ])('release %s is version %s', (release, version) => expect(sdmxVersion(release)).toBe(version));
});

describe('JSON-stat', () => {
  const about = {
    ...{ ...source, title: 'Small', synthetic: true, citation: 'Candor, Small.', publishedOn: '2024-06-01' },
    ...{ licence: { name: 'CC0', url: 'https://example.org/' }, caveats: [] },
  };
  interface Dataset {
    readonly id: string[];
    readonly size: number[];
    readonly value: Record<string, number>;
    readonly status: Record<string, string>;
  }

  test('one metric is a dataset whose cells are in row-major order, the figures last', () => {
    const { id, size, value, status } = jsonStat(about, rows(RANGE, HELD)) as Dataset;
    expect(id).toEqual(['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'PANEL', 'TIME_PERIOD', 'FIGURE']);
    expect(size).toEqual([1, 1, 2, 1, 1, 1, 1, 3]);
    expect(value).toEqual({ 1: 200, 2: 500 });
    expect(status).toEqual({ 0: 'Q', 1: 'Q', 2: 'Q', 3: 'Q', 4: 'Q', 5: 'Q' });
  });

  test('several metrics are a collection of a dataset each', () => {
    const document = jsonStat(about, rows(RANGE, { ...HELD, metric: 'OTHER' })) as {
      readonly class: string;
      readonly link: { readonly item: readonly Dataset[] };
    };
    expect(document.class).toBe('collection');
    expect(document.link.item.map((one) => one.size)).toEqual([
      [1, 1, 1, 1, 1, 1, 1, 3],
      [1, 1, 1, 1, 1, 1, 1, 3],
    ]);
  });
});

describe('the code book', () => {
  const codes = codesOf(codeBook, SMALL, bandLabel, observations);

  test('says what every code that occurs means', () => {
    const known = new Set(codes.map((one) => `${one.column} ${one.code}`));
    for (const row of rows(...observations)) {
      expect(known).toContain(`METRIC ${row.metric}`);
      expect(known).toContain(`MEASURE ${row.measure}`);
      expect(known).toContain(`PLATFORM ${row.platform}`);
      expect(known).toContain(`BREAKDOWN ${row.breakdown}`);
      expect(known).toContain(`OBS_STATUS ${row.obsStatus}`);
    }
    for (const one of codes) expect([one.column, one.code, one.label]).not.toContain('');
  });

  test('has the same codes as a table and as a page, and a page runs no text of it', () => {
    expect(codeBookCsv(codes).split('\n')).toHaveLength(codes.length + 2);
    const manifest = { title: 'A <b>', release: '2024-01', citation: 'C', licence: codeBook.dataset.licence };
    const html = codeBookHtml({ ...manifest, synthetic: true } as never, codeBook, codes);
    expect(html).toContain('A &lt;b&gt;');
    expect(html.match(/<th scope="row">/g)).toHaveLength(codes.length);
    expect(html).toContain('Synthetic data');
  });

  test('names the codes of JSON answers, and totals need no name', () => {
    const labels = labelsByCode(source, rows(RANGE));
    expect(Object.keys(labels.PLATFORM)).toEqual(['SOC']);
    expect(labels.BREAKDOWN).toEqual({});
    expect(labels.OBS_STATUS).toEqual({ Q: 'Held back to protect companies' });
  });
});
