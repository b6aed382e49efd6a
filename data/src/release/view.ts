import { measuresOfMetric, type PublishedMetric } from '../measures/index.ts';
import { comparePeriods, type Period, readPeriod } from '../period/index.ts';
import { CHART_KINDS, type ChartKind, SCALES, type Scale, standardChart, standardScale } from './charts.ts';

/**
 * A view: one chart in one state, in a canonical form, so that page, embed, picture and data link are derived from each
 * other.
 */
export interface View {
  readonly chart: ChartKind;
  readonly metric: string;
  readonly measure: string;
  /** All companies that reported, or only those that reported in the year before, too. */
  readonly panel: Panel;
  /** Platform types, groups and totals in focus, in code-list order; empty for the chart's own choice. */
  readonly platforms: readonly string[];
  /** Size bands, in code-list order; empty for all sizes together. */
  readonly sizes: readonly string[];
  /** The split that is shown, such as `content_type`; null for none. Implied by measures that have no meaning without. */
  readonly breakdown: string | null;
  /** First and last year; null is the latest of a chart of one year, and every year of a chart over the years. */
  readonly years: readonly [Period, Period] | null;
  readonly scale: Scale;
}

export type Panel = 'all' | 'matched';

/** The codes that a view may name: those of one release. The first metric is the default. */
export interface ViewCodes {
  readonly metrics: readonly string[];
  readonly measures: readonly string[];
  /** In code-list order: types, groups and totals. */
  readonly platforms: readonly string[];
  /** The platform types alone. */
  readonly types: readonly string[];
  readonly sizes: readonly string[];
  readonly breakdowns: readonly string[];
  /** Ascending; null where they are not known, and any year may be named. */
  readonly years: readonly Period[] | null;
  /** The chart and measure of a metric when nothing else is said. */
  standard(metric: string): { readonly chart: ChartKind; readonly measure: string };
}

export type ReadView = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly problem: string };

/** The parts of a view beside its chart, in canonical order: names in addresses of pages, embeds and pictures. */
export const VIEW_PARTS = ['metric', 'measure', 'panel', 'platform', 'size', 'breakdown', 'year', 'scale'] as const;
export type ViewPart = (typeof VIEW_PARTS)[number];
export type ViewParts = Partial<Record<ViewPart, string>>;

/** Whether a chart shows one year; those with parts show one year of several platforms, or the years of one. */
export function isOfOneYear({ chart, platforms }: Pick<View, 'chart' | 'platforms'>): boolean {
  if (chart === 'trend' || chart === 'multiples') return false;
  return chart === 'scope' || platforms.length !== 1;
}

/** The view that stands where only the metric is known. */
export function standardView(codes: ViewCodes, metric = codes.metrics[0] ?? '', chart?: ChartKind): View {
  const standard = codes.standard(metric);
  const measure = chart === 'range' ? 'median' : standard.measure;
  return {
    chart: chart ?? standard.chart,
    metric,
    measure,
    panel: 'all',
    platforms: [],
    sizes: [],
    breakdown: null,
    years: null,
    scale: standardScale(chart ?? standard.chart, measure),
  };
}

/** The parts of a view that differ from the default, in canonical order and spelling. */
export function viewParts(view: View, codes: ViewCodes): ViewParts {
  const standard = standardView(codes, view.metric, view.chart);
  const inOrder = (all: readonly string[], chosen: readonly string[]) => all.filter((code) => chosen.includes(code));
  const platforms = inOrder(codes.platforms, view.platforms);
  const sizes = inOrder(codes.sizes, view.sizes);
  return {
    ...(view.metric === codes.metrics[0] ? {} : { metric: view.metric }),
    ...(view.measure === standard.measure ? {} : { measure: view.measure }),
    ...(view.panel === 'all' ? {} : { panel: view.panel }),
    ...(platforms.length === 0 ? {} : { platform: platforms.join(',') }),
    ...(sizes.length === 0 ? {} : { size: sizes.join(',') }),
    ...(view.breakdown === null ? {} : { breakdown: view.breakdown }),
    ...(view.years === null ? {} : { year: yearsText(view.years) }),
    ...(view.scale === standardScale(view.chart, view.measure) ? {} : { scale: view.scale }),
  };
}

/** The view as one path segment, such as `trend;platform=SOC,MSG;scale=linear`: only what differs from the default. */
export function viewSegment(view: View, codes: ViewCodes): string {
  const parts = Object.entries(viewParts(view, codes)).map(([name, value]) => `${name}=${value}`);
  return [view.chart, ...parts].join(';');
}

/** Reads a path segment; an unknown chart, part or code is named in one sentence together with what is allowed. */
export function readView(segment: string, codes: ViewCodes): ReadView {
  const [chart = '', ...rest] = segment.split(';');
  const parts: Record<string, string> = {};
  for (const part of rest) {
    const [name = '', value = ''] = part.split('=');
    parts[name] = value;
  }
  return readViewParts(chart, parts, codes);
}

