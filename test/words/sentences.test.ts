import { loadFramework } from '@candor/data/framework/folder';
import { type Observation, type ObservationRow, observationRow } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import {
  headlineOf,
  questionsOf,
  type Sentence,
  type SummarySentence,
  summaryOf,
} from '@candor/data/release/sentences';
import { beforeAll, describe, expect, test } from 'vitest';
import { numbersIn, type Printed, valuesOf, withoutNames } from './read.ts';
import { everyRelease, tellingBy } from './releases.ts';

const BREAKDOWNS = loadFramework('1.0.0').breakdowns;

interface Said {
  readonly where: string;
  readonly sentence: Sentence | SummarySentence;
  readonly names: readonly string[];
  /** What was printed of whole years, of which a sentence without observations speaks. */
  readonly printed: readonly number[];
  /** The numbers in the reasons of breaks. */
  readonly noted: readonly number[];
}

let all: readonly Said[];
beforeAll(async () => {
  all = (await everyRelease()).flatMap(saidBy);
}, 120_000);

/** Everything that a release says in sentences: its headline, and the summary and questions of each platform code. */
function saidBy(release: Release): Said[] {
  const { codeBook } = release;
  const telling = tellingBy(release);
  const { finding, moved, besides, safeguards, more } = headlineOf(telling);
  const names = [...codeBook.metrics, ...codeBook.metrics.flatMap((one) => one.options)].map((one) =>
    'title' in one ? one.title : one.label,
  );
  const printed = printedIn(release);
  const noted = codeBook.breaks.flatMap((one) => one.notes.flatMap(middlesIn));
  const said = (where: string, some: readonly Sentence[]) =>
    some.map((sentence): Said => ({ where: `${codeBook.dataset.id} ${where}`, sentence, names, printed, noted }));
  return [
    ...said(
      'headline',
      [...safeguards, finding, moved, besides, ...more].filter((one) => one !== null),
    ),
    ...codeBook.platforms.flatMap(({ code }) =>
      telling.reader.years.flatMap((year) => [
        ...said(`${code} ${year}`, summaryOf(telling, { platform: code, year })),
        ...said(
          `${code} ${year} questions`,
          questionsOf(telling, { platform: code, year }).flatMap((one) => one.sentences),
        ),
      ]),
    ),
  ];
}

const middlesIn = (text: string) => numbersIn(text).map((one) => (one.least + one.most) / 2);

/** The printed totals of a code book, how they moved, the shares in them, and what is listed. */
function printedIn({ codeBook: { longSeries }, observations }: Release): readonly number[] {
  const { years = [], types = [], breaks = [] } = longSeries ?? {};
  const moves = [...years.keys()].flatMap((at) => {
    const [a, b] = [years[at - 1], years[at]];
    if (a === undefined || b === undefined) return [];
    return [b.everybody / a.everybody, (b.providers ?? 0) / (a.providers ?? 1)].map((one) => Math.abs(one - 1));
  });
  const noted = breaks.flatMap(({ note }) => middlesIn(note));
  const before = observations.flatMap((one) =>
    one.kind === 'value' && one.measure === 'sum' && types.some((type) => type.platform === one.platform)
      ? [one.value]
      : [],
  );
  return [
    ...years.flatMap((one) => [one.everybody, one.largestShare ?? 0]),
    // Rounded down, because it is said to be that or more.
    ...years.map((one) => Math.floor((100 * (one.listed ?? 0)) / (one.providers ?? 1)) / 100),
    ...types.flatMap((one) => [one.value, one.companies, one.largestShare]),
    ...[...moves, ...noted, ...before],
  ];
}

const broken = (is: (said: Said) => string | null | undefined) => [
  ...new Set(all.flatMap((said) => (is(said) ? [`${said.where}: ${is(said)} in “${said.sentence.text}”`] : []))),
];

