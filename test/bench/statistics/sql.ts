import { platformCodeList } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { openDatabase } from '@candor/data/store';

/** What each company reported, services of one parent together. */
const PARENTS = `
  CREATE TEMP TABLE parents AS
  SELECT a.metric, a.breakdown, r.year, o.company_id AS company, s.platform_type AS type, s.size_band AS size,
    sum(a.value) AS value
  FROM reports r
  JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
  JOIN ownership o ON o.dataset_id = r.dataset_id AND o.service_id = r.service_id
    AND r.year >= ifnull(o.valid_from, r.year) AND r.year <= ifnull(o.valid_to, r.year)
  JOIN answers a ON a.report_id = r.id
  WHERE r.is_current = 1 AND a.kind = 'count' AND a.counting_unit_ok = 1
  GROUP BY a.metric, a.breakdown, r.year, company, type, size`;

const TABLES = [
  'SELECT metric, type, year, count(DISTINCT company), sum(value) FROM parents WHERE breakdown = ? GROUP BY metric, type, year',
  `SELECT metric, g.parent, year, count(DISTINCT company), sum(value) FROM parents JOIN groups g USING (type)
   WHERE breakdown = ? GROUP BY metric, g.parent, year`,
  'SELECT metric, year, count(DISTINCT company), sum(value) FROM parents WHERE breakdown = ? GROUP BY metric, year',
  'SELECT metric, size, year, count(DISTINCT company), sum(value) FROM parents WHERE breakdown = ? GROUP BY metric, size, year',
  `SELECT metric, breakdown, type, year, count(DISTINCT company), sum(value) FROM parents WHERE breakdown <> ?
   GROUP BY metric, breakdown, type, year`,
];

/** The plain sums and numbers of companies that SQLite finds by itself: type, group, all, size, breakdown × type. */
export function groupBySums(path: string): number {
  const db = openDatabase(path);
  db.exec('CREATE TEMP TABLE groups (type TEXT PRIMARY KEY, parent TEXT)');
  const group = db.prepare('INSERT INTO groups VALUES (?, ?)');
  for (const platform of platformCodeList(loadFramework('1.0.0'))) group.run(platform.code, platform.parent);
  db.exec(PARENTS);
  const rows = TABLES.reduce((sum, table) => sum + db.prepare(table).raw().all('_T').length, 0);
  db.close();
  return rows;
}
