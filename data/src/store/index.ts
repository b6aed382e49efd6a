export { inBulk } from './bulk.ts';
export { publicSources, storeMarks } from './marks.ts';
export { openDatabase, type StoreDatabase } from './open.ts';
export {
  type OpenWarning,
  openWarnings,
  type ReportLine,
  type RosterService,
  reportOverview,
  rosterServices,
} from './overview.ts';
export { StoreProblem } from './problem.ts';
export { answersReader, reportedServices, storedAnswers, storedControlTotals, storedDatasets } from './read.ts';
export { type RememberedRelease, rememberedReleases, rememberRelease } from './releases.ts';
export {
  acceptReport,
  countsReader,
  fileKnower,
  type ReceivedFile,
  reportStorer,
  type Stored,
  storedReport,
} from './reports.ts';
export { storeDataset, storeRoster } from './roster.ts';
export { storedTableCells } from './table-cells.ts';
export { type IngestContext, type IngestTally, storeSource } from './write.ts';
export { storedYearTotals } from './year-totals.ts';