/** Reads the chart and the parts of a view. Null stands for the chart that is the metric's own. */
export function readViewParts(
  chart: string | null,
  parts: Readonly<Record<string, string>>,
  codes: ViewCodes,
): ReadView {
  if (chart !== null && !CHART_KINDS.some((one) => one === chart)) return refused('chart', chart, CHART_KINDS);
  const strange = Object.keys(parts).find((name) => !VIEW_PARTS.some((one) => one === name));
  if (strange !== undefined) {
    return { ok: false, problem: `A view has no part “${strange}”; use one of ${VIEW_PARTS.join(', ')}.` };
  }
  const one = (name: ViewPart, standard: string | null, allowed: readonly string[]) => {
    const value = parts[name];
    if (value === undefined) return standard;
    const known = allowed.find((code) => isSameCode(code, value));
    if (known === undefined) throw new Unknown(name, value, allowed);
    return known;
  };
  const many = (name: ViewPart, allowed: readonly string[]) => {
    const asked = parts[name]?.split(',') ?? [];
    const unknown = asked.find((code) => !allowed.some((one) => isSameCode(one, code)));
    if (unknown !== undefined) throw new Unknown(name, unknown, allowed);
    return allowed.filter((code) => asked.some((one) => isSameCode(code, one)));
  };
  try {
    const metric = one('metric', codes.metrics[0] ?? '', codes.metrics) ?? '';
    const standard = standardView(codes, metric, (chart as ChartKind | null) ?? undefined);
    const platforms = many('platform', codes.platforms);
    const measure = one('measure', standard.measure, codes.measures) ?? standard.measure;
    const view: View = {
      chart: standard.chart,
      metric,
      measure,
      panel: (one('panel', 'all', ['all', 'matched']) ?? 'all') as Panel,
      platforms,
      sizes: many('size', codes.sizes),
      breakdown: one('breakdown', null, codes.breakdowns),
      years: null,
      scale: (one('scale', standardScale(standard.chart, measure), SCALES) ?? 'linear') as Scale,
    };
    return { ok: true, view: { ...view, years: yearsIn(parts.year, view, codes.years) } };
  } catch (error) {
    if (error instanceof Unknown) return refused(error.part, error.value, error.allowed);
    throw error;
  }
}

class Unknown extends Error {
  readonly part: string;
  readonly value: string;
  readonly allowed: readonly string[];

  constructor(part: string, value: string, allowed: readonly string[]) {
    super(part);
    this.part = part;
    this.value = value;
    this.allowed = allowed;
  }
}

const yearsText = ([from, to]: readonly [Period, Period]) => (from === to ? String(from) : `${from}..${to}`);

/** `2021` or `2019..2023`; a chart of one year shows the last of several. */
function yearsIn(text: string | undefined, view: View, known: readonly Period[] | null): View['years'] {
  if (text === undefined) return null;
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [readPeriod(first), readPeriod(last)];
  const isKnown = (year: Period) => known === null || known.includes(year);
  const isSpan = from !== null && to !== null && more.length === 0 && comparePeriods(from, to) <= 0;
  if (!isSpan || !isKnown(from) || !isKnown(to)) {
    const years = known?.map(String) ?? [];
    throw new Unknown(
      'year',
      text,
      known === null ? ['a year'] : [...years, `${years[0] ?? ''}..${years.at(-1) ?? ''}`],
    );
  }
  return isOfOneYear(view) ? [to, to] : [from, to];
}

/** Whether two codes are the same but for capitals, which people do not type. */
export const isSameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function refused(what: string, value: string, allowed: readonly string[]): ReadView {
  return { ok: false, problem: `This release has no ${what} “${value}”; use one of ${allowed.join(', ')}.` };
}

/** A metric with a total says most to those who have named none; the order of the framework is kept otherwise. */
const hasTotal = ({ publishAs }: PublishedMetric) => publishAs.includes('sum');

/** The codes that views of a release may name. */
export function viewCodesOf(
  codeBook: {
    readonly metrics: readonly PublishedMetric[];
    readonly measures: readonly { readonly code: string }[];
    readonly platforms: readonly { readonly code: string; readonly level: string }[];
  },
  years: Iterable<Period> | null,
): ViewCodes {
  const known = new Set(codeBook.measures.map((measure) => measure.code));
  const standards = new Map(
    codeBook.metrics.map((metric) => {
      const measure = measuresOfMetric(metric).find((one) => known.has(one)) ?? 'responding';
      return [metric.code, { chart: standardChart(metric, measure), measure }] as const;
    }),
  );
  return {
    metrics: [...codeBook.metrics].sort((a, b) => Number(hasTotal(b)) - Number(hasTotal(a))).map((one) => one.code),
    measures: [...known],
    platforms: codeBook.platforms.map((platform) => platform.code),
    types: codeBook.platforms.filter((platform) => platform.level === 'type').map((platform) => platform.code),
    sizes: ['S1', 'S2', 'S3', 'S4'],
    breakdowns: [...new Set(codeBook.metrics.flatMap((metric) => metric.breakdowns))],
    years: years === null ? null : [...new Set(years)].sort(comparePeriods),
    standard: (metric) => standards.get(metric) ?? { chart: 'trend', measure: 'responding' },
  };
}
