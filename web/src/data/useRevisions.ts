import type { ReleasesAnswer } from '@candor/api/types';
import { useQuery } from '@tanstack/react-query';
import { REVISIONS_FILE, type ReleaseRevisions, revisionsQuery } from './page-queries.ts';

type Manifests = ReleasesAnswer['releases'];

/** What each of the releases changed; a first release changed nothing, so it is not asked. */
export function useRevisions(dataset: string, releases: Manifests): readonly ReleaseRevisions[] {
  const later = releases.filter((one) => one.previous !== null && hasFile(one, REVISIONS_FILE));
  const ids = later.map((one) => one.release);
  const { data } = useQuery({ ...revisionsQuery(dataset, ids), enabled: ids.length > 0 });
  return data ?? [];
}

export function hasFile(manifest: Manifests[number] | undefined, name: string): boolean {
  return manifest?.files.some((file) => file.name === name) ?? false;
}
