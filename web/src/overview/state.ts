import { DEFAULT_SCALE, type Scale, type View } from '@candor/data/release';
import type { Cube } from '../data/cube.ts';
import { goTo, useSearch } from './address.ts';

/** What the reader chose; all of it stands in the address. */
export interface PageState {
  /** Null is the latest year. */
  readonly year: number | null;
  /** Platform types in colour; empty for the largest. */
  readonly platforms: readonly string[];
  readonly scopeScale: Scale;
  readonly trendScale: Scale;
  readonly measure: TableMeasure;
}

export const TABLE_MEASURES = ['sum', 'responding', 'median', 'change'] as const;
export type TableMeasure = (typeof TABLE_MEASURES)[number];

/** The state that a query string stands for. What it does not know it leaves at the default. */
export function stateFrom(search: string, cube: Cube): PageState {
  const params = new URLSearchParams(search);
  const asked = params.get('platform')?.split(',') ?? [];
  const scale = (name: string, standard: Scale): Scale => {
    const value = params.get(name);
    return value === 'linear' || value === 'log' ? value : standard;
  };
  return {
    year: cube.years.find((year) => String(year) === params.get('year') && year !== cube.lastYear) ?? null,
    platforms: cube.codes.platforms.filter((code) => asked.includes(code)),
    scopeScale: scale('scope-scale', DEFAULT_SCALE.scope),
    trendScale: scale('trend-scale', DEFAULT_SCALE.trend),
    measure: TABLE_MEASURES.find((measure) => measure === params.get('measure')) ?? 'sum',
  };
}

/** The query string of a state, in one canonical form: only what differs from the default, in a fixed order. */
export function searchOf(state: PageState): string {
  const params: string[] = [];
  if (state.year !== null) params.push(`year=${state.year}`);
  if (state.platforms.length > 0) params.push(`platform=${state.platforms.join(',')}`);
  if (state.scopeScale !== DEFAULT_SCALE.scope) params.push(`scope-scale=${state.scopeScale}`);
  if (state.trendScale !== DEFAULT_SCALE.trend) params.push(`trend-scale=${state.trendScale}`);
  if (state.measure !== 'sum') params.push(`measure=${state.measure}`);
  return params.length === 0 ? '' : `?${params.join('&')}`;
}

export function scopeView(state: PageState, metric: string): View {
  return { chart: 'scope', metric, platforms: [], year: state.year, scale: state.scopeScale };
}

export function trendView(state: PageState, metric: string): View {
  return { chart: 'trend', metric, platforms: state.platforms, year: null, scale: state.trendScale };
}

/** The page's state, read from the address, and a way to change it that back and forward can undo. */
export function usePageState(cube: Cube): [PageState, (change: Partial<PageState>) => void] {
  const state = stateFrom(useSearch(), cube);
  return [state, (part) => goTo(searchOf({ ...state, ...part }))];
}

/** The query string of the page that shows a view, too. */
export function pageSearchOf(view: View): string {
  const standard: PageState = {
    year: null,
    platforms: [],
    scopeScale: DEFAULT_SCALE.scope,
    trendScale: DEFAULT_SCALE.trend,
    measure: 'sum',
  };
  return searchOf(
    view.chart === 'scope'
      ? { ...standard, year: view.year, scopeScale: view.scale }
      : { ...standard, platforms: view.platforms, trendScale: view.scale },
  );
}
