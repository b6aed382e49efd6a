import type { z } from 'zod';
import type { summariesFile } from './schema/rules.ts';
import type { Framework } from './types.ts';

/** Which metrics speak first, wherever a dataset or a sector is summed up. */
export type Summaries = Readonly<z.output<typeof summariesFile>>;

/** What is wrong with the summaries, each in a sentence. */
export function brokenSummaries({ summaries, metrics }: Framework): string[] {
  const { headlines, reported, sections, safeguards, challenges } = summaries;
  const metricOf = (code: string) => metrics.find((one) => one.code === code);
  const named = [
    ...headlines,
    ...reported,
    ...Object.values(sections).flatMap((one) => [...one.metrics, ...(one.mix?.metrics ?? [])]),
    ...safeguards.map((one) => one.metric),
    ...(challenges === null ? [] : [challenges]),
  ];
  const strange = [...new Set(named)].filter((code) => metricOf(code) === undefined);
  const isTold = (code: string) => metricOf(code)?.publishAs.includes('sum') ?? true;
  return [
    ...strange.map((code) => `summaries: ${code} is not in the code list`),
    ...[...headlines, ...reported]
      .filter((code) => !isTold(code))
      .map((code) => `summaries: ${code} is published as no sum`),
    ...Object.values(sections).flatMap(({ mix }) =>
      (mix?.metrics ?? [])
        .filter((code) => metricOf(code)?.breakdowns.includes(mix?.breakdown ?? '') === false)
        .map((code) => `summaries: ${code} is not broken down by ${mix?.breakdown}`),
    ),
    ...safeguards.flatMap(({ metric: code, option }) => {
      const metric = metricOf(code);
      if (metric === undefined) return [];
      if (option === undefined) return metric.practice === null ? [`summaries: ${code} asks for no practice`] : [];
      return metric.options.some((one) => one.code === option) ? [] : [`summaries: ${code} has no option ${option}`];
    }),
  ];
}
