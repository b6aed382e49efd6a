/** A view: one chart in one state, in a canonical form, so that page, embed and data link are derived from each other. */
export interface View {
  readonly chart: ChartKind;
  readonly metric: string;
  /** Platform types in focus, in code-list order; empty for the chart's own choice. */
  readonly platforms: readonly string[];
  /** The year of a scope chart; null is the latest. A trend has every year. */
  readonly year: number | null;
  readonly scale: Scale;
}

export type ChartKind = 'scope' | 'trend';
export type Scale = 'linear' | 'log';

/** Bars start at zero, so scope is linear; lines of very different size are told apart on a logarithmic scale. */
export const DEFAULT_SCALE: Readonly<Record<ChartKind, Scale>> = { scope: 'linear', trend: 'log' };

/** The codes that a view may name: those of one release. The first metric is the default. */
export interface ViewCodes {
  readonly metrics: readonly string[];
  /** The platform types. */
  readonly platforms: readonly string[];
  readonly years: readonly number[];
}

export type ReadView = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly problem: string };

const PARTS = ['metric', 'platform', 'scale', 'year'];

/** The view as one path segment, such as `trend;platform=SOC,MSG;scale=linear`: only what differs from the default. */
export function viewSegment(view: View, codes: ViewCodes): string {
  const parts: string[] = [view.chart];
  if (view.metric !== codes.metrics[0]) parts.push(`metric=${view.metric}`);
  const platforms = codes.platforms.filter((code) => view.platforms.includes(code));
  if (platforms.length > 0) parts.push(`platform=${platforms.join(',')}`);
  if (view.scale !== DEFAULT_SCALE[view.chart]) parts.push(`scale=${view.scale}`);
  if (view.chart === 'scope' && view.year !== null) parts.push(`year=${view.year}`);
  return parts.join(';');
}

/** Reads a path segment; an unknown chart, part or code is named in one sentence together with what is allowed. */
export function readView(segment: string, codes: ViewCodes): ReadView {
  const [chart, ...parts] = segment.split(';');
  if (chart !== 'scope' && chart !== 'trend') return refused('chart', chart ?? '', ['scope', 'trend']);
  let view: View = { chart, metric: codes.metrics[0] ?? '', platforms: [], year: null, scale: DEFAULT_SCALE[chart] };
  for (const part of parts) {
    const [name = '', value = ''] = part.split('=');
    if (name === 'metric') {
      if (!codes.metrics.includes(value)) return refused(name, value, codes.metrics);
      view = { ...view, metric: value };
    } else if (name === 'platform') {
      const asked = value.split(',');
      const unknown = asked.find((code) => !codes.platforms.includes(code));
      if (unknown !== undefined) return refused(name, unknown, codes.platforms);
      view = { ...view, platforms: codes.platforms.filter((code) => asked.includes(code)) };
    } else if (name === 'scale') {
      if (value !== 'linear' && value !== 'log') return refused(name, value, ['linear', 'log']);
      view = { ...view, scale: value };
    } else if (name === 'year' && chart === 'scope') {
      const year = codes.years.find((one) => String(one) === value);
      if (year === undefined) return refused(name, value, codes.years.map(String));
      view = { ...view, year };
    } else {
      return refused('part of a view', name, chart === 'scope' ? PARTS : PARTS.filter((one) => one !== 'year'));
    }
  }
  return { ok: true, view };
}

function refused(what: string, value: string, allowed: readonly string[]): ReadView {
  return { ok: false, problem: `“${value}” is no ${what} of this release; use one of ${allowed.join(', ')}.` };
}

/** The codes that views of a release may name. */
export function viewCodesOf(
  codeBook: {
    readonly metrics: readonly { readonly code: string }[];
    readonly platforms: readonly { readonly code: string; readonly level: string }[];
  },
  years: Iterable<number>,
): ViewCodes {
  return {
    metrics: codeBook.metrics.map((metric) => metric.code),
    platforms: codeBook.platforms.filter((platform) => platform.level === 'type').map((platform) => platform.code),
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}
