export { reportJsonSchema } from './json-schema.ts';
export { LIMITS } from './limits.ts';
export { type Questionnaire, type QuestionnaireRow, templateRows } from './questionnaire.ts';
export { readReportFile } from './read.ts';
export type * from './types.ts';
export { writeCsv } from './write-csv.ts';
export { writeJson } from './write-json.ts';
export { writeXlsx } from './write-xlsx.ts';
