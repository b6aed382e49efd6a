import { describe, expect, test } from 'vitest';
import type { Reporter } from '../shares/answers.ts';
import { LEVELS } from '../shares/example.ts';
import { Polls } from '../shares/polls.ts';
import { attackAnswered, type Numbered } from './attack-answered.ts';
import type { Given } from './given.ts';

const service = (at: number, part: Partial<Reporter> = {}): Reporter => ({
  ...{ parent: `c${at}`, service: `s${at}`, platformType: 'SOC', isProvider: true, size: 'S1', year: 2023 },
  ...part,
});
const services = (many: number, part: Partial<Reporter> = {}) =>
  Array.from({ length: many }, (_, at) => service(at, part));

const count = (one: Reporter, part: Partial<Given> = {}): Given => ({
  ...{ ...one, metric: 'M', breakdown: '_T', kind: 'count', isNothing: false, isPublic: false },
  ...part,
});

const row = (n: string, part: Partial<Numbered> = {}): Numbered => ({
  ...{ release: '1', metric: 'M', measure: 'sum', platform: 'ALL', size: '_T', breakdown: '_T', panel: 'all' },
  ...{ year: 2023, n, value: null, step: null },
  ...part,
});

/** What is found in a class, and in a step, of those asked and those that gave something. */
function found(one: Numbered, asked: readonly Reporter[], given: readonly Given[], ratioTo: [string, string][] = []) {
  const answers = given.map((each) => ({
    ...each,
    status: 'answered',
    value: 5,
    options: [],
    isInUnit: true,
    isPartYear: false,
  }));
  const polls = new Polls({ reporters: asked, answers }, () => asked);
  const made = {
    rows: [one],
    given,
    answers: given,
    asked: () => asked,
    polls,
    coalition: 1,
    margin: 2,
    practiceOf: () => null,
  };
  const { findings } = attackAnswered(made, LEVELS, new Map(ratioTo));
  return findings.map(({ test: name, detail }) => `${name} ${detail}`);
}

const ofSome = (n: string, asked: number, answered: number, part: Partial<Given> = {}) =>
  found(
    row(n),
    services(asked),
    services(answered).map((one) => count(one, part)),
  );

const ONE = 'could have been moved by one company that answered or did not';
const OTHER = 'could have been moved by another, had one company answered or not';

describe('a class of how many answered', () => {
  test('that does not hold the number, or is none, is named', () => {
    expect(ofSome('10-19', 12, 9)).toEqual([
      'file N 10-19 is no class that holds their number: 9 are behind it, 12 were asked',
    ]);
    expect(ofSome('8-12', 12, 9)).toHaveLength(1);
  });

  test('reveals of ten of ten that each of them answered, and of eleven almost', () => {
    expect(ofSome('10-19', 10, 10)).toEqual([`U0 N 10-19 ${ONE}: 10 are behind it, 10 were asked`]);
    expect(ofSome('10-19', 11, 11)).toEqual([`U0 N 10-19 ${OTHER}: 11 are behind it, 11 were asked`]);
    expect(ofSome('10-19', 12, 12)).toEqual([]);
    expect(ofSome('4-19', 10, 10)).toEqual([]);
  });

  test('reveals of nineteen of twenty that one did not, unless there is nobody else who was asked', () => {
    expect(ofSome('10-19', 20, 19)).toEqual([`U0 N 10-19 ${ONE}: 19 are behind it, 20 were asked`]);
    expect(ofSome('10-19', 20, 18)).toEqual([`U0 N 10-19 ${OTHER}: 18 are behind it, 20 were asked`]);
    expect(ofSome('10-49', 20, 18)).toEqual([]);
  });

  test('of so few that nothing would be published of one less, too', () => {
    expect(ofSome('4-9', 4, 4)).toHaveLength(1);
    expect(ofSome('4-9', 5, 5)).toEqual([]);
  });

  test('reveals nothing of those whose answers are public, nor of those asked how a question was answered', () => {
    expect(ofSome('10-19', 10, 10, { isPublic: true })).toEqual([]);
    const asked = services(10);
    const some = asked.slice(0, 3).map((one) => count(one));
    expect(found(row('10-19', { measure: 'coverage' }), asked, some)).toEqual([]);
    // Somebody answered without being asked.
    expect(found(row('10-19', { measure: 'coverage' }), asked.slice(1), [count(service(0))])).toHaveLength(1);
  });
});

