import { fileAddress } from '@candor/data/release';
import { makeView } from './make-view.ts';
import { passes, type Read, ReleaseFiles } from './release-files.ts';

// Where there is no server, but the files that `candor export` wrote: what its API would answer, as far as pages ask for it.

/** What an address of the API answers. */
export async function answerFromFiles<T>(asked: string, read: Read): Promise<T> {
  const [, base = '', part = ''] = /^(.*\/v1\/datasets\/[^/]+\/releases\/[^/?]+)\/(.+)$/.exec(asked) ?? [];
  const files = new ReleaseFiles(base, read);
  const [, query] = /^observations\?(.*)$/.exec(part) ?? [];
  if (query !== undefined) return (await filtered(files, query)) as T;
  const [, segment] = /^views\/([^/.?]+)$/.exec(part) ?? [];
  if (segment === undefined) return read(fileAddress(asked));
  const view = decodeURIComponent(segment);
  if ((await files.exported()).views.includes(view)) return read(fileAddress(asked));
  return (await makeView(files, view)).answer as T;
}

/** The observations that pass the filters of a query. */
async function filtered(files: ReleaseFiles, query: string) {
  const filters = Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, value.split(',')]));
  const found = await files.observations(filters.metric);
  return { ...found, observations: (found?.observations ?? []).filter((row) => passes(row, filters)) };
}
