import { kept } from '../../collections/maps.ts';
import { comparePeriods, monthsIn } from '../../period/index.ts';
import type { AnswerValue, CountedAnswer, ReportedService } from '../../report/types.ts';
import type { Contribution, Pooled, Standing } from '../types.ts';
import { countedElsewhere } from './contained.ts';
import { pooledAnswer } from './pooled.ts';

/**
 * The answers that hold a value in the framework's counting unit, one contribution for each service, metric,
 * breakdown code and year, by company. A value in another unit is left out here and counted
 * in coverage. So is one that another service's figure counts, too, which stands there.
 */
export function contributionsOf(answers: readonly CountedAnswer[]): Contribution[] {
  const found: Contribution[] = [];
  const poolOf = sharedPools();
  const isCounted = countedElsewhere(answers);
  for (const answer of answers) {
    if (!holdsFigure(answer) || isCounted(answer)) continue;
    found.push(contributionOf(answer, answer.metric, answer.breakdown, poolOf(answer.value), answer));
  }
  return spreadVotes(found.sort(inOrder));
}

const holdsFigure = <A extends CountedAnswer>(answer: A): answer is A & { readonly value: AnswerValue } =>
  answer.value !== null && answer.countingUnitOk;

/** Equal choices of single services share one pool: there are many answers and few ways to choose. */
function sharedPools(): (value: AnswerValue) => Pooled {
  const known = new Map<string, Pooled>();
  return (value) => {
    if (value.kind !== 'choice') return pooledAnswer(value);
    return kept(known, value.options.join(' '), () => pooledAnswer(value));
  };
}

/**
 * How each asked question was answered, as a choice among standings: one contribution a service, with
 * breakdown `status`. `unanswering` are the services that were asked and gave no answer; that they did is public where all
 * answers are.
 */
export function standingsOf(
  answers: readonly CountedAnswer[],
  metric: string,
  unanswering: readonly Omit<ReportedService, 'frameworkVersion'>[],
  isPublic = false,
): Contribution[] {
  const values = new Map<Standing, Pooled>();
  const valueFor = (standing: Standing) => {
    const value = values.get(standing) ?? {
      kind: 'choice' as const,
      services: 1,
      chosen: new Map([[standing as string, 1]]),
      of: 1,
    };
    values.set(standing, value);
    return value;
  };
  const found: Contribution[] = [];
  for (const answer of answers) {
    if (answer.breakdown === '_T') {
      found.push(contributionOf(answer, metric, 'status', valueFor(standingOf(answer)), answer));
    }
  }
  for (const service of unanswering)
    found.push(
      contributionOf(service, metric, 'status', valueFor('no_answer'), {
        isPublic,
        monthsCovered: monthsIn(service.year),
      }),
    );
  return spreadVotes(found.sort(inOrder));
}

export function standingOf({ status, countingUnitOk }: Pick<CountedAnswer, 'status' | 'countingUnitOk'>): Standing {
  const holdsValue = status === 'answered' || status === 'zero' || status === 'estimated';
  return holdsValue && !countingUnitOk ? 'other_unit' : status;
}

function contributionOf(
  service: Pick<ReportedService, 'company' | 'service' | 'year' | 'platformType' | 'sizeBand' | 'reporterKind'>,
  metric: string,
  breakdown: string,
  value: Pooled,
  { isPublic, monthsCovered, methodChanged = 'no', marks }: Qualified,
): Contribution {
  return {
    company: service.company,
    service: service.service,
    metric,
    breakdown,
    year: service.year,
    platformType: service.reporterKind === 'provider' ? service.platformType : null,
    sizeBand: service.sizeBand,
    value,
    disclosure: isPublic ? 'public' : 'confidential',
    months: monthsCovered,
    ...(methodChanged === 'no' ? {} : { isChanged: true as const }),
    ...(marks === undefined ? {} : { marks }),
  };
}

/** What sets a figure apart from others. */
type Qualified = Pick<CountedAnswer, 'isPublic' | 'monthsCovered' | 'marks'> &
  Partial<Pick<CountedAnswer, 'methodChanged'>>;

/** A company has one vote a question: each of its services casts an equal part, wherever it stands. */
function spreadVotes(contributions: Contribution[]): Contribution[] {
  for (let start = 0; start < contributions.length; ) {
    const first = contributions[start];
    let end = start;
    let services = 0;
    for (
      let one = first;
      one !== undefined && first !== undefined && isSameQuestion(first, one);
      one = contributions[end]
    ) {
      services += one.value.kind === 'choice' ? one.value.services : 0;
      end += 1;
    }
    for (let at = start; services > 1 && at < end; at += 1) {
      const one = contributions[at];
      if (one?.value.kind === 'choice') contributions[at] = { ...one, value: { ...one.value, of: services } };
    }
    start = end;
  }
  return contributions;
}

function isSameQuestion(a: Contribution, b: Contribution): boolean {
  return a.company === b.company && a.breakdown === b.breakdown && a.year === b.year && a.metric === b.metric;
}

/** By company, then by where it stands: equal input in any order gives equal output. */
export function inOrder(a: Contribution, b: Contribution): number {
  return (
    compare(a.metric, b.metric) ||
    comparePeriods(a.year, b.year) ||
    compare(a.breakdown, b.breakdown) ||
    compare(a.company, b.company) ||
    compare(a.platformType ?? '', b.platformType ?? '') ||
    compare(a.sizeBand ?? '', b.sizeBand ?? '') ||
    compare(a.service, b.service)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
