import type { Metric } from '../../framework/index.ts';
import { CONFIDENCES, METHOD_CHANGES, METHODS, STATUSES } from '../file/codes.ts';
import { plainNumber } from '../file/number.ts';
import type { Answer } from '../types.ts';

/** An answer in words: the figure with its unit, the options by their labels, or why there is none. */
export function answerText({ status, value }: Answer, metric: Metric): string {
  if (value === null) return labelOf(STATUSES, status);
  switch (value.kind) {
    case 'count':
      return withUnit(value.count, metric);
    case 'percentage': {
      const share = percent((value.numerator / value.denominator) * 100);
      return `${share} (${grouped(value.numerator)} of ${withUnit(value.denominator, metric)})`;
    }
    case 'rate':
      return percent(value.rate * 100);
    case 'duration':
      return `Median ${minutes(value.median)}, 90th percentile ${minutes(value.p90)}`;
    case 'choice':
      return value.options.map((code) => labelOf(metric.options, code)).join('; ');
  }
}

/** What a reader must know beside an answer. The comment is none of it: it is written for the operator. */
export function answerNotes(answer: Answer): string[] {
  const { status, value, method, countingUnitOk, monthsCovered, methodChanged, oneOffEvent, roundedTo } = answer;
  const change = labelOf(METHOD_CHANGES, methodChanged).toLowerCase();
  const method_ = METHODS.find(({ code }) => code === method);
  return [
    ...(status === 'estimated' ? ['An estimate.'] : []),
    ...(method === 'full_count' ? [] : [`${method_?.label ?? method}.`]),
    ...(monthsCovered === 12 || value === null ? [] : [`Covers ${monthsCovered} of 12 months.`]),
    ...(countingUnitOk ? [] : ['Counts another unit than the one named here.']),
    ...(roundedTo === null ? [] : [`Rounded to ${grouped(roundedTo)}.`]),
    ...(value?.kind === 'rate' ? ['Only the percentage is known, not what it is of.'] : []),
    ...(methodChanged === 'no'
      ? []
      : [`Not counted as in the year before (${change}): ${ended(answer.methodChangedNote ?? '')}`]),
    ...(oneOffEvent === null ? [] : [`Event that moved the figure: ${ended(oneOffEvent)}`]),
    ...(answer.containedIn === null ? [] : [`Also counted in the figure of ${answer.containedIn}.`]),
    ...(answer.confidence === 'checked' || value === null ? [] : [`${labelOf(CONFIDENCES, answer.confidence)}.`]),
  ];
}

export function labelOf(codes: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return codes.find((one) => one.code === code)?.label ?? code;
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

function withUnit(count: number, { unit }: Metric): string {
  return unit === null ? grouped(count) : `${grouped(count)} ${count === 1 ? unit.singular : unit.plural}`;
}

const minutes = (count: number) => `${grouped(count)} ${count === 1 ? 'minute' : 'minutes'}`;

/** One decimal is what a share of a few hundred cases bears; a share that is not nothing is not shown as 0 %. */
function percent(value: number): string {
  const shown = value.toFixed(1).replace(/\.0$/, '');
  if (shown === '0' && value > 0) return 'under 0.1 %';
  return shown === '100' && value < 100 ? 'over 99.9 %' : `${shown} %`;
}

function grouped(count: number): string {
  return plainNumber(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
