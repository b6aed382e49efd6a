import { spawnSync } from 'node:child_process';
import { DuckDBInstance } from '@duckdb/node-api';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import JSONstat from 'jsonstat-toolkit';

/** What a reader finds of an observation; the same text from whatever it was read. */
export type Facts = ReadonlyMap<string, string>;

interface Read {
  readonly place: readonly unknown[];
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: string | null;
  readonly step: number | null;
  readonly dominated: boolean;
  readonly marks: string;
  readonly obsStatus: string;
  readonly confStatus: string;
}

/** By place: value, bounds, companies and statuses. A place that is read twice throws. */
function factsOf(rows: Iterable<Read>): Facts {
  const facts = new Map<string, string>();
  for (const { place, value, lower, upper, n, step, dominated, marks, obsStatus, confStatus } of rows) {
    const key = place.join(' ');
    if (facts.has(key)) throw new Error(`${key} is there twice`);
    const said = [`${value} [${lower}, ${upper}] n=${n ?? ''} step=${step}`, marks, dominated ? 'dominated' : ''];
    facts.set(key, [...said, obsStatus, confStatus].join('|'));
  }
  return facts;
}

/** SQLite, as the release froze it: what all others are held against. */
export function inDatabase(path: string): Facts {
  const db = new Database(path, { readonly: true });
  const rows = db
    .prepare(
      'SELECT metric || " " || measure || " " || platform || " " || size || " " || breakdown || " " || panel || " " || year AS place, * FROM observations'.replaceAll(
        '"',
        "'",
      ),
    )
    .all() as Record<string, never>[];
  db.close();
  return factsOf(
    rows.map((row) => ({
      ...{ place: [row.place], value: row.value ?? null, lower: row.lower ?? null, upper: row.upper ?? null },
      ...{ n: row.n === null ? null : String(row.n), step: row.step ?? null, dominated: row.dominated === 1 },
      ...{ marks: String(row.marks), obsStatus: String(row.obs_status), confStatus: String(row.conf_status) },
    })),
  );
}

type Cells = Readonly<Record<string, unknown>>;

