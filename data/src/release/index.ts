export type {
  BreakInfo,
  CodeBook,
  DatasetInfo,
  MeasureInfo,
  ReconciliationLine,
  ReleaseContent,
} from './content.ts';
export { OBSERVATION_COLUMNS, observationsCsv } from './csv.ts';
export { citation, compareReleaseIds, type Manifest, nextReleaseId, parseManifest } from './manifest.ts';
export {
  CONF_STATUS_LABELS,
  type ConfStatus,
  confStatus,
  type MissingReason,
  OBS_STATUS_LABELS,
  type Observation,
  type ObsStatus,
  observationFrom,
  obsStatus,
  type Place,
} from './observation.ts';
export {
  type ChartKind,
  DEFAULT_SCALE,
  type ReadView,
  readView,
  type Scale,
  type View,
  type ViewCodes,
  viewCodesOf,
  viewSegment,
} from './view.ts';