test('the step of a share reveals how many answered, of how a question was answered only how many were asked', () => {
  const share = row('4-19', { measure: 'share', breakdown: 'band:1-9', value: 0.75, step: 0.5 });
  const of = (asked: number, answered: number, part: Partial<Numbered> = {}) =>
    found(
      { ...share, ...part },
      services(asked),
      services(answered).map((one) => count(one)),
    );
  expect(of(10, 10)).toEqual([`U0 step 0.5 ${ONE}: 10 are behind it, 10 were asked`]);
  expect(of(11, 11)).toEqual([`U0 step 0.5 ${OTHER}: 11 are behind it, 11 were asked`]);
  expect(of(12, 12)).toEqual([]);
  expect(of(8, 6, { measure: 'coverage', breakdown: '_T' })).toEqual([]);
});

describe('behind a figure are', () => {
  test('the companies of its place, each once', () => {
    const elsewhere = services(6, { platformType: 'MSG', size: 'S2' }).map((one) => ({
      ...one,
      parent: `m${one.parent}`,
    }));
    const asked = [...services(12), ...elsewhere, ...services(12, { service: 'second' })];
    const given = asked.map((one) => count(one));
    const of = (n: string, part: Partial<Numbered>) => found(row(n, part), asked, given);
    expect(of('10-49', {})).toEqual([]);
    expect(of('10-19', { platform: 'SOC' })).toEqual([]);
    expect(of('4-9', { platform: 'MSG' })).toEqual([]);
    expect(of('4-9', { size: 'S2' })).toEqual([]);
    expect(of('10-19', { size: 'S2' })).toHaveLength(1);
  });

  test('of a breakdown those that gave it, of the matched panel those of both years, of a ratio those of both metrics', () => {
    const [now, before] = [services(30), services(14, { year: 2022 })];
    const given = [
      ...[...now, ...before].map((one) => count(one)),
      ...now.slice(0, 6).map((one) => count(one, { breakdown: 'content_type:image' })),
      ...now.slice(0, 7).map((one) => count(one, { metric: 'BELOW' })),
    ];
    const of = (n: string, part: Partial<Numbered>) =>
      found(row(n, part), [...now, ...before], given, [['M', 'BELOW']]);
    expect(of('20-49', {})).toEqual([]);
    expect(of('4-9', { breakdown: 'content_type:image' })).toEqual([]);
    expect(of('10-19', { panel: 'matched', measure: 'change' })).toEqual([]);
    expect(of('10-19', { panel: 'matched', measure: 'index' })).toEqual([]);
    expect(of('10-19', { panel: 'matched', measure: 'index', year: 2022 })).toEqual([]);
    expect(of('4-9', { measure: 'ratio_to' })).toEqual([]);
  });

  test('of ratios those with one, and of figures per user those that state their users wherever they stand', () => {
    const asked = services(30);
    const given = [
      ...asked.map((one, at) => count(one, { kind: 'percentage', isNothing: at >= 6 })),
      ...asked.slice(0, 15).map((one) => count(one, { metric: 'CTX-MAU', isNothing: one.parent === 'c3' })),
      count(service(4, { service: 'other', platformType: 'MSG' })),
    ];
    expect(found(row('4-9', { measure: 'median' }), asked, given)).toEqual([]);
    expect(found(row('20-49', { measure: 'pooled_ratio' }), asked, given)).toEqual([]);
    expect(found(row('10-19', { measure: 'median_per_million' }), asked, given)).toEqual([]);
    expect(found(row('20-49', { measure: 'median_per_million' }), asked, given)).toHaveLength(1);
  });
});
