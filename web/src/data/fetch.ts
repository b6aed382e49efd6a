import type {
  DatasetsAnswer,
  FrameworkAnswer,
  MetricsAnswer,
  ObservationsAnswer,
  ProblemAnswer,
} from '@candor/api/types';
import { withPeriods } from '@candor/data/release';
import { inSite, isFiles } from '../navigation/site.ts';
import { SITE_WORDS } from '../words/site.ts';
import { datasetsPath, type Filters, observationsPath, releasePath } from './addresses.ts';

/** An answer that is not 200. `message` is the problem's own sentence where there is one. */
export class FetchProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  if (!isFiles) return readJson<T>(path, signal);
  const { answerFromFiles } = await import('../files/answer.ts');
  return answerFromFiles<T>(path, (file) => readJson(file, signal));
}

/** The JSON that an address itself answers; throws a `FetchProblem` where it is not there. */
export async function readJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  if (response.ok) return JSON.parse(withPeriods(await response.text())) as T;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const detail = isProblem
    ? ((await response.json()) as ProblemAnswer).detail
    : SITE_WORDS.error.server({ status: response.status });
  throw new FetchProblem(response.status, detail);
}

export function fetchFramework(version: string, signal: AbortSignal): Promise<FrameworkAnswer> {
  return getJson(inSite(`/v1/framework/${encodeURIComponent(version)}`), signal);
}

export function fetchDatasets(signal: AbortSignal): Promise<DatasetsAnswer> {
  return getJson(datasetsPath(), signal);
}

export function fetchCodeBook(dataset: string, release: string, signal: AbortSignal): Promise<MetricsAnswer> {
  return getJson(`${releasePath(dataset, release)}/metrics`, signal);
}

export function fetchObservations(
  dataset: string,
  release: string,
  filters: Filters,
  signal: AbortSignal,
): Promise<ObservationsAnswer> {
  return getJson(observationsPath(dataset, release, filters), signal);
}
