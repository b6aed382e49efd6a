import type { z } from 'zod';
import type { metricWords, wordsFile } from './schema/words.ts';
import type { Framework, Metric } from './types.ts';

/** How the metrics and codes of a framework are spoken of inside sentences, in one language. */
export type FrameworkWords = Readonly<z.output<typeof wordsFile>>;
export type MetricWords = Readonly<z.output<typeof metricWords>>;

/** What a framework's words lack, or say of what there is not, each in a sentence. */
export function brokenWords(words: FrameworkWords, framework: Framework): string[] {
  const { metrics, breakdowns, platformTypes, platformGroups, sizeBands } = framework;
  const codes = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);
  const lists: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['metrics', Object.keys(words.metrics), codes(metrics)],
    ['codes', Object.keys(words.codes), codes(breakdowns)],
    ...breakdowns.map(
      (one) => [`codes of ${one.code}`, Object.keys(words.codes[one.code] ?? {}), codes(one.codes)] as const,
    ),
    ['platforms', Object.keys(words.platforms), [...codes(platformGroups), ...codes(platformTypes)]],
    ['sizes', Object.keys(words.sizes), codes(sizeBands)],
  ];
  const where = `words.${words.language}.yaml`;
  return [
    ...lists.flatMap(([list, own, all]) => [
      ...all.filter((code) => !own.includes(code)).map((code) => `${where}: ${list} lacks ${code}`),
      ...own.filter((code) => !all.includes(code)).map((code) => `${where}: ${list}: ${code} is not in the framework`),
    ]),
    ...(words.reporters.company === undefined ? [`${where}: reporters lacks company`] : []),
    ...metrics.flatMap((metric) =>
      brokenMetricWords(metric, words.metrics[metric.code]).map((rule) => `${where}: ${metric.code} ${rule}`),
    ),
  ];
}

function brokenMetricWords(metric: Metric, words: MetricWords | undefined): string[] {
  if (words === undefined) return [];
  const { did, doing, one, other, part, lead, tail, options = {}, practice } = words;
  const isCount = metric.answerType === 'count';
  const isChoice = metric.options.length > 0;
  const broken: string[] = [];
  const given = [did, doing, one, other].filter((word) => word !== undefined).length;
  if (isCount && given < 4) broken.push('is a count and needs did, doing, one and other');
  if (!isCount && given > 0) broken.push('is no count and has no did, doing, one or other');
  if (part !== undefined && metric.partOf.length === 0) broken.push('is part of no metric and has no part');
  if (!isChoice && (lead ?? tail ?? practice) !== undefined)
    broken.push('is no choice and has no lead, tail or practice');
  if ((practice !== undefined) !== (metric.practice !== null))
    broken.push('needs words for its practice, and only then');
  const known = metric.options.map((option) => option.code);
  broken.push(
    ...Object.keys(options)
      .filter((code) => !known.includes(code))
      .map((code) => `has no option ${code}`),
    ...known
      .filter((code) => lead === undefined && options[code] === undefined)
      .map((code) => `needs a lead, or words for its option ${code}`),
  );
  return broken;
}
