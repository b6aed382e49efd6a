import { kept } from '../../collections/maps.ts';
import {
  applicableAnswers,
  askedOf,
  type Framework,
  type MaturityAnswer,
  type MaturityCode,
  maturityMetrics,
  maturityOf,
} from '../../framework/index.ts';
import type { Period } from '../../period/index.ts';
import type { CountedAnswer, ReportedService } from '../../report/types.ts';
import type { Contribution } from '../types.ts';
import { standingsOf } from './contributions.ts';

/** Reads the answers of one metric, of all years. */
export type ReadAnswers = (metric: string) => readonly CountedAnswer[];

/**
 * Who was asked what: the services with a report, and for each the metrics that the framework asks of its kind, size
 * and maturity. Maturity is that of the same report.
 */
export function askedServices(
  framework: Framework,
  services: readonly ReportedService[],
  read: ReadAnswers,
): (metric: string) => readonly ReportedService[] {
  const levels = maturityLevels(framework, services, read);
  const sets = new Map<string, ReadonlySet<string>>();
  const setOf = ({ platformType, sizeBand }: ReportedService, maturity: MaturityCode) => {
    const key = `${platformType} ${sizeBand} ${maturity}`;
    return kept(sets, key, () => {
      const asked = askedOf(framework, { platformType, sizeBand, maturity }).filter((one) => one.asked);
      return new Set(asked.map((one) => one.metric.code));
    });
  };
  const asked = services.map((service, index) => setOf(service, levels[index] ?? 'M0'));
  return (metric) => services.filter((_, index) => asked[index]?.has(metric));
}

/**
 * The standings of a metric: how each service that was asked answered, and each that answered without being asked. One
 * that was asked and gave nothing stands at `no_answer`.
 */
export function standingsOfAsked(
  metric: string,
  asked: readonly Omit<ReportedService, 'frameworkVersion'>[],
  answers: readonly CountedAnswer[],
  isPublic = false,
): Contribution[] {
  const answered = new Map<string, Set<Period>>();
  for (const { service, year, breakdown } of answers) {
    if (breakdown === '_T') kept(answered, service, () => new Set()).add(year);
  }
  const unanswering = asked.filter(({ service, year }) => answered.get(service)?.has(year) !== true);
  return standingsOf(answers, metric, unanswering, isPublic);
}

/** The maturity level of each of the services, in their order. */
function maturityLevels(
  framework: Framework,
  services: readonly ReportedService[],
  read: ReadAnswers,
): readonly MaturityCode[] {
  const keyOf = ({ service, year }: Pick<ReportedService, 'service' | 'year'>) => `${service} ${year}`;
  const positions = new Map(services.map((service, index) => [keyOf(service), index]));
  const looked = new Map(
    maturityMetrics(framework).map((metric) => {
      const byPosition: MaturityAnswer[] = [];
      for (const answer of read(metric)) {
        const position = positions.get(keyOf(answer));
        if (answer.breakdown === '_T' && position !== undefined) byPosition[position] = maturityAnswer(answer);
      }
      return [metric, byPosition];
    }),
  );
  return services.map(({ platformType }, position) => {
    const answers = (metric: string) => looked.get(metric)?.[position];
    return maturityOf(framework, applicableAnswers(framework, platformType, answers)).level;
  });
}

const NONE: readonly string[] = [];

function maturityAnswer({ status, value }: CountedAnswer): MaturityAnswer {
  return {
    status,
    options: value?.kind === 'choice' ? value.options : NONE,
    count: value?.kind === 'count' ? value.count : null,
  };
}
