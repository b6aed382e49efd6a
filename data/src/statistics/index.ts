export { aggregatesOf, type MetricData } from './aggregates.ts';
export { seriesBreaks, type VersionChange } from './breaks.ts';
export { type ClassificationQuality, classificationQuality } from './classification.ts';
export { contributionsOf } from './contributions.ts';
export { type Reconciliation, reconcile } from './reconciliation.ts';
export { type MetricStatistics, type Survey, surveyStatistics } from './survey.ts';
export type * from './types.ts';
