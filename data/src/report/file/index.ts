export { writeCsv } from './csv/write.ts';
export { reportJsonSchema } from './json/schema.ts';
export { writeJson } from './json/write.ts';
export { LIMITS } from './limits.ts';
export { type Questionnaire, type QuestionnaireRow, templateRows } from './questionnaire.ts';
export { readReportFile } from './read.ts';
export type * from './types.ts';
export { EXAMPLE_SERVICE, SERVICE_ID } from './types.ts';
export { writeXlsx } from './xlsx/write.ts';
