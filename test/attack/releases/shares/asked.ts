import { applicableAnswers, askedOf, type Framework, maturityMetrics, maturityOf } from '@candor/data/framework';
import type { Answer, Answers, Reporter } from './answers.ts';

/**
 * Who was asked a question, by the public rules of the framework: whose kind of service it applies to, and from which size
 * and maturity on it is expected. The attacker is taken to know it, although maturity follows from answers.
 */
export function askedBy(framework: Framework, { reporters, answers }: Answers): (metric: string) => Reporter[] {
  const looked = new Map<string, Answer>();
  const keyOf = ({ service, year }: Reporter, metric: string) => `${service} ${year} ${metric}`;
  const looksAt = maturityMetrics(framework);
  for (const one of answers) if (looksAt.includes(one.metric)) looked.set(keyOf(one, one.metric), one);
  const asked = reporters.map((reporter) => {
    const { platformType, size } = reporter;
    const answerTo = (metric: string) => {
      const answer = looked.get(keyOf(reporter, metric));
      if (answer === undefined) return undefined;
      const { status, options, kind, value } = answer;
      return { status, options, count: kind === 'count' ? value : null };
    };
    const maturity = maturityOf(framework, applicableAnswers(framework, platformType, answerTo)).level;
    const list = askedOf(framework, { platformType, sizeBand: size, maturity });
    return new Set(list.flatMap((one) => (one.asked ? [one.metric.code] : [])));
  });
  return (metric) => reporters.filter((_, at) => asked[at]?.has(metric));
}
