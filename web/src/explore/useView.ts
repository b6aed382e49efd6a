import type { MetricsAnswer } from '@candor/api/types';
import { readViewParts, VIEW_PARTS, type View, type ViewCodes, viewCodesOf } from '@candor/data/release';
import { useMemo } from 'react';
import { exploreSearch } from '../navigation/explore-path.ts';
import { parseSearch, stringifySearch } from '../navigation/search.ts';
import { useAddress } from '../navigation/useAddress.ts';
import { changed, fitted } from './fit.ts';

export type ReadAddress =
  | {
      readonly ok: true;
      readonly view: View;
      readonly codes: ViewCodes;
      change(part: Partial<View>): void;
    }
  /** With the other choices of the address, where those can be shown. */
  | { readonly ok: false; readonly problem: string; readonly others: Readonly<Record<string, string>> };

/** The view that a query string names, fitted to what can be drawn; names that no view has are left aside. */
export function viewFrom(search: string, book: MetricsAnswer, codes: ViewCodes) {
  const { chart, release: _, ...parts } = parseSearch(search);
  const known = Object.fromEntries(Object.entries(parts).filter(([name]) => PARTS.has(name)));
  const read = readViewParts(chart ?? null, known, codes);
  return read.ok ? { ...read, view: fitted(read.view, book) } : read;
}

const PARTS: ReadonlySet<string> = new Set(VIEW_PARTS);

/** The query string of a view: short, in one spelling; the release that the reader pinned stays. */
export function searchOf(view: View, codes: ViewCodes, release: string | null): string {
  return stringifySearch({ ...exploreSearch(view, codes), release });
}

/** What an address chooses beside a metric that is not there; nothing where that cannot be shown either. */
export function othersIn(search: string, book: MetricsAnswer, codes: ViewCodes): Readonly<Record<string, string>> {
  const { metric: _, release: __, ...others } = parseSearch(search);
  return viewFrom(stringifySearch(others), book, codes).ok ? others : {};
}

/** The view in the address, and a way to change it that back and forward can undo. */
export function useView(book: MetricsAnswer, release: string | null): ReadAddress {
  const [search, go] = useAddress();
  const codes = useMemo(() => viewCodesOf(book, null), [book]);
  const read = useMemo(() => viewFrom(search, book, codes), [search, book, codes]);
  if (!read.ok) return { ...read, others: othersIn(search, book, codes) };
  const { view } = read;
  return { ok: true, view, codes, change: (part) => go(searchOf(changed(view, part, book), codes, release)) };
}
