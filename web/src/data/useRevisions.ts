import type { ReleasesAnswer } from '@candor/api/types';
import { useQueries } from '@tanstack/react-query';
import { REVISIONS_FILE, type ReleaseRevisions, revisionsQuery } from './page-queries.ts';

type Manifests = ReleasesAnswer['releases'];

/** What each of the releases changed; a first release changed nothing, so it is not asked. */
export function useRevisions(releases: Manifests): readonly ReleaseRevisions[] {
  const later = releases.filter((one) => one.previous !== null && hasFile(one, REVISIONS_FILE));
  const answers = useQueries({ queries: later.map((one) => revisionsQuery(one.dataset, one.release)) });
  return answers.flatMap((one) => one.data ?? []);
}

export function hasFile(manifest: Manifests[number] | undefined, name: string): boolean {
  return manifest?.files.some((file) => file.name === name) ?? false;
}
