import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPublicAddress } from '@candor/api';
import { LiveReleases } from '@candor/data/release/folder';
import { type Written, writeSite } from '../../../scripts/src/export/write.ts';
import { LiveApp } from '../../../scripts/src/serve/live-app.ts';
import { scratch } from '../../support/scratch.ts';
import { freezeSurvey, RESTATED } from '../../support/survey.ts';
import type { Served } from '../server.ts';

const SITE = join(import.meta.dirname, '..', '..', '..', 'web', 'dist');

export interface ExportedSite extends Served {
  /** What stands at the root of the host. */
  readonly root: string;
  readonly written: Written;
  /** The app that was written down, for what it would have answered. */
  readonly app: LiveApp;
}

/**
 * The survey, written into files for an address, and served by what `serve` starts there. Of its views two have pictures: to draw
 * all takes minutes.
 */
export async function serveExported(
  address: string,
  serve: (root: string) => Promise<() => Promise<unknown>>,
): Promise<ExportedSite> {
  const home = mkdtempSync(join(scratch(), 'candor-export-'));
  const releases = join(home, 'releases');
  freezeSurvey(releases);
  rmSync(join(releases, RESTATED), { recursive: true });
  const told = readPublicAddress(address);
  if (typeof told === 'string') throw new Error(told);
  const err = (line: string) => {
    throw new Error(line);
  };
  const live = new LiveReleases(releases, err);
  const operator = { name: null, contact: null };
  const app = new LiveApp({ releases: live, notices: join(home, 'notices'), site: SITE, operator, address: told, err });
  const root = join(home, 'www');
  const written = await writeSite({
    ...told,
    app,
    series: live.series,
    site: SITE,
    views: () => ['trend', 'scope'],
    folderOut: root + told.folder,
    progress: () => {},
  });
  const stopServing = await serve(root);
  return {
    ...{ address, root, written, app },
    stop: async () => {
      await stopServing();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
