import { loadFramework } from '@candor/data/framework/folder';
import { impliedBreakdown } from '@candor/data/measures';
import { type ObservationRow, observationRow, type View, viewCodesOf, viewSegment } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { factsOf, filtersOf, runsOf, type ShownView, viewOf } from '@candor/data/release/views';
import { beforeAll, describe, expect, test } from 'vitest';
import { offeredViews } from './offered.ts';
import { numbersIn, valuesOf, withoutNames, yearsIn } from './read.ts';
import { everyRelease, tellingBy } from './releases.ts';

/** A view with what it says, and everything that is published of its metric. */
interface Said extends ShownView {
  readonly segment: string;
  readonly view: View;
  readonly release: Release;
  readonly rows: readonly ObservationRow[];
  readonly ofMetric: readonly ObservationRow[];
}

let all: readonly Said[];
beforeAll(async () => {
  all = (await everyRelease()).flatMap(saidOf);
}, 120_000);

function saidOf(release: Release): Said[] {
  const { codeBook, observations } = release;
  const framework = loadFramework(codeBook.frameworkVersion);
  const telling = tellingBy(release);
  const byMetric = Map.groupBy(
    observations.map((one) => observationRow(one, true)),
    (one) => one.metric,
  );
  const codes = viewCodesOf(codeBook, null);
  return [...offeredViews(release)].map((view) => {
    const ofMetric = byMetric.get(view.metric) ?? [];
    const filters = Object.entries(filtersOf(view, codeBook));
    const rows = ofMetric.filter((row) =>
      filters.every(([name, some]) => some.includes(String(row[name as keyof ObservationRow]))),
    );
    const shown = viewOf(telling, codeBook, view, factsOf({ observations: rows }), framework);
    return { ...shown, segment: `${codeBook.dataset.id} ${viewSegment(view, codes)}`, view, release, rows, ofMetric };
  });
}

const textsOf = ({ title, subtitle, description, notes, companies }: Said) =>
  [title, subtitle, description, ...notes, companies ?? ''].filter((text) => text !== '');
const shownRows = ({ chart }: Said) =>
  chart.series.flatMap((one) =>
    one.points.flatMap(({ row }) => (row?.value === undefined && row?.lower === undefined ? [] : [row])),
  );

/** What a title says of why nothing is there, with the status that all of it must have. */
const WHY = [
  [': no company reported this', 'O'],
  [': the question applies to no company here', 'M'],
  [': not collected', 'L'],
  [': every figure is held back to protect companies', 'Q'],
] as const;

/** The views that break a rule, each with the text that does. */
const broken = (is: (said: Said) => string | null | undefined) =>
  all.flatMap((said) => {
    const text = is(said);
    return text === null || text === undefined ? [] : [`${said.segment}: ${text}`];
  });

