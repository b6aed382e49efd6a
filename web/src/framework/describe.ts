import type { Framework, Metric } from '@candor/data/framework';
import { FRAMEWORK_WORDS } from '../words/framework.ts';

/** How a metric is answered, in a sentence; of a choice without its options. */
export function answerSentence({ answerType, maxChoices }: Metric): string {
  const { answers } = FRAMEWORK_WORDS;
  return maxChoices === null ? answers[answerType] : answers.some_choices({ most: maxChoices });
}

/** What is published of a metric, a sentence each. */
export function publishSentences(framework: Framework, metric: Metric): readonly string[] {
  if (metric.sensitivity === 'context') return [FRAMEWORK_WORDS.context];
  const { publishedAs } = FRAMEWORK_WORDS;
  const below = framework.metrics.find((one) => one.code === metric.ratioTo);
  const sentences = metric.publishAs.map((as) => {
    if (as === 'ratio_to' && below !== undefined) return publishedAs.ratio_to_other({ metric: below.title });
    if (as === 'pooled_ratio' && metric.answerType === 'count') {
      return publishedAs.mix;
    }
    return publishedAs[as];
  });
  return metric.sensitivity === 'aggregate-only' ? [...sentences, FRAMEWORK_WORDS.aggregateOnly] : sentences;
}

/** The platform types that a metric is asked of, by group; null when it is asked of every type. */
export function askedGroups(framework: Framework, metric: Metric) {
  if (metric.platformTypes.length === framework.platformTypes.length) return null;
  return framework.platformGroups
    .map((group) => ({
      label: group.label,
      types: framework.platformTypes.filter(
        (type) => type.group === group.code && metric.platformTypes.includes(type.code),
      ),
    }))
    .filter((group) => group.types.length > 0);
}
