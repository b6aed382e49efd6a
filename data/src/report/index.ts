export { readCybertipline } from './cybertipline/read.ts';
export type { SourceFiles } from './cybertipline/tables.ts';
export { type Dataset, readDataset, unknownCodes } from './dataset.ts';
export { type Checked, type Problem, problemSentence } from './problem.ts';
export { readTable } from './table.ts';
export type * from './types.ts';
