import type { HeadlineAnswer, QuestionsAnswer, ReleasesAnswer, SummaryAnswer } from '@candor/api/types';
import type { Certificate, Revision } from '@candor/data/release';
import { queryOptions } from '@tanstack/react-query';
import { releasePath } from './addresses.ts';
import { FetchProblem, getJson } from './fetch.ts';
import { FROZEN, retry } from './queries.ts';

/** What a release says otherwise than the one before. */
export interface ReleaseRevisions {
  readonly release: string;
  readonly entries: readonly Revision[];
}

/** Null where the release has no such part. */
async function getPart<T>(path: string, signal: AbortSignal): Promise<T | null> {
  try {
    return await getJson<T>(path, signal);
  } catch (error) {
    if (error instanceof FetchProblem && error.status === 404) return null;
    throw error;
  }
}

function partQuery<T>(dataset: string, release: string, part: string) {
  return queryOptions({
    queryKey: ['part', dataset, release, part],
    queryFn: ({ signal }) => getPart<T>(`${releasePath(dataset, release)}/${part}`, signal),
    retry,
    staleTime: FROZEN,
  });
}

/** What a release is summed up by. */
export const headlineQuery = (dataset: string, release: string) =>
  partQuery<HeadlineAnswer>(dataset, release, 'headline');

/** The summary of a platform type or group. */
export const summaryQuery = (dataset: string, release: string, platform: string) =>
  partQuery<SummaryAnswer>(dataset, release, `summaries/${encodeURIComponent(platform)}`);

/** What the release says to each question of the audiences. */
export const questionsQuery = (dataset: string, release: string) =>
  partQuery<QuestionsAnswer>(dataset, release, 'questions');

export const CERTIFICATE_FILE = 'certificate.json';
export const REVISIONS_FILE = 'revisions.json';

/** A frozen file of a release that is JSON. Ask only for one that its manifest lists. */
function getFile<T>(dataset: string, release: string, name: string, signal: AbortSignal): Promise<T> {
  return getJson<T>(`${releasePath(dataset, release)}/files/${name}`, signal);
}

/** What disclosure control proved of a release. */
export const certificateQuery = (dataset: string, release: string) =>
  queryOptions({
    queryKey: ['certificate', dataset, release],
    queryFn: ({ signal }) => getFile<Certificate>(dataset, release, CERTIFICATE_FILE, signal),
    retry,
    staleTime: FROZEN,
  });

/** What each of some releases says otherwise than the one before it. */
export const revisionsQuery = (dataset: string, releases: readonly string[]) =>
  queryOptions({
    queryKey: ['revisions', dataset, ...releases],
    queryFn: ({ signal }) =>
      Promise.all(
        releases.map(async (release): Promise<ReleaseRevisions> => {
          type File = Pick<ReleaseRevisions, 'entries'>;
          return { release, entries: (await getFile<File>(dataset, release, REVISIONS_FILE, signal)).entries };
        }),
      ),
    retry,
    staleTime: FROZEN,
  });

/** The manifests of every release, newest first. */
export const releasesQuery = (dataset: string) =>
  queryOptions({
    queryKey: ['releases', dataset],
    queryFn: ({ signal }) => getJson<ReleasesAnswer>(`/v1/datasets/${encodeURIComponent(dataset)}/releases`, signal),
    retry,
    staleTime: 60_000,
  });
