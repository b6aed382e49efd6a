import { queryOptions } from '@tanstack/react-query';
import { inSite, siteOrigin } from '../navigation/site.ts';
import { getJson } from './fetch.ts';
import { FROZEN, retry } from './queries.ts';

/** Columns that frames stand in: of a phone, and of a page. */
const WIDTHS = [328, 720];

/** How high a frame of a view must be so that nothing of it is cut off, in a narrow column and in a wide one. */
export function heightQuery(dataset: string, release: string, segment: string) {
  return queryOptions({
    queryKey: ['height', dataset, release, segment],
    queryFn: async ({ signal }): Promise<number> => {
      const address = `${siteOrigin()}${inSite(`/embed/${dataset}/${release}/${segment}`)}`;
      const heights = await Promise.all(
        WIDTHS.map(async (width) => {
          const path = `${inSite('/oembed')}?url=${encodeURIComponent(address)}&maxwidth=${width}`;
          return (await getJson<{ readonly height: number }>(path, signal)).height;
        }),
      );
      return Math.max(...heights);
    },
    retry,
    staleTime: FROZEN,
  });
}
