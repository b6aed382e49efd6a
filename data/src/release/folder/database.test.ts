import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { count } from '../../../testing/answers.ts';
import { smallContent } from '../../../testing/release.ts';
import { observationsIn, releaseDatabase } from './database.ts';

const CONTENT = smallContent();
const BYTES = releaseDatabase(CONTENT, '2024-01', 'Candor.');

test('the same content gives the same bytes, and other content gives others', () => {
  expect(Buffer.compare(releaseDatabase(smallContent(), '2024-01', 'Candor.'), BYTES)).toBe(0);
  expect(Buffer.compare(releaseDatabase(smallContent([{ value: count(2) }]), '2024-01', 'Candor.'), BYTES)).not.toBe(0);
});

test('every observation comes back from it as it went in', () => {
  const key = (one: object) => JSON.stringify(one, Object.keys(one).sort());
  expect(observationsIn(BYTES).map(key).sort()).toEqual(CONTENT.observations.map(key).sort());
});

test('it holds no table and no column of the confidential store', () => {
  const db = new Database(Buffer.from(BYTES), { readonly: true });
  const columns = db
    .prepare(
      "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid",
    )
    .pluck()
    .all();
  db.close();
  expect(columns).toHaveLength(4 + 16 + 6 + 5 + 6 + 3);
  expect(columns.join(' ')).not.toMatch(/company|companies|service|parent_id|report_id|public_source|received/);
});
