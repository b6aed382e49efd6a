export { aggregatesOf, type MetricData } from './aggregates.ts';
export { type ClassificationQuality, classificationQuality } from './answers/classification.ts';
export { contributionsOf } from './answers/contributions.ts';
export { reconcile } from './answers/reconciliation.ts';
export { seriesBreaks, type VersionChange } from './breaks/breaks.ts';
export { type ListedYear, listedAggregates } from './listed/listed.ts';
export { type MetricStatistics, type Survey, surveyStatistics } from './survey.ts';
export type * from './types.ts';
