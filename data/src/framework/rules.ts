import { brokenLevels } from './asked/maturity.ts';
import { brokenChecks } from './checks.ts';
import { brokenIdentities } from './identity-rules.ts';
import { brokenSummaries } from './summaries.ts';
import type { AnswerType, Framework, Metric, PublishAs } from './types.ts';
import { ACROSS, withinCompany } from './within-company.ts';
import { brokenWords } from './words.ts';

/** What can be made of each answer type: a choice has no sum, and a duration no share of options. */
const PUBLISHABLE: Readonly<Record<AnswerType, readonly PublishAs[]>> = {
  count: [...ACROSS, 'growth', 'coverage', 'never'],
  percentage: ['pooled_ratio', 'median_of_ratios', 'quartiles', 'bands', 'coverage', 'never'],
  duration: ['quartiles', 'bands', 'coverage', 'never'],
  boolean: ['share_of_options', 'coverage', 'never'],
  single_choice: ['share_of_options', 'coverage', 'never'],
  multi_choice: ['share_of_options', 'coverage', 'never'],
};

/** Every rule that no schema can say and that the framework breaks, each in a sentence. */
export function brokenRules(framework: Framework): string[] {
  return [
    ...brokenLists(framework),
    ...framework.metrics.flatMap((metric) => brokenMetric(metric, framework)),
    ...brokenLevels(framework),
    ...brokenChecks(framework),
    ...brokenSummaries(framework),
    ...Object.values(framework.words).flatMap((words) => brokenWords(words, framework)),
  ];
}

/** Codes are unique, groups and tiers are known, and no audience question is left without a metric. */
function brokenLists(framework: Framework): string[] {
  const { metrics, questions } = framework;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['sections', codesOf(framework.sections)],
    ['platform_groups', codesOf(framework.platformGroups)],
    ['platform_types', codesOf(framework.platformTypes)],
    ['size_bands', codesOf(framework.sizeBands)],
    ['tiers', codesOf(framework.tiers)],
    ['maturity_levels', codesOf(framework.maturityLevels)],
    ['answer_statuses', codesOf(framework.answerStatuses)],
    ['breakdowns', codesOf(framework.breakdowns)],
    ...framework.breakdowns.map((one) => [`breakdown ${one.code}`, codesOf(one.codes)] as const),
    ['questions', codesOf(questions)],
    ['roles', metrics.flatMap((metric) => metric.role ?? [])],
    ['caveats needed for', framework.caveats.flatMap((caveat) => caveat.neededFor ?? [])],
    ['metrics', codesOf(metrics)],
    ['caveats', framework.caveats.map((caveat) => String(caveat.id))],
  ];
  return [
    ...lists.flatMap(([list, codes]) => twice(list, codes)),
    ...framework.platformTypes.flatMap((type) =>
      unknown(`platform type ${type.code}`, [type.group], codesOf(framework.platformGroups)),
    ),
    ...questions
      .filter((question) => !metrics.some((metric) => metric.questions.includes(question.code)))
      .map((question) => `question ${question.code}: no metric answers it`),
    ...questions.flatMap(({ code, breakdowns }) =>
      breakdowns
        .filter((one) => !metrics.some((metric) => metric.questions.includes(code) && metric.breakdowns.includes(one)))
        .map((one) => `question ${code}: no metric that answers it is broken down by ${one}`),
    ),
  ];
}

function brokenMetric(metric: Metric, framework: Framework): string[] {
  const where = `metric ${metric.code}`;
  return [
    ...unknown(where, metric.platformTypes, codesOf(framework.platformTypes)),
    ...unknown(where, [metric.tier], codesOf(framework.tiers)),
    ...unknown(where, metric.questions, codesOf(framework.questions)),
    ...unknown(where, metric.breakdowns, codesOf(framework.breakdowns)),
    ...unknown(
      where,
      metric.caveats.map(String),
      framework.caveats.map((caveat) => String(caveat.id)),
    ),
    ...[
      ['platform_types', metric.platformTypes],
      ['questions', metric.questions],
      ['breakdowns', metric.breakdowns],
      ['options', codesOf(metric.options)],
      ['publish_as', metric.publishAs],
      ['part_of', metric.partOf],
      ['sum_of', metric.sumOf],
      ['denominator', metric.denominator],
      ['numerator', metric.numerator],
      ['caveats', metric.caveats.map(String)],
    ].flatMap(([list, codes]) => twice(`${where}: ${list}`, codes as readonly string[])),
    // Two ways to say one thing would make shares incomparable.
    ...codesOf(metric.options)
      .filter((option) => codesOf(framework.answerStatuses).includes(option))
      .map((option) => `${where}: option ${option} is an answer status`),
    ...[
      ...brokenWording(metric),
      ...brokenAnswer(metric),
      ...brokenPractice(metric),
      ...brokenPublication(metric, framework),
      ...brokenIdentities(metric, framework),
    ].map((rule) => `${where}: ${rule}`),
  ];
}

