export { halfDigit, isDivided, toDigits } from './digits.ts';
export {
  breakdownsOfMeasure,
  hasBothPanels,
  hasMeasure,
  hasQuartiles,
  impliedBreakdown,
  measuresOfMetric,
  type PublishedMetric,
} from './of-metric.ts';
export { MEASURES, type Measure, type MeasureCode, measureOf } from './table.ts';
