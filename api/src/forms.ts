import {
  CONF_STATUS_LABELS,
  isProtected,
  OBS_STATUS_LABELS,
  type Observation,
  type ObservationRow,
  observationRow,
  observationsCsv,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import {
  type CodeRow,
  jsonStat,
  labelledCsv,
  labelsByCode,
  parquet,
  type Source,
  sdmxCsv,
  sdmxMl,
  workbook,
} from '@candor/data/release/formats';
import { JSON_TYPE } from './answers.ts';
import { citationOf, citedManifest, provenance } from './catalogue.ts';
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
  /** Whether it is every observation of the release. */
  readonly isWhole: boolean;
  readonly codes: () => readonly CodeRow[];
}

/** A form in which observations can be had, chosen by the end of the address. */
export interface Form {
  readonly suffix: string;
  readonly mediaType: string;
  /** Whether `labels=both` changes anything; other forms hold their labels anyway, or never. */
  readonly takesLabels: boolean;
  readonly isCompressed?: true;
  readonly write: (asked: Asked) => string | Uint8Array | Promise<Uint8Array>;
}

const CSV_TYPE = 'text/csv; charset=utf-8';

export const FORMS: readonly Form[] = [
  { suffix: '', mediaType: JSON_TYPE, takesLabels: true, write: json },
  { suffix: '.json', mediaType: JSON_TYPE, takesLabels: true, write: json },
  { suffix: '.csv', mediaType: CSV_TYPE, takesLabels: true, write: csv },
  {
    suffix: '.parquet',
    mediaType: 'application/vnd.apache.parquet',
    takesLabels: true,
    isCompressed: true,
    write: (asked) => parquet(asked.source(), rowsOf(asked), asked.withLabels, provenanceTexts(asked.release)),
  },
  { suffix: '.jsonstat.json', mediaType: JSON_TYPE, takesLabels: false, write: jsonStatText },
  {
    suffix: '.sdmx.csv',
    mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
    takesLabels: false,
    write: (asked) => sdmxCsv({ ...idsOf(asked.release), isWhole: asked.isWhole }, rowsOf(asked)),
  },
  {
    suffix: '.sdmx.xml',
    mediaType: 'application/vnd.sdmx.structurespecificdata+xml; version=2.1; charset=utf-8',
    takesLabels: false,
    write: (asked) => {
      const prepared = asked.release.manifest.publishedOn ?? null;
      return sdmxMl({ ...idsOf(asked.release), isWhole: asked.isWhole, prepared }, rowsOf(asked));
    },
  },
  {
    suffix: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    takesLabels: false,
    isCompressed: true,
    write: (asked) => {
      const { codeBook } = asked.release;
      return workbook(asked.source(), citedManifest(asked.release), codeBook, rowsOf(asked), asked.codes());
    },
  },
];

/** The observations as every form writes them. */
function rowsOf({ release, observations }: Asked): ObservationRow[] {
  return observations.map((one) => withRestated(release, observationRow(one, isProtected(release.codeBook))));
}

const idsOf = ({ manifest: { dataset, release } }: Release) => ({ dataset, release });

/** Observations as JSON, with what a reader must know to use them. */
function json(asked: Asked): string {
  const { release, source, withLabels } = asked;
  const observations = rowsOf(asked);
  const answer: ObservationsAnswer = {
    ...provenance(release),
    licence: release.manifest.licence,
    caveats: release.codeBook.caveats.map(({ id, text }) => ({ id, text })),
    statuses: { obsStatus: OBS_STATUS_LABELS, confStatus: CONF_STATUS_LABELS },
    ...(withLabels ? { labels: labelsByCode(source(), observations) } : {}),
    observations,
  };
  return JSON.stringify(answer);
}

/** Without labels the columns and the bytes of the release's own file. */
function csv(asked: Asked): string {
  const { release, source, observations, withLabels } = asked;
  if (withLabels) return labelledCsv(source(), rowsOf(asked));
  return observationsCsv({ ...idsOf(release), isProtected: isProtected(release.codeBook) }, observations);
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
