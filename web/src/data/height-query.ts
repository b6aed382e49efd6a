import { queryOptions } from '@tanstack/react-query';
import { inSite, isFiles, siteOrigin } from '../navigation/site.ts';
import { getJson } from './fetch.ts';
import { FROZEN, retry } from './queries.ts';

/** Columns that frames stand in: of a phone, and of a page, which is what oEmbed answers unless it is asked for less. */
const QUERIES = ['maxwidth=328', ''];

/** How high a frame of a view must be so that nothing of it is cut off, in a narrow column and in a wide one. */
export function heightQuery(dataset: string, release: string, segment: string) {
  return queryOptions({
    queryKey: ['height', dataset, release, segment],
    queryFn: async ({ signal }): Promise<number> => {
      const asked = QUERIES.map((query) => `${embedding(dataset, release, segment)}${query}`);
      const answers = asked.map((path) => getJson<{ readonly height: number }>(path, signal));
      return Math.max(...(await Promise.all(answers)).map((one) => one.height));
    },
    retry,
    staleTime: FROZEN,
  });
}

/** Where it is told how a view is embedded, up to what else is asked. */
function embedding(dataset: string, release: string, segment: string): string {
  const frame = `/embed/${dataset}/${release}/${isFiles ? encodeURIComponent(segment) : segment}`;
  if (isFiles) return `${inSite(`/oembed${frame}.json`)}?`;
  return `${inSite('/oembed')}?url=${encodeURIComponent(siteOrigin() + inSite(frame))}&`;
}