describe('what every view of every dataset says', () => {
  test('is looked at in thousands of views, of which most have figures', () => {
    expect(all.length).toBeGreaterThan(3000);
    expect(all.filter((said) => shownRows(said).length > 0).length).toBeGreaterThan(1000);
  });

  test('has no gap, no code and no empty bracket in it', () => {
    const gap = /undefined|null|NaN|Infinity|\[object|\(\)|“”|\s{2}|^[,:]|, ,|[,:]$|\{|\}| \.|: :/;
    const code = /\b(OUT|POL|PRO|COL|CTX)-[A-Z]|\b[a-z]+_[a-z]+\b|_T\b/;
    expect(broken((said) => textsOf(said).find((text) => gap.test(text) || code.test(text)))).toEqual([]);
  });

  test('names only years that the view shows or compares with', () => {
    const strange = (said: Said) => {
      const rows = said.rows.map((row) => row.year);
      const known = new Set([...rows, ...rows.map((year) => Number(year) - 1), ...(said.view.years ?? [])]);
      return [said.title, said.subtitle].find((text) => yearsIn(text).some((year) => !known.has(year)));
    };
    expect(broken(strange)).toEqual([]);
  });

  test('prints no number that is not one of its figures, the bound of one, or how many lines it counts', () => {
    const strange = (said: Said) => {
      const figures = [...said.rows, ...said.ofMetric.filter(isMove)].flatMap(valuesOf);
      const shares = said.chart.series.flatMap((one) => one.points.flatMap(({ share }) => share ?? []));
      const known = [...figures, ...shares, ...said.chart.series.keys(), said.chart.series.length, 0.01, 0.1];
      const isKnown = ({ least, most }: { least: number; most: number }) =>
        known.some((one) => one >= least - 1e-9 && one <= most + 1e-9);
      return numbersIn(withoutLabels(said)).find((one) => !isKnown(one))?.text;
    };
    expect(broken((said) => strange(said) && `${strange(said)} in “${said.title}”`)).toEqual([]);
  });

  test('compares two figures only where they are certainly different', () => {
    const wrong = (said: Said) => {
      const [, low = '', high = ''] = /(?:from|run from) (.+?) \(.+?\) to (.+?) \(/.exec(said.title) ?? [];
      if (low === '') return null;
      const [least, most] = [numbersIn(low), numbersIn(high)];
      const isLess = Math.min(...least.map((one) => one.least)) < Math.max(...most.map((one) => one.most));
      return low === high || (!isLess && !/[−+]/.test(said.title)) ? said.title : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('stacks only parts that are all there and exact', () => {
    const wrong = ({ chart, title }: Said) => {
      if (chart.kind !== 'stacked') return null;
      const points = chart.series.flatMap((one) => one.points);
      const isOpen = points.some(
        ({ row }) =>
          row?.step !== undefined || row?.obsStatus === 'Q' || (row?.value === undefined && row?.lower !== undefined),
      );
      return isOpen || chart.aside.length > 0 ? title : null;
    };
    expect(broken(wrong)).toEqual([]);
    expect(all.some((said) => said.chart.kind === 'stacked')).toBe(true);
  });

  test('joins no two figures across a break, and no two of other companies', () => {
    const wrong = ({ chart, title }: Said) => {
      const isJoinedOver = chart.series.some(({ points, links }) =>
        links !== null
          ? links.some(({ from, to }) => from.year !== to.year || to.obsStatus === 'B')
          : runsOf(points).some((run) => run.slice(1).some((at) => points[at]?.row?.obsStatus === 'B')),
      );
      return isJoinedOver ? title : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('compares no two years across a break', () => {
    const wrong = ({ title, rows, chart }: Said) => {
      const [, first, last] = /in ((?:19|20)\d\d)(?: to|,) .+ in ((?:19|20)\d\d)/.exec(title) ?? [];
      const focused = chart.series.filter((one) => one.isFocused);
      if (first === undefined || last === undefined || focused.length !== 1) return null;
      const platforms = new Set(focused.flatMap((one) => one.points.flatMap(({ row }) => row?.platform ?? [])));
      const isBetween = (row: ObservationRow) => Number(row.year) > Number(first) && Number(row.year) <= Number(last);
      const isBroken = rows.some((row) => platforms.has(row.platform) && row.obsStatus === 'B' && isBetween(row));
      return isBroken ? title : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('calls nothing the largest while something is held back', () => {
    const wrong = (said: Said) => {
      const isHeld = said.chart.aside.length > 0 || said.chart.series.some(isHeldSomewhere);
      if (/largest part/.test(said.title)) return isLargest(said) ? null : said.title;
      if (isHeld && /: “.*” for /.test(said.title) && isLargest(said)) return null;
      const share = /: (\d+)\s?% of all/.exec(said.title.replaceAll('\u202f', ' '));
      if (share !== null) return isHeld && Number(share[1]) < 50 ? said.title : null;
      // A yes leaves only the no, and says nothing of which is the larger.
      return isHeld && /: “/.test(said.title) && !/: “Yes”/.test(said.title) ? said.title : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('names as the least and the most only what no other figure may be below or above', () => {
    const wrong = (said: Said) => {
      const named = / from .+ \(([^()]+)\) to .+ \(([^()]+)\) in /.exec(said.title);
      const points = said.chart.series[0]?.points ?? [];
      if (named === null || said.chart.series.length !== 1) return null;
      const boundsOf = (name: string | undefined) => {
        const row = points[said.chart.keys.findIndex((key) => key.short === name)]?.row;
        return row?.value === undefined
          ? undefined
          : [row.value - (row.step ?? 0) / 2, row.value + (row.step ?? 0) / 2];
      };
      const [least, most] = [boundsOf(named[1]), boundsOf(named[2])];
      if (least === undefined || most === undefined) return null;
      const others = said.chart.keys
        .filter(({ short }) => short !== named[1] && short !== named[2])
        .flatMap(({ short }) => boundsOf(short) ?? []);
      const isBeyond = others.some((one) => one < (least[1] ?? 0) - 1e-9 || one > (most[0] ?? 0) + 1e-9);
      return isBeyond ? said.title : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('speaks of bounds where its figures are bounds', () => {
    const wrong = (said: Said) => {
      const rows = shownRows(said);
      if (rows.length === 0 || rows.some((row) => row.step === undefined)) return null;
      const isOfFigures = numbersIn(withoutLabels(said)).some(({ text }) => text.includes('%'));
      return isOfFigures && !/–|or less|or more|between|% to [+−]/.test(said.title.replaceAll('\u202f', ' '))
        ? said.title
        : null;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('says of parts that not every company gives them, and nowhere else', () => {
    const wrong = (said: Said) => {
      const { metrics } = said.release.codeBook;
      const { breakdown, metric } = said.view;
      const own = metrics.find((one) => one.code === metric);
      const shown = breakdown ?? (own === undefined ? null : impliedBreakdown(own, said.view.measure));
      const isPart = own?.breakdowns.includes(shown ?? '') ?? false;
      // The same companies of two years are fewer still.
      if (isPart && said.subtitle.includes('Only companies that reported both')) return null;
      return isPart === said.subtitle.endsWith('Only companies that broke their figures down this way.')
        ? null
        : said.subtitle;
    };
    expect(broken(wrong)).toEqual([]);
  });

  test('says that nothing is there only where nothing is, and why it is not', () => {
    const nothing =
      /held back to protect|no company reported|holds no such figure|not collected|no figure is published$|applies to no/;
    const wrong = (said: Said) => {
      const isTold = shownRows(said).length > 0;
      if (isTold === nothing.test(said.title) && !/no figure is published for/.test(said.title)) return said.title;
      const isHeld = said.rows.some((row) => row.obsStatus === 'Q');
      if (/no company reported/.test(said.title) && isHeld && said.chart.aside.length > 0) return said.title;
      const statuses = said.chart.series.flatMap((one) => one.points.map(({ row }) => row?.obsStatus));
      const [, status] = isTold ? [] : (WHY.find(([words]) => said.title.endsWith(words)) ?? []);
      return status !== undefined && statuses.some((one) => one !== status) ? said.title : null;
    };
    expect(broken(wrong)).toEqual([]);
    expect(WHY.some(([words]) => all.some((said) => said.title.endsWith(words)))).toBe(true);
  });

  test('names every change that one company makes', () => {
    const wrong = (said: Said) => {
      const focused = said.chart.series.filter((one) => one.isFocused);
      const isMostly = focused.some((one) => one.points.some(({ row }) => row?.dominated === true));
      return isMostly && !said.notes.some((note) => note.includes('one company accounts for')) ? 'no note' : null;
    };
    expect(broken(wrong)).toEqual([]);
  });
});

const isMove = ({ measure, panel }: ObservationRow) =>
  panel === 'matched' && (measure === 'change' || measure === 'direction');

/** Whether the part that a title calls the largest of a bar is so, whatever the other parts of that bar may be. */
function isLargest({ title, chart, view, release }: Said): boolean {
  const [, label, year, place] = /“(.+)” (?:is the largest part,|for) .* in (\d{4})(?:, (.+))?$/.exec(title) ?? [];
  const key = chart.keys.findIndex((one) =>
    [one.label, one.short].some((name) => name === year || name.toLowerCase() === place?.toLowerCase()),
  );
  // Where no place is named it is about all companies.
  const shown =
    key >= 0
      ? key
      : Math.max(
          0,
          chart.keys.findIndex((one) => one.code === 'ALL'),
        );
  const at = ({ points }: Said['chart']['series'][number]) => points[shown]?.row;
  const own = chart.series.find((one) => one.label === label);
  const least = own === undefined ? undefined : boundsOf(at(own))[0];
  if (least === undefined) return false;
  const metric = release.codeBook.metrics.find((one) => one.code === view.metric);
  const isShare = release.codeBook.measures.find((one) => one.code === view.measure)?.unit === 'ratio';
  // More than half of everything is the largest, whatever the rest is.
  if (isShare && least > 0.5) return true;
  // Shares of companies by one choice are together no more than all.
  const isOneChoice = isShare && metric?.answerType !== 'multi_choice';
  const told = chart.series.reduce((sum, one) => sum + (boundsOf(at(one))[0] ?? 0), 0);
  const mostOfHeld = isOneChoice ? 1 - told : Number.POSITIVE_INFINITY;
  return chart.series.every(
    (one) => one === own || at(one) === undefined || (boundsOf(at(one))[1] ?? mostOfHeld) <= least + 1e-9,
  );
}

/** The least and the most that a row may be; nothing of what is held back. */
function boundsOf(row: ObservationRow | undefined): readonly (number | undefined)[] {
  if (row === undefined || row.obsStatus === 'O') return [0, 0];
  if (row.value === undefined) return [row.lower, row.upper];
  return [row.value - (row.step ?? 0) / 2, row.value + (row.step ?? 0) / 2];
}

const isHeldSomewhere = ({ points }: ShownView['chart']['series'][number]) =>
  points.some(({ row }) => row?.obsStatus === 'Q');

/** A title without what metrics, measures and parts are called, which may hold numbers. */
function withoutLabels({ title, chart, release, view }: Said): string {
  const metric = release.codeBook.metrics.find((one) => one.code === view.metric);
  const names = [...chart.series, ...chart.keys].filter(
    (one) => one.label !== one.code || !/^(19|20)\d\d$/.test(one.code),
  );
  return withoutNames(title, [metric?.title ?? '', 'nine in ten', ...names.flatMap((one) => [one.label, one.short])]);
}
