export { openDatabase, type StoreDatabase } from './open.ts';
export { storedAnswers, storedControlTotals, storedDatasets } from './read.ts';
export { type IngestContext, type IngestTally, storeSource } from './write.ts';
