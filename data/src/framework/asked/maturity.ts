import type { z } from 'zod';
import type { maturityFile } from '../schema/rules.ts';
import type { Framework, MaturityCode, Metric } from '../types.ts';

export type MaturityLevel = Readonly<z.output<typeof maturityFile>['levels'][number]>;
type Need = MaturityLevel['needs'][number];
type Needed = Need['any'][number];

/** An answer's total, as far as maturity looks at it. */
export interface MaturityAnswer {
  readonly status: string;
  /** Codes of the chosen options; empty when it is no choice. */
  readonly options: readonly string[];
  readonly count: number | null;
}

/** Looks an answer up by metric code; undefined when it is blank. */
export type MaturityAnswers = (metricCode: string) => MaturityAnswer | undefined;

export interface Maturity {
  readonly level: MaturityCode;
  /** The level after it; null at the top. */
  readonly next: MaturityCode | null;
  /** What the next level needs and the answers do not show, each a plain sentence. */
  readonly missing: readonly string[];
}

/** The metrics that the levels look at. */
export function maturityMetrics({ maturityLevels }: Pick<Framework, 'maturityLevels'>): readonly string[] {
  const needs = maturityLevels.flatMap((level) => level.needs);
  return [...new Set(needs.flatMap((need) => [...need.any.map((one) => one.metric), ...need.not_applicable]))];
}

/**
 * The maturity level that answers show, M0 when they do not show the first, and what the next level needs. Derived, never
 * graded by the company itself; never published for one company. A level needs every level below it.
 */
export function maturityOf({ maturityLevels }: Pick<Framework, 'maturityLevels'>, answers: MaturityAnswers): Maturity {
  let level: MaturityCode = 'M0';
  for (const { code, needs } of maturityLevels) {
    const missing = needs.filter((need) => !isMet(need, answers)).map((need) => need.missing);
    if (missing.length > 0) return { level, next: code, missing };
    level = code;
  }
  return { level, next: null, missing: [] };
}

/** The same answers, where a metric that does not apply to the platform type is answered `not_applicable`. */
export function applicableAnswers(
  framework: Framework,
  platformType: string,
  answers: MaturityAnswers,
): MaturityAnswers {
  const outside = new Set(
    framework.metrics.filter((metric) => !metric.platformTypes.includes(platformType)).map((metric) => metric.code),
  );
  return (code) => (outside.has(code) ? { status: 'not_applicable', options: [], count: null } : answers(code));
}

/** What is wrong with the levels, each in a sentence. */
export function brokenLevels({ maturityLevels, metrics }: Framework): string[] {
  return maturityLevels.flatMap(({ code, needs }) =>
    needs
      .flatMap(({ any, not_applicable }) => [
        ...any.flatMap((needed) => brokenNeeded(needed, metrics)),
        ...not_applicable.filter((one) => !metrics.some((metric) => metric.code === one)).map(notThere),
      ])
      .map((rule) => `maturity ${code}: ${rule}`),
  );
}

function brokenNeeded(needed: Needed, metrics: readonly Metric[]): string[] {
  const metric = metrics.find((one) => one.code === needed.metric);
  if (metric === undefined) return [notThere(needed.metric)];
  if ('counted' in needed) return metric.answerType === 'count' ? [] : [`${metric.code} is no count`];
  const options = metric.options.map((option) => option.code);
  return optionsOf(needed)
    .filter((code) => !options.includes(code))
    .map((code) => `${metric.code} has no option ${code}`);
}

const notThere = (code: string) => `${code} is not in the code list`;

const optionsOf = (needed: Exclude<Needed, { counted: true }>) =>
  'chose' in needed ? needed.chose : needed.other_than;

function isMet({ any, not_applicable }: Need, answers: MaturityAnswers): boolean {
  const isOutside =
    not_applicable.length > 0 && not_applicable.every((one) => answers(one)?.status === 'not_applicable');
  return isOutside || any.some((needed) => isGiven(needed, answers(needed.metric)));
}

function isGiven(needed: Needed, given: MaturityAnswer | undefined): boolean {
  if (given?.status !== 'answered' && given?.status !== 'estimated') return false;
  if ('counted' in needed) return given.count !== null && given.count > 0;
  if ('chose' in needed) return given.options.some((option) => needed.chose.includes(option));
  return given.options.some((option) => !needed.other_than.includes(option));
}
