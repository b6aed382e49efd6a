import type { Answer, CountedAnswer } from '../src/report/index.ts';
import type { Contribution } from '../src/statistics/index.ts';

export const METRIC = 'OUT-REPORTS';

/** A public full count of a provider in SOC; a test states what matters to it. */
export function counted(part: Partial<CountedAnswer>): CountedAnswer {
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
    value: 1,
    countingUnitOk: true,
    methodChanged: 'no',
    methodChangedNote: null,
    movedAmong: [],
    isPublic: true,
    ...part,
  };
}

export function contribution(part: Partial<Contribution>): Contribution {
  return {
    company: 'acme',
    metric: METRIC,
    breakdown: '_T',
    year: 2020,
    platformType: 'SOC',
    sizeBand: null,
    value: 1,
    disclosure: 'public',
    ...part,
  };
}

export function answer(part: Partial<Answer>): Answer {
  return {
    metric: METRIC,
    breakdown: '_T',
    status: 'answered',
    value: { kind: 'count', count: 1 },
    method: 'full_count',
    countingUnitOk: true,
    monthsCovered: 12,
    methodChanged: 'no',
    methodChangedNote: null,
    movedAmong: [],
    oneOffEvent: null,
    confidence: 'checked',
    publicSource: 'a printed list',
    comment: null,
    ...part,
  };
}