function brokenWording({ definition, includes, excludes }: Metric): string[] {
  const broken: string[] = [];
  if (!isSentence(definition)) broken.push('definition is not one sentence with a full stop at its end');
  if (includes !== '' && !isSentence(includes)) broken.push('includes is not one sentence');
  if (excludes !== '' && !isSentence(excludes)) broken.push('excludes is not one sentence');
  return broken;
}

function brokenAnswer({ answerType, unit, options, exclusiveOptions, maxChoices }: Metric): string[] {
  const broken: string[] = [];
  const isChoice = answerType === 'single_choice' || answerType === 'multi_choice';
  if (isChoice && options.length < 2) broken.push('a choice needs options');
  if (answerType === 'boolean' && codesOf(options).join() !== 'yes,no') broken.push('a boolean has its own options');
  if (!isChoice && answerType !== 'boolean' && options.length > 0) broken.push('only a choice has options');
  if (isChoice || answerType === 'boolean') {
    if (unit !== null) broken.push('a choice has no unit');
  } else if (unit === null) broken.push(`a ${answerType} needs a unit`);
  broken.push(...unknown('exclusive_options', exclusiveOptions, codesOf(options)));
  if (answerType === 'multi_choice') {
    // Blank is never zero: who has nothing to choose must be able to say so.
    if (exclusiveOptions.length === 0) broken.push('a multiple choice needs an exclusive option such as none');
    if (maxChoices !== null && maxChoices >= options.length) broken.push('max_choices does not limit the options');
  } else {
    if (exclusiveOptions.length > 0) broken.push('only a multiple choice has exclusive_options');
    if (maxChoices !== null) broken.push('only a multiple choice has max_choices');
  }
  return broken;
}

function brokenPublication(metric: Metric, framework: Framework): string[] {
  const { answerType, publishAs, ratioTo, sensitivity } = metric;
  const broken = publishAs
    .filter((one) => !PUBLISHABLE[answerType].includes(one))
    .map((one) => `publish_as ${one} does not fit a ${answerType}`);
  if (metric.comparableAcross === 'within_company') {
    const fitting = withinCompany(metric).publishAs;
    for (const one of publishAs.filter((as) => !fitting.includes(as)))
      broken.push(`publish_as ${one} sets companies beside each other, but comparable_across is within_company`);
  }
  if (publishAs.includes('never') && publishAs.length > 1) broken.push('publish_as never stands alone');
  if (sensitivity === 'context' && !publishAs.includes('never')) broken.push('a context metric is published never');
  if (answerType === 'count' && publishAs.includes('pooled_ratio') && metric.breakdowns.length === 0)
    broken.push('publish_as pooled_ratio of a count needs breakdowns');
  if (publishAs.includes('ratio_to') !== (ratioTo !== null))
    broken.push('publish_as ratio_to and ratio_to go together');
  if (ratioTo !== null) {
    const below = framework.metrics.find((one) => one.code === ratioTo);
    if (below === undefined) broken.push(`${ratioTo} is not in the code list`);
    else if (below === metric || below.answerType !== 'count') broken.push(`ratio_to ${ratioTo} is not another count`);
  }
  return broken;
}

/** In a multiple choice votes for several options add up to more than one company, so a practice is all but what stands alone. */
function brokenPractice({ practice, options, answerType, exclusiveOptions }: Metric): string[] {
  if (practice === null) return [];
  const named = 'of' in practice ? practice.of : practice.without;
  const broken = named
    .filter((code) => !codesOf(options).includes(code))
    .map((code) => `practice: there is no option ${code}`);
  if (answerType !== 'multi_choice') return broken;
  if ('of' in practice && practice.of.length > 1)
    broken.push('practice of a multiple choice names one option, or `without`');
  if ('without' in practice && practice.without.some((code) => !exclusiveOptions.includes(code)))
    broken.push('practice: without names options that stand alone');
  return broken;
}

/** One sentence ends with a full stop, and none ends before. */
const isSentence = (text: string) => text.endsWith('.') && !/[.!?]\s/.test(text);

const codesOf = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);

function twice(list: string, codes: readonly string[]): string[] {
  const again = codes.filter((one, index) => codes.indexOf(one) !== index);
  return again.length > 0 ? [`${list}: ${again.join(', ')} stands twice`] : [];
}

function unknown(where: string, codes: readonly string[], list: readonly string[]): string[] {
  const strange = codes.filter((one) => !list.includes(one));
  return strange.length > 0 ? [`${where}: ${strange.join(', ')} is not in the code list`] : [];
}
