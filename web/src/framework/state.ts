import { useAddress } from '../navigation/useAddress.ts';

export const ARRANGEMENTS = ['section', 'question', 'platform'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** What the reader chose; all of it stands in the address. */
export interface BrowseState {
  readonly by: Arrangement;
  readonly query: string;
  /** The version that is shown; null follows the latest. */
  readonly version: string | null;
}

/** The state that a query string stands for. What it does not know it leaves at the default. */
export function stateFrom(search: string): BrowseState {
  const params = new URLSearchParams(search);
  return {
    by: ARRANGEMENTS.find((one) => one === params.get('by')) ?? 'section',
    query: params.get('q') ?? '',
    version: params.get('version'),
  };
}

/** The query string of a state: only what differs from the default, in a fixed order. */
export function searchOf({ by, query, version }: BrowseState): string {
  const params = new URLSearchParams();
  if (by !== 'section') params.set('by', by);
  if (query !== '') params.set('q', query);
  if (version !== null && version !== '') params.set('version', version);
  return params.size === 0 ? '' : `?${params}`;
}

/** The state in the address, and a way to change it. Letters typed after the first are one step for back, not many. */
export function useBrowseState(): [BrowseState, (change: Partial<BrowseState>) => void] {
  const [search, go] = useAddress();
  const state = stateFrom(search);
  const change = (part: Partial<BrowseState>) => {
    const isTyping = state.query !== '' && part.query !== undefined && part.query !== '';
    go(searchOf({ ...state, ...part }), isTyping ? 'replace' : 'push');
  };
  return [state, change];
}
