import { queryOptions } from '@tanstack/react-query';
import { isFiles } from '../navigation/site.ts';
import { releasePath } from './addresses.ts';
import { readJson } from './fetch.ts';
import { FROZEN, retry } from './queries.ts';

/** The views of a release of which there are pictures and frames; null where a server draws each that it is asked for. */
export function drawnQuery(dataset: string, release: string) {
  return queryOptions({
    queryKey: ['drawn', dataset, release],
    queryFn: async ({ signal }): Promise<readonly string[] | null> => {
      if (!isFiles) return null;
      const { ReleaseFiles } = await import('../files/release-files.ts');
      return (await new ReleaseFiles(releasePath(dataset, release), (file) => readJson(file, signal)).exported()).views;
    },
    retry,
    staleTime: FROZEN,
  });
}
