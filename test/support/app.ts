import { join } from 'node:path';
import { createApp } from '@candor/api';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { loadTexts, openReleases } from '@candor/data/release/folder';

/** The API over the releases of a home, without the dashboard; an error inside of it fails the test. */
export function appOf(home: string): ReturnType<typeof createApp> {
  return createApp({
    releases: openReleases(join(home, 'releases')),
    notices: [],
    frameworks: frameworkVersions().map(loadFramework),
    texts: loadTexts(),
    codeVersion: '9.9.9',
    site: null,
    onError: (error) => {
      throw error;
    },
  });
}
