import type { Metric } from '../src/framework/index.ts';
import type { Answer, CountedAnswer, ReportedService } from '../src/report/index.ts';
import type { Contribution, Pooled } from '../src/statistics/index.ts';
import { SMALL } from './framework.ts';

export const METRIC = 'OUT-REPORTS';

export const count = (value: number) => ({ kind: 'count', count: value }) as const;

export const percentage = (numerator: number, denominator: number) =>
  ({ kind: 'percentage', numerator, denominator }) as const;

/** One service's median and 90th percentile, in minutes. */
export const duration = (median: number, p90: number) =>
  ({ kind: 'duration', medians: [median], p90s: [p90] }) as const;

/** What each service of a company chose, all of them at one place. */
export function choice(...services: readonly (readonly string[])[]): Extract<Pooled, { kind: 'choice' }> {
  const chosen = new Map<string, number>();
  for (const option of services.flat()) chosen.set(option, (chosen.get(option) ?? 0) + 1);
  return { kind: 'choice', services: services.length, chosen, of: services.length };
}

/** The metric of the small framework, with other properties. */
export function metricWith(changes: Partial<Metric>): Metric {
  const [metric] = SMALL.metrics;
  if (metric === undefined) throw new Error('the small framework has no metric');
  return { ...metric, ...changes };
}

/** A public full count of a provider in SOC; a test states what matters to it. */
export function counted(changes: Partial<CountedAnswer>): CountedAnswer {
  return {
    company: 'acme',
    service: 'acme-social',
    platformType: 'SOC',
    sizeBand: null,
    reporterKind: 'provider',
    classification: 'high',
    year: 2020,
    metric: METRIC,
    breakdown: '_T',
    status: 'answered',
    value: count(1),
    countingUnitOk: true,
    monthsCovered: 12,
    methodChanged: 'no',
    methodChangedNote: null,
    movedAmong: [],
    containedIn: null,
    isPublic: true,
    ...changes,
  };
}

/** A provider in SOC that reported for 2020 by the first version of the framework. */
export function reported(changes: Partial<ReportedService>): ReportedService {
  return {
    company: 'acme',
    service: 'acme-social',
    platformType: 'SOC',
    sizeBand: null,
    reporterKind: 'provider',
    classification: 'high',
    year: 2020,
    frameworkVersion: '1.0.0',
    ...changes,
  };
}

export function contribution(changes: Partial<Contribution>): Contribution {
  return {
    company: 'acme',
    service: 'acme-social',
    metric: METRIC,
    breakdown: '_T',
    year: 2020,
    platformType: 'SOC',
    sizeBand: null,
    value: count(1),
    disclosure: 'public',
    months: 12,
    ...changes,
  };
}

export function answer(changes: Partial<Answer>): Answer {
  return {
    metric: METRIC,
    breakdown: '_T',
    status: 'answered',
    value: count(1),
    method: 'full_count',
    countingUnitOk: true,
    monthsCovered: 12,
    methodChanged: 'no',
    methodChangedNote: null,
    movedAmong: [],
    oneOffEvent: null,
    confidence: 'checked',
    roundedTo: null,
    containedIn: null,
    publicSource: 'a printed list',
    comment: null,
    ...changes,
  };
}
