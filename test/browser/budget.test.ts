import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// How much JavaScript a page begins with, and how much comes after: read from the build, not from a run.
const DIST = join(import.meta.dirname, '..', '..', 'web', 'dist');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const CHUNKS: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

/** What the HTML of every page of the dashboard names. */
const SHELL = [...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => file ?? '',
);

const PAGES = Object.keys(CHUNKS).filter((name) => /\/(?!Embed|Report|Metric)\w+Page\.tsx$/.test(name));

/** In thousands of bytes: before the page draws anything, and all that it may fetch later. */
const FIRST = 38;
const LATER = 155;

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(DIST, file))).length;
  sizes.set(file, size);
  return size;
}

const kilobytes = (files: ReadonlySet<string>) =>
  Math.round([...files].reduce((sum, file) => sum + sizeOf(file), 0) / 100) / 10;

/** The files of a chunk and of what it imports; of what it may import later, too, where that is asked. */
function filesOf(name: string, isLater: boolean, found = new Map<string, string>()): Map<string, string> {
  const chunk = CHUNKS[name];
  if (chunk === undefined || found.has(name)) return found;
  found.set(name, chunk.file);
  for (const next of [...(chunk.imports ?? []), ...(isLater ? (chunk.dynamicImports ?? []) : [])]) {
    // From the shell every other page can be reached; they are not this one's.
    if (!PAGES.includes(next) && CHUNKS[next]?.file.startsWith('assets/main') !== true) filesOf(next, isLater, found);
  }
  return found;
}

const firstOf = (page: string) => new Set([...SHELL, ...filesOf(page, false).values()]);

describe('the JavaScript of a page, gzipped', () => {
  it('is known for every page of the dashboard', () => {
    expect(PAGES.map((name) => name.replace(/.*\//, '').replace('.tsx', '')).sort()).toEqual([
      'AboutPage',
      'ConsultationPage',
      'DataPage',
      'ExplorePage',
      'FrameworkPage',
      'MethodsPage',
      'OneMetricPage',
      'OverviewPage',
      'QuestionsPage',
      'SectorPage',
      'SectorsPage',
      'VersionsPage',
    ]);
  });

  it.each(PAGES)(`with which %s begins is at most ${FIRST} kB`, (page) => {
    expect(kilobytes(firstOf(page))).toBeLessThanOrEqual(FIRST);
  });

  it.each(PAGES)(`that %s fetches later, charts and all, is at most ${LATER} kB`, (page) => {
    const first = firstOf(page);
    const later = new Set([...filesOf(page, true).values()].filter((file) => !first.has(file)));
    expect(kilobytes(later)).toBeLessThanOrEqual(LATER);
  });

  it('of charts stands neither in what a page begins with, nor in what the server has a browser ask for early', () => {
    const early = readFileSync(join(DIST, 'pages.json'), 'utf8');
    const recharts = Object.values(CHUNKS).filter(({ file }) => file.endsWith('.js') && sizeOf(file) > 90_000);
    expect(recharts).toHaveLength(1);
    for (const { file } of recharts) {
      expect(early).not.toContain(file);
      for (const page of PAGES) expect(firstOf(page)).not.toContain(file);
    }
  });
});
