import {
  CONF_STATUS_LABELS,
  columnsOf,
  isProtected,
  OBS_STATUS_LABELS,
  OBSERVATIONS_FILE,
  type Observation,
  type ObservationRow,
  observationRow,
  observationsCsvLines,
  VIEW_FILE,
  withYears,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import {
  type CodeRow,
  jsonStat,
  labelsByCode,
  parquet,
  type Source,
  sdmxCsvLines,
  sdmxMlParts,
  tableCsvLines,
  workbook,
} from '@candor/data/release/formats';
import { JSON_TYPE } from './answers.ts';
import { citationOf, citedManifest, provenance } from './catalogue.ts';
import { MEMBERS, TABLE_COLUMNS } from './paging/fields.ts';
import { withRestated } from './restated.ts';
import type { ObservationsAnswer } from './types.ts';

/** What a form is written from: one stream of observations of one release. */
export interface Asked {
  readonly release: Release;
  /** What codes are called; found only where a form needs it. */
  readonly source: () => Source;
  readonly observations: readonly Observation[];
  /** Whether labels stand beside codes. */
  readonly withLabels: boolean;
  /** The columns or members that were chosen; null for those that the form has. */
  readonly fields: readonly string[] | null;
  /** Whether it is every observation of the release. */
  readonly isWhole: boolean;
  readonly codes: () => readonly CodeRow[];
}

/** A form in which observations can be had, chosen by the end of the address. */
export type Form = FormAbout &
  (
    | {
        /** Row after row, so that a large answer is sent while it is written, and never held as a whole. */
        readonly parts: (asked: Asked) => Iterable<string>;
      }
    | { readonly write: (asked: Asked) => string | Uint8Array | Promise<Uint8Array> }
  );

interface FormAbout {
  readonly suffix: string;
  readonly mediaType: string;
  /** Whether `labels=both` changes anything; other forms hold their labels anyway, or never. */
  readonly takesLabels: boolean;
  /** What `fields` may name; null where a form has the same of every observation. */
  readonly fields: readonly string[] | null;
  readonly isCompressed?: true;
}

const CSV_TYPE = 'text/csv; charset=utf-8';

export const FORMS: readonly Form[] = [
  { suffix: '', mediaType: JSON_TYPE, takesLabels: true, fields: null, parts: json },
  { suffix: '.json', mediaType: JSON_TYPE, takesLabels: true, fields: null, parts: json },
  { suffix: '.csv', mediaType: CSV_TYPE, takesLabels: true, fields: TABLE_COLUMNS, parts: csv },
  {
    ...{ suffix: '.ndjson', mediaType: 'application/x-ndjson; charset=utf-8' },
    ...{ takesLabels: false, fields: MEMBERS, parts: jsonLines },
  },
  {
    suffix: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    takesLabels: true,
    fields: TABLE_COLUMNS,
    isCompressed: true,
    write: (asked) => parquet(asked.source(), rowsOf(asked), chosenColumns(asked), provenanceTexts(asked.release)),
  },
  { suffix: '.jsonstat.json', mediaType: JSON_TYPE, takesLabels: false, fields: null, write: jsonStatText },
  {
    suffix: '.sdmx.csv',
    mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    takesLabels: false,
    fields: null,
    parts: (asked) => sdmxCsvLines(messageOf(asked), rowsOf(asked)),
  },
  {
    suffix: '.sdmx.xml',
    mediaType: 'application/vnd.sdmx.structurespecificdata+xml; version=2.1; charset=utf-8',
    takesLabels: false,
    fields: null,
    parts: (asked) => sdmxMlParts(messageOf(asked), rowsOf(asked)),
  },
  {
    suffix: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    takesLabels: false,
    fields: null,
    isCompressed: true,
    write: (asked) => {
      const { codeBook } = asked.release;
      return workbook(asked.source(), citedManifest(asked.release), codeBook, [...rowsOf(asked)], asked.codes());
    },
  },
];

/** The observations as every form writes them, made one by one. */
export function rowsOf({ release, observations }: Pick<Asked, 'release' | 'observations'>): Iterable<ObservationRow> {
  const isOfConfidential = isProtected(release.codeBook);
  return {
    *[Symbol.iterator]() {
      for (const one of observations) yield withRestated(release, observationRow(one, isOfConfidential));
    },
  };
}

/** What a message of SDMX says of the release that it is of. */
export const messageOf = ({ release: { manifest }, isWhole }: Pick<Asked, 'release' | 'isWhole'>) => ({
  ...{ dataset: manifest.dataset, release: manifest.release, isWhole, prepared: manifest.publishedOn ?? null },
});

/** Observations as JSON, with what a reader must know to use them. */
function* json(asked: Asked): Iterable<string> {
  const { release, source, withLabels } = asked;
  const head: Omit<ObservationsAnswer, 'observations'> = {
    ...provenance(release),
    licence: release.manifest.licence,
    caveats: release.codeBook.caveats.map(({ id, text }) => ({ id, text })),
    statuses: { obsStatus: OBS_STATUS_LABELS, confStatus: CONF_STATUS_LABELS },
    ...(withLabels ? { labels: labelsByCode(source(), rowsOf(asked)) } : {}),
  };
  const written = writtenIn(release);
  yield `${written(head).slice(0, -1)},"observations":[`;
  let separator = '';
  for (const row of rowsOf(asked)) {
    yield separator + written(row);
    separator = ',';
  }
  yield ']}';
}

/** One observation a line, with the members that were chosen. */
function* jsonLines(asked: Asked): Iterable<string> {
  const { release, fields } = asked;
  const written = writtenIn(release);
  for (const row of rowsOf(asked)) yield `${written(fields === null ? row : chosenOf(row, fields))}\n`;
}

/** How JSON of a release is written: of half-years and quarters with the calendar year beside each. */
function writtenIn({ codeBook }: Release): (what: object) => string {
  return codeBook.dataset.frequency === undefined ? JSON.stringify : (what) => withYears(JSON.stringify(what));
}

function chosenOf(row: ObservationRow, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([member]) => fields.includes(member)));
}

/** Without labels and a choice the columns and the bytes of the release's own file. */
function csv(asked: Asked): Iterable<string> {
  const { release, source, observations, withLabels, fields } = asked;
  if (withLabels || fields !== null) return tableCsvLines(source(), rowsOf(asked), chosenColumns(asked));
  const { dataset, release: id } = release.manifest;
  return observationsCsvLines({ dataset, release: id, isProtected: isProtected(release.codeBook) }, observations);
}

function chosenColumns({ release, fields, withLabels }: Asked) {
  const { dataset } = release.codeBook;
  if (fields === null) return columnsOf(withLabels ? VIEW_FILE : OBSERVATIONS_FILE, dataset);
  return columnsOf(VIEW_FILE, dataset).filter((one) => fields.includes(one.name));
}

function jsonStatText(asked: Asked): string {
  const { manifest, codeBook } = asked.release;
  const { title, synthetic, publishedOn = null, licence } = manifest;
  const citation = citationOf(asked.release);
  const caveats = [...codeBook.caveats.map((one) => one.text), ...codeBook.notes];
  return JSON.stringify(
    jsonStat({ ...asked.source(), title, synthetic, citation, publishedOn, licence, caveats }, rowsOf(asked)),
  );
}

/** What is kept inside of a file that has room for texts of its own. */
function provenanceTexts(of: Release): Readonly<Record<string, string>> {
  const { dataset, release, title, synthetic, citation, licence } = citedManifest(of);
  return { dataset, release, title, synthetic: String(synthetic), citation, licence: licence.url };
}
