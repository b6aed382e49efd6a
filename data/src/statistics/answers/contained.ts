import type { CountedAnswer } from '../../report/types.ts';

type Figure = Pick<CountedAnswer, 'service' | 'year' | 'metric' | 'breakdown'>;

const keyOf = ({ year, metric, breakdown }: Figure, service: string) => `${service} ${year} ${metric} ${breakdown}`;

/**
 * Whether an answer is counted by that of another service in which it is contained, and must not be added to it. Where the
 * other gave no such figure it counts by itself, and so do answers that are said to be contained in each other.
 */
export function countedElsewhere(answers: readonly CountedAnswer[]): (answer: CountedAnswer) => boolean {
  if (answers.every(({ containedIn }) => containedIn === null)) return () => false;
  const figures = new Map(
    answers
      .filter(({ value, countingUnitOk }) => value !== null && countingUnitOk)
      .map((answer) => [keyOf(answer, answer.service), answer]),
  );
  return (answer) => {
    const met = new Set([answer.service]);
    for (let inner = answer; inner.containedIn !== null; ) {
      const container = figures.get(keyOf(answer, inner.containedIn));
      if (container === undefined) break;
      if (met.has(container.service)) return false;
      met.add(container.service);
      inner = container;
    }
    return met.size > 1;
  };
}
