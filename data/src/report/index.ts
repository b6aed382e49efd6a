export { AGGREGATES, readAggregates } from './aggregates.ts';
export { ROUND_FORM } from './consultation/form.ts';
export { readRound } from './consultation/read.ts';
export { readCybertipline } from './cybertipline/read.ts';
export type { SourceFiles } from './cybertipline/tables.ts';
export { type Dataset, readDataset, unknownCodes } from './dataset.ts';
export { declaredGroups, undeclaredCells } from './declared-tables.ts';
export { readDisclosures } from './disclosures/read.ts';
export { isEdition } from './disclosures/restatements.ts';
export {
  type Prefill,
  type Prefilled,
  prefillFrom,
  readFrom,
  shownPeriod,
  suggestionText,
  withPrefill,
} from './eu/index.ts';
export { readEuReports } from './eu-reports/read.ts';
export {
  type CellText,
  EXAMPLE_SERVICE,
  exampleId,
  type Finding,
  LIMITS,
  metaName,
  type Questionnaire,
  type QuestionnaireRow,
  type RawReport,
  readReportFile,
  reportJsonSchema,
  SERVICE_ID,
  templateRows,
  writeCsv,
  writeJson,
  writeXlsx,
} from './file/index.ts';
export { emptyCsv, emptyWorkbook } from './form/write.ts';
export { ownReport } from './own/build.ts';
export { ownHtml } from './own/html.ts';
export { ownMarkdown } from './own/markdown.ts';
export { type Checked, ended, type Problem, problemSentence } from './problem.ts';
export { ROSTER, ROSTER_COLUMNS, readRoster } from './roster.ts';
export { readTable } from './table.ts';
export type * from './types.ts';
export { type CheckedReport, checkReport } from './validate/check.ts';
export { checkRead, checkReportFile } from './validate/check-file.ts';
export { type CheckContext, type CountOfYear, NO_CONTEXT } from './validate/checks.ts';
export { findingPlace, findingSentence } from './validate/finding.ts';
export { reportedPeriod } from './validate/meta.ts';
export { settle } from './validate/settle.ts';
