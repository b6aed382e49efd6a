export { releaseContent } from './content.ts';
export { earlierAsKnown } from './earlier.ts';
export { type Proof, prove } from './prove.ts';
export { statisticsBy } from './statistics.ts';
export type { Content, EarlierContent, Protecting, StoredDataset, StoredReports, Unproved } from './types.ts';
export { unsourcedValues } from './unsourced.ts';
