import type { MadeView } from './made-view.ts';
import type { ReleaseFiles } from './release-files.ts';

/** Makes a view that no file holds. The code for that is large, and begins after what it must find. */
export async function makeView(files: ReleaseFiles, segment: string): Promise<MadeView> {
  await import('../report/jitless.ts');
  const { madeView } = await import('./made-view.ts');
  return madeView(files, segment);
}
