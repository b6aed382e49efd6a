import { createHash } from 'node:crypto';
import type { Observation } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Filtered } from '../filters.ts';
import { ApiProblem } from '../problem.ts';

/** More than this is had whole, without a limit. */
export const LARGEST_PAGE = 50_000;

/** Some of the observations that were asked for, in the order of the release. */
export interface Page {
  readonly observations: readonly Observation[];
  /** Tells this page from others of the same question, in canonical form; empty where it is all there is to it. */
  readonly canonical: string;
  /** The parameters by which the next page is asked for; null where there is none. */
  readonly next: string | null;
}

type Query = Readonly<Record<string, string[]>>;

/**
 * The page that `limit` and `cursor` ask for. A cursor is of one release and one set of filters, and as a release never changes it never
 * goes stale. Throws a 400 problem where one of them cannot be read.
 */
export function pageIn(release: Release, { observations, canonical }: Filtered, query: Query): Page {
  const limit = limitIn(query);
  const from = startIn(query, `${release.manifest.fingerprint} ${canonical}`, observations.length);
  if (limit === null && from === 0) return { observations, canonical: '', next: null };
  const to = limit === null ? observations.length : Math.min(from + limit, observations.length);
  const ofPage = [...(limit === null ? [] : [`limit=${limit}`])];
  return {
    observations: observations.slice(from, to),
    canonical: [...ofPage, `from=${from}`].join('&'),
    next:
      to === observations.length
        ? null
        : [...ofPage, `cursor=${cursorAt(to, `${release.manifest.fingerprint} ${canonical}`)}`].join('&'),
  };
}

function limitIn({ limit }: Query): number | null {
  if (limit === undefined) return null;
  const [asked = '', ...others] = limit;
  const number = /^\d{1,6}$/.test(asked) && others.length === 0 ? Number(asked) : 0;
  if (number >= 1 && number <= LARGEST_PAGE) return number;
  throw unreadable(
    'limit',
    `A page holds 1 to ${LARGEST_PAGE} observations, and “${limit.join(',')}” is no such number; without limit and cursor the answer is whole.`,
  );
}

/** Where in the observations a page begins. */
function startIn({ cursor }: Query, question: string, length: number): number {
  if (cursor === undefined) return 0;
  const [asked = ''] = cursor;
  const [, digits = ''] = /^(\d{1,9})-/.exec(Buffer.from(asked, 'base64url').toString('latin1')) ?? [];
  const from = Number(digits);
  if (digits !== '' && cursor.length === 1 && cursorAt(from, question) === asked && from < length) return from;
  throw unreadable(
    'cursor',
    'This cursor is of no page of this question: take the address of the next page, whole, from the Link header of the page before, with rel="next".',
  );
}

/** The place and a hash of the question, so that a cursor of another one is told from it. */
function cursorAt(at: number, question: string): string {
  const of = createHash('sha256').update(`${at} ${question}`).digest('base64url').slice(0, 12);
  return Buffer.from(`${at}-${of}`, 'latin1').toString('base64url');
}

function unreadable(parameter: string, detail: string): ApiProblem {
  return new ApiProblem('unreadable-value', detail, [{ parameter, detail }]);
}