/** A row of a table with the columns of `observations.csv`, from whatever reader. */
function readRow(row: Cells, place: (column: string) => unknown): Read {
  const number = (column: string) => {
    const cell = row[column];
    return cell === null || cell === undefined || cell === '' || cell === 'NaN' ? null : Number(cell);
  };
  return {
    place: ['METRIC', 'MEASURE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'PANEL', 'TIME_PERIOD'].map(place),
    value: number('OBS_VALUE'),
    lower: number('LOWER'),
    upper: number('UPPER'),
    // In files a class is written so that no program takes it for a date.
    n: String(row.N ?? '').replace('..', '-'),
    step: number('STEP'),
    dominated: Number(row.DOMINATED ?? 0) === 1,
    marks: String(row.MARKS ?? ''),
    obsStatus: String(row.OBS_STATUS),
    confStatus: String(row.CONF_STATUS).charAt(0),
  };
}

const asItStands = (row: Cells) => readRow(row, (column) => row[column]);

export function inCsv(csv: string): Facts {
  return factsOf((parse(csv, { columns: true }) as Cells[]).map(asItStands));
}

/** SDMX ids hold no colon and no plus. */
export function inSdmxCsv(csv: string): Facts {
  return factsOf(
    (parse(csv, { columns: true }) as Cells[]).map((row) =>
      readRow(row, (column) => String(row[column]).replace('@', ':').replace('_OR_MORE', '+')),
    ),
  );
}

export function inJson(text: string): Facts {
  const { observations } = JSON.parse(text) as { observations: Record<string, never>[] };
  return factsOf(observations.map(inMembers));
}

export function inJsonLines(text: string): Facts {
  return factsOf(
    text
      .trimEnd()
      .split('\n')
      .map((line) => inMembers(JSON.parse(line))),
  );
}

/** An observation as JSON has it. */
function inMembers(one: Record<string, never>): Read {
  return {
    place: [one.metric, one.measure, one.platform, one.size, one.breakdown, one.panel, one.year],
    ...{ value: one.value ?? null, lower: one.lower ?? one.value ?? null, upper: one.upper ?? one.value ?? null },
    ...{ n: one.n === null ? null : String(one.n), step: one.step ?? null, dominated: one.dominated === true },
    marks: ((one.marks ?? []) as string[]).join(' '),
    ...{ obsStatus: String(one.obsStatus), confStatus: String(one.confStatus) },
  };
}

interface JsonStatCell extends Cells {
  readonly FIGURE: 'OBS_VALUE' | 'LOWER' | 'UPPER';
  readonly value: number | null;
  readonly status: string | null;
}

/** JSON-stat as `jsonstat-toolkit` reads it: a cell with a status is an observation. */
export function inJsonStat(text: string): Facts {
  const read = JSONstat(JSON.parse(text));
  const datasets = read.class === 'collection' ? read.Dataset() : [read];
  const rows = datasets.flatMap((dataset) => {
    const { n, step, dominated, marks } = dataset.extension as Record<string, Record<number, unknown>>;
    const cells = dataset.toTable({ type: 'arrobj', status: true, content: 'id', field: 'id' }) as JsonStatCell[];
    const groups = [...Map.groupBy([...cells.keys()], (at) => Math.floor(at / 3)).values()];
    return groups.flatMap((places) => {
      const [value, lower, upper] = places.map((at) => cells[at]);
      const at = places[0] ?? 0;
      if (value === undefined || value.status === null || value.status === undefined) return [];
      if (lower?.FIGURE !== 'LOWER' || upper?.FIGURE !== 'UPPER') throw new Error('the figures are in another order');
      return [
        {
          ...asItStands(value),
          ...{ value: value.value, lower: lower.value, upper: upper.value, obsStatus: value.status },
          ...{ n: String(n?.[at] ?? ''), step: (step?.[at] ?? null) as number | null },
          ...{ dominated: dominated?.[at] === true, marks: ((marks?.[at] ?? []) as string[]).join(' ') },
          confStatus: value.status === 'Q' ? 'C' : 'F',
        },
      ];
    });
  });
  return factsOf(rows);
}

/** CSV or Parquet as DuckDB reads it. */
export const inDuckDb = async (path: string) => factsOf((await rowsInDuckDb(path)).map(asItStands));

/** JSON lines as DuckDB reads them. */
export const inDuckDbLines = async (path: string) =>
  factsOf(
    ((await rowsInDuckDb(path)) as Record<string, never>[]).map((row) => inMembers({ ...row, n: counted(row.n) })),
  );

/** Where a member is a number or a text, DuckDB has it as JSON. */
const counted = (n: unknown) => (typeof n === 'string' && /^("|\d+$)/.test(n) ? JSON.parse(n) : n) as never;

async function rowsInDuckDb(path: string): Promise<Cells[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(`SELECT * FROM '${path}'`);
    return result.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The sheet with the data of a workbook. */
export async function inWorkbook(bytes: ArrayBuffer): Promise<Facts> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes);
  const [head = [], ...rows] = (book.getWorksheet('Data')?.getSheetValues() ?? []).slice(1) as unknown[][];
  return factsOf(
    rows.map((cells) => asItStands(Object.fromEntries(Array.from(head, (name, at) => [String(name), cells[at]])))),
  );
}

/** Whether R is here with its package for SDMX. */
export const hasRsdmx = () => spawnSync('Rscript', ['-e', 'library(rsdmx)'], { encoding: 'utf8' }).status === 0;

/** SDMX-ML as R’s `rsdmx` reads it, written as CSV with all digits. */
export function inRsdmx(path: string): Facts {
  const program = `suppressMessages(library(rsdmx)); options(digits = 15)
read <- as.data.frame(readSDMX('${path}', isURL = FALSE))
for (name in names(read)) read[[name]] <- as.character(read[[name]])
write.csv(read, row.names = FALSE, na = '')`;
  const { stdout, stderr, status } = spawnSync('Rscript', ['-e', program], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return inSdmxCsv(stdout);
}
