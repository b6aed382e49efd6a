export {
  comparePeriods,
  type Frequency,
  frequencyOf,
  isEquallyLong,
  latestPeriod,
  type Period,
  periodAfter,
  periodBefore,
  periodsFrom,
  readPeriod,
  spanOfPeriods,
  startOf,
  yearOf,
} from '../period/index.ts';
export type { PublishedAggregate } from './aggregate.ts';
export type { AvailabilityRow } from './availability.ts';
export { type Certificate, type CertifiedTest, countedObservations } from './certificate.ts';
export {
  CHART_KINDS,
  type ChartKind,
  chartsFor,
  SCALES,
  type Scale,
  scalesFor,
  standardChart,
  standardScale,
} from './charts.ts';
export {
  type Column,
  columnsOf,
  csvwMetadata,
  OBSERVATION_COLUMNS,
  OBSERVATIONS_FILE,
  tableSchema,
  VIEW_FILE,
} from './columns.ts';
export {
  type BreakInfo,
  type CodeBook,
  type DatasetInfo,
  isProtected,
  type ListedTypeInfo,
  type LongSeries,
  type MeasureInfo,
  type ReconciliationLine,
  type ReleaseContent,
  type SourceInfo,
  type YearInfo,
} from './content.ts';
export { observationsCsv, observationsCsvLines, type TableOf } from './csv.ts';
export { fileAddress } from './file-address.ts';
export { citation, compareReleaseIds, type Manifest, nextReleaseId, parseManifest } from './manifest.ts';
export { measuresInWords } from './measures-in-words.ts';
export {
  type Bounds,
  boundsOf,
  CONF_STATUS_LABELS,
  type ConfStatus,
  type CountBand,
  confStatus,
  isDominated,
  type MissingReason,
  marksOf,
  missingAt,
  OBS_STATUS_LABELS,
  type Observation,
  type ObservationMark,
  type ObsStatus,
  observationFrom,
  obsStatus,
  type Place,
  placeKey,
  rangeAt,
  stepOf,
  valueAt,
  withMarks,
} from './observation.ts';
export { pageTitle, type TitledPage } from './page-title.ts';
export { withPeriods, withYears } from './period-in-json.ts';
export { type Revision, revisionsBetween } from './revisions.ts';
export { type ObservationRow, observationRow } from './row.ts';
export { inPlaceOf, type Noun } from './sentences/words/in-place-of.ts';
export {
  cellAt,
  groupsOf,
  type PublishedTable,
  type TableCell,
  type TableCode,
  type TableDrawing,
} from './tables/index.ts';
export {
  isOfOneYear,
  isSameCode,
  type Panel,
  type ReadView,
  readView,
  readViewParts,
  standardView,
  VIEW_PARTS,
  type View,
  type ViewCodes,
  type ViewPart,
  type ViewParts,
  viewCodesOf,
  viewParts,
  viewSegment,
} from './view.ts';
