export { aggregatesOf } from './aggregates.ts';
export { seriesBreaks } from './breaks.ts';
export { type ClassificationQuality, classificationQuality } from './classification.ts';
export { contributionsOf } from './contributions.ts';
export { MEASURES, type Measure } from './measures.ts';
export { type Reconciliation, reconcile } from './reconciliation.ts';
export type * from './types.ts';
