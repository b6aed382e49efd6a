import { expect, test } from 'vitest';
import { rowOf } from '../../../../testing/sentences.ts';
import { obsStatus } from '../../observation.ts';
import { readerOf, readerOfRows } from './reader.ts';

const total = rowOf({ year: 2021 });
const matched = rowOf({ panel: 'matched' });
const held = rowOf({ breakdown: 'incident_type:csam', missing: 'suppressed' });
const rows = [total, matched, held];

test('a place is read by all its dimensions; what is left out is the total of all companies', () => {
  const reader = readerOf(rows);
  const at = (place: object) => reader.at('OUT-REPORTS-NCMEC', 'sum', { platform: 'GAM', year: 2023, ...place });
  expect(at({ year: 2021 })).toBe(total);
  expect(at({})).toBeUndefined();
  expect(at({ panel: 'matched' })).toBe(matched);
  expect(at({ breakdown: 'incident_type:csam' })).toBe(held);
  expect(reader.at('OUT-CONTENT', 'sum', { platform: 'GAM', year: 2021 })).toBeUndefined();
  expect(reader.years).toEqual([2021, 2023]);
});

test('rows of the API read as the observations that they were', () => {
  const asRows = rows.map((row) => {
    const { metric, measure, platform, size, breakdown, panel, year, n } = row;
    const place = { metric, measure, platform, size, breakdown, panel, year, n, obsStatus: obsStatus(row) };
    return row.kind === 'value' ? { ...place, value: row.value } : place;
  });
  const reader = readerOfRows(asRows);
  for (const row of rows) expect(reader.at(row.metric, row.measure, row)).toEqual(row);
});
