import type { Framework, Metric } from '@candor/data/framework';
import { ANSWER_WORDS, FRAMEWORK_WORDS, PUBLISH_WORDS } from '../words/framework.ts';

/** How a metric is answered, in a sentence; of a choice without its options. */
export function answerSentence({ answerType, maxChoices }: Metric): string {
  const sentence = ANSWER_WORDS[answerType];
  return maxChoices === null ? sentence : sentence.replace('All', `Up to ${maxChoices}`).replace(' that apply', '');
}

/** What is published of a metric, a sentence each. */
export function publishSentences(framework: Framework, metric: Metric): readonly string[] {
  if (metric.sensitivity === 'context') return [FRAMEWORK_WORDS.context];
  const below = framework.metrics.find((one) => one.code === metric.ratioTo);
  const sentences = metric.publishAs.map((as) => {
    if (as === 'ratio_to' && below !== undefined) return `Divided by “${below.title}”.`;
    if (as === 'pooled_ratio' && metric.answerType === 'count') {
      return 'The mix: the share of each kind in the total of all companies together.';
    }
    return PUBLISH_WORDS[as];
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
