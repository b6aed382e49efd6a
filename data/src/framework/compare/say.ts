import type { Code, Framework, Metric } from '../types.ts';
import { cellsOf } from './burden.ts';

/** Differences in sentences. They are of the framework and not of a page, so they are in the language of its texts. */

/** Of a metric that was not asked before: what it is, and of whom it is asked. */
export function newMetric(metric: Metric, framework: Framework): string[] {
  const tier = framework.tiers.find((one) => one.code === metric.tier);
  const cells = [false, true].map((isSplit) => cellsOf(framework, metric, isSplit));
  const [least = 0, most = 0] = cells;
  const filled = least === most ? plural(least, 'cell') : `${least} to ${plural(most, 'cell')}`;
  return [
    metric.definition,
    `Asked of ${typesOf(metric, framework)}, tier “${tier?.label ?? metric.tier}”, ${filled} to fill in.`,
  ];
}

/** What is said otherwise of a metric that was asked before. */
export function changedMetric(old: Metric, now: Metric, from: Framework, to: Framework): string[] {
  const tierOf = (metric: Metric, framework: Framework) =>
    framework.tiers.find((one) => one.code === metric.tier)?.label ?? metric.tier;
  const said = (was: string, is: string, what: string) =>
    was === is ? [] : [is === '' ? `${what} is no longer said.` : `${what} is now: ${is}`];
  return [
    ...(old.title === now.title ? [] : [`The title was “${old.title}”.`]),
    ...said(old.definition, now.definition, 'The definition'),
    ...said(old.includes, now.includes, 'What it includes'),
    ...said(old.excludes, now.excludes, 'What it does not include'),
    ...(old.answerType === now.answerType ? [] : [`It is answered as ${kindOf(now)}, and was as ${kindOf(old)}.`]),
    ...(old.unit?.plural === now.unit?.plural
      ? []
      : [`The unit is ${now.unit?.plural ?? 'none'}, and was ${old.unit?.plural ?? 'none'}.`]),
    ...(old.period === now.period ? [] : [`The period is ${now.period}, and was ${old.period}.`]),
    ...(old.tier === now.tier ? [] : [`Its tier is “${tierOf(now, to)}”, and was “${tierOf(old, from)}”.`]),
    ...moved(old.platformTypes, now.platformTypes, [...from.platformTypes, ...to.platformTypes], {
      more: (names) => `It is now asked of ${names}, too.`,
      less: (names) => `It is no longer asked of ${names}.`,
    }),
    ...moved(codesOf(old.options), codesOf(now.options), [...old.options, ...now.options], {
      more: (names) => `New answers to choose: ${names}.`,
      less: (names) => `No longer to choose: ${names}.`,
    }),
    ...moved(old.breakdowns, now.breakdowns, [...from.breakdowns, ...to.breakdowns], {
      more: (names) => `It is now split by ${names}, too.`,
      less: (names) => `It is no longer split by ${names}.`,
    }),
    ...moved(old.questions, now.questions, [], {
      more: (names) => `It now helps to answer ${names}, too.`,
      less: (names) => `It no longer helps to answer ${names}.`,
    }),
    ...moved(old.publishAs, now.publishAs, [], {
      more: (names) => `It is now published as ${names}, too.`,
      less: (names) => `It is no longer published as ${names}.`,
    }),
    ...(old.sensitivity === now.sensitivity
      ? []
      : [`How far down it is published is ${now.sensitivity}, and was ${old.sensitivity}.`]),
  ];
}

/** What changed in the lists that metrics refer to. */
export function changedLists(from: Framework, to: Framework): string[] {
  const lists: readonly (readonly [string, readonly Code[], readonly Code[]])[] = [
    ['types of platform', from.platformTypes, to.platformTypes],
    ['size bands', from.sizeBands, to.sizeBands],
    ['splits', from.breakdowns, to.breakdowns],
    ...to.breakdowns.flatMap((split) => {
      const old = from.breakdowns.find((one) => one.code === split.code);
      return old === undefined ? [] : [[`codes of the split “${split.label}”`, old.codes, split.codes] as const];
    }),
  ];
  const asked = (framework: Framework) => framework.questions.map(({ code, question }) => ({ code, label: question }));
  const reworded = asked(to).filter(({ code, label }) =>
    from.questions.some((one) => one.code === code && one.question !== label),
  );
  return [
    ...[...lists, ['audience questions', asked(from), asked(to)] as const].flatMap(([what, old, now]) =>
      moved(codesOf(old), codesOf(now), [...old, ...now], {
        more: (names) => `New ${what}: ${names}.`,
        less: (names) => `Retired ${what}: ${names}.`,
      }),
    ),
    ...reworded.map(({ code, label }) => `Question ${code} is now: ${label}`),
  ];
}

interface Said {
  readonly more: (names: string) => string;
  readonly less: (names: string) => string;
}

/** What a list has more and what it has less, by the labels of its codes. */
function moved(
  old: readonly string[],
  now: readonly string[],
  labels: readonly Code[],
  { more, less }: Said,
): string[] {
  const name = (codes: readonly string[]) =>
    listed(codes.map((code) => labels.find((one) => one.code === code)?.label ?? code));
  const [added, gone] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))];
  return [...(added.length > 0 ? [more(name(added))] : []), ...(gone.length > 0 ? [less(name(gone))] : [])];
}

function typesOf({ platformTypes }: Metric, framework: Framework): string {
  if (platformTypes.length === framework.platformTypes.length) return 'every type of platform';
  return listed(framework.platformTypes.filter((one) => platformTypes.includes(one.code)).map((one) => one.short));
}

const KINDS: Readonly<Record<Metric['answerType'], string>> = {
  count: 'a count',
  percentage: 'a share',
  duration: 'a time',
  boolean: 'yes or no',
  single_choice: 'one of a list',
  multi_choice: 'all of a list that apply',
};
const kindOf = ({ answerType }: Metric) => KINDS[answerType];
const codesOf = (list: readonly Code[]) => list.map((one) => one.code);
const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
