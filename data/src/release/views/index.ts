export { roundedOut } from '../rounded-out.ts';
export {
  type Chart,
  isPublished,
  isRange,
  type Key,
  type Link,
  type Named,
  type Point,
  type PointState,
  runsOf,
  type Series,
  stateOf,
  type Unit,
} from './chart.ts';
export { type Facts, factsOf, type Where } from './facts.ts';
export { type CodeLists, partLabels } from './labels.ts';
export { filtersOf, metricOf, type Plan, planOf, type ViewBook, type ViewFilters } from './plan.ts';
export { receivedChart, type SentChart, sentChart } from './sent.ts';
export { type SentView, sentView } from './sent-view.ts';
export { rowsOfView } from './table.ts';
export { unitOf } from './unit.ts';
export { type ShownView, type ViewTexts, viewOf } from './view-of.ts';
