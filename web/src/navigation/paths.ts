import { keptLanguage } from '../language/language.ts';
import { stringifySearch } from './search.ts';
import { inSite } from './site.ts';

/** The pages that a dataset has. */
export const DATASET_PAGES = ['overview', 'explore', 'sectors', 'questions', 'methods', 'data'] as const;
export type DatasetPage = (typeof DATASET_PAGES)[number];

/** A dataset, and the release of it that the address names; null follows the latest. */
export interface Place {
  readonly dataset: string;
  readonly release: string | null;
}

/** The address of a page of a dataset; without a dataset a short one, which the server leads to its first dataset. */
export function pagePath(
  page: DatasetPage,
  place: Place | null,
  search: Readonly<Record<string, string>> = {},
): string {
  const tail = page === 'overview' ? '' : `/${page}`;
  if (place === null) return inLanguage(tail === '' ? '/' : tail);
  return inLanguage(`/d/${encodeURIComponent(place.dataset)}${tail}`, { ...search, release: place.release });
}

/** The address of the summary of a platform type or group. */
export function sectorPath(place: Place, platform: string): string {
  const [path = '', search] = pagePath('sectors', place).split('?');
  return `${path}/${encodeURIComponent(platform)}${search === undefined ? '' : `?${search}`}`;
}

/** A metric, and the framework: of the latest version, or of one that is named. */
export const metricPath = (code: string, version: string | null = null) =>
  inLanguage(`/framework/${encodeURIComponent(code)}`, { version });
/** A metric of a dataset: one of a survey is in no version of the framework, but in that of the survey. */
export const metricOfPath = (code: string, { frameworkVersion }: { readonly frameworkVersion: string }) =>
  metricPath(code, frameworkVersion.endsWith('-survey') ? frameworkVersion : null);

export const frameworkPath = (version: string | null = null) => inLanguage('/framework', { version });
/** What a version asks of whom, and what it says otherwise than another. */
export const versionsPath = (chosen: Readonly<Record<string, string>> = {}) => inLanguage('/versions', chosen);
/** What was asked of the framework: all of it, or what some asked about one question; `at` is the code of a round or proposal. */
export function consultationPath(chosen: Readonly<Record<string, string>> = {}, at?: string): string {
  return inLanguage('/consultation', chosen) + (at === undefined ? '' : `#${at}`);
}
export const aboutPath = () => inLanguage('/about');
/** The page for who reports, or for who answers the survey about a version. */
export const reportPath = (survey: string | null = null) => inLanguage('/report', { survey });
export const homePath = () => inLanguage('/');

/** An address that keeps the language which the reader asked for in this one. */
function inLanguage(path: string, search: Readonly<Record<string, string | null>> = {}): string {
  return inSite(path) + stringifySearch({ ...search, lang: keptLanguage() });
}