/** What a sentence may print of its observations: figures and bounds, their complements and differences, and numbers of companies. */
function printableOf({ used }: Sentence): readonly number[] {
  const rows = used.map((one: Observation): ObservationRow => observationRow(one, true));
  const figures = rows.flatMap(valuesOf);
  const shares = figures.filter((one) => one <= 1);
  const indices = rows.filter(({ measure }) => measure === 'index').flatMap(valuesOf);
  const steps = [...used.keys(), used.length];
  const companies = rows.flatMap(({ n }) => [...String(n).matchAll(/\d+/g)].map(([number]) => Number(number)));
  return [
    ...figures,
    ...shares.map((one) => 1 - one),
    // Points between two shares, printed without a sign.
    ...shares.flatMap((one) => shares.map((other) => Math.abs(one - other) * 100)),
    // One total as a part of another, of the same measure, metric and year.
    ...pairsOf(rows.filter(({ measure }) => measure === 'sum')).flatMap(([one, other]) =>
      one.metric === other.metric && one.year === other.year ? [(one.value ?? 0) / (other.value ?? 1)] : [],
    ),
    // One kind as a part of all kinds of one breakdown, every one of which has a number.
    ...kindsOf(rows).map(({ value = 0 }, _, kinds) => value / kinds.reduce((sum, one) => sum + (one.value ?? 0), 0)),
    // How many companies of one year are not among those of both.
    ...pairsOf(rows.filter(({ measure }) => measure === 'responding')).flatMap(([both, before]) =>
      both.panel === 'matched' && before.panel === 'all' && before.year === Number(both.year) - 1
        ? [(before.value ?? 0) - (both.value ?? 0)]
        : [],
    ),
    // From one year of an index to another.
    ...indices.flatMap((one) => indices.map((other) => Math.abs(one / other - 1))),
    // For every hundred or thousand, and what is under one.
    ...figures.flatMap((one) => [one * 100, one * 1000]),
    ...[100, 1000, 50, 0.01],
    ...steps,
    ...companies,
  ];
}

/** The totals of all codes of one breakdown; nothing where one of them has no number. */
function kindsOf(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const [dimension = ''] = rows[0]?.breakdown.split(':') ?? [];
  const codes = BREAKDOWNS.find((one) => one.code === dimension)?.codes.map(({ code }) => `${dimension}:${code}`) ?? [];
  const kinds = codes.map((code) => rows.find((row) => row.measure === 'sum' && row.breakdown === code));
  return kinds.every((row) => row?.value !== undefined) ? kinds.filter((row) => row !== undefined) : [];
}

const pairsOf = (rows: readonly ObservationRow[]) =>
  rows.flatMap((one) => rows.filter((other) => other !== one).map((other) => [one, other] as const));

describe('what every release says in sentences', () => {
  test('is looked at in hundreds of sentences', () => {
    expect(all.length).toBeGreaterThan(500);
  });

  test('ends, begins with a capital, and has no gap in it', () => {
    const gap = /undefined|null|NaN|Infinity|\[object|\(\)|“”|\s{2}| \.|,,|\{|\}|\b[a-z]+_[a-z]+\b/;
    const wrong = ({ sentence: { text } }: Said) => (/^[\p{Lu}\d“].*\.$/u.test(text) && !gap.test(text) ? null : text);
    expect(broken(wrong)).toEqual([]);
  });

  test('prints no number that does not follow from the observations that it names', () => {
    const wrong = ({ sentence, names, printed, noted }: Said) => {
      const { used } = sentence;
      const isBroken = used.some((one) => one.kind === 'value' && one.afterBreak);
      const beside = used.length === 0 ? printed : isBroken ? noted : [];
      const known = [...beside, ...printableOf(sentence)];
      const text = withoutNames(sentence.text, names);
      const isKnown = ({ least, most }: Printed) => known.some((one) => one >= least - 1e-9 && one <= most + 1e-9);
      return numbersIn(text).find((one) => !isKnown(one))?.text;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('opens each brief that has a total with main points: how much first, then only what is of the same metric', () => {
    const briefs = all.flatMap(({ where, sentence }) => ('section' in sentence ? [{ where, sentence }] : []));
    const main = Map.groupBy(
      briefs.filter(({ sentence }) => sentence.section === 'main'),
      ({ where }) => where,
    );
    expect(main.size).toBeGreaterThan(50);
    for (const [where, points] of main) {
      const metrics = new Set(points.flatMap(({ sentence }) => sentence.used.map((row) => row.metric)));
      expect([where, metrics.size, points[0]?.sentence.used[0]?.measure]).toEqual([where, 1, 'sum']);
      expect(points.length).toBeLessThanOrEqual(4);
    }
  });

  test('speaks of bounds where a share is in a step', () => {
    const wrong = ({ sentence: { text, used } }: Said) => {
      const shares = used
        .map((one) => observationRow(one, true))
        .filter((row) => row.step !== undefined && row.value !== undefined);
      if (shares.length === 0 || shares.length < used.length || !/%/.test(text)) return null;
      return /or less|or more|between|–/.test(text) ? null : 'no bounds';
    };
    expect(broken(wrong)).toEqual([]);
  });
});
