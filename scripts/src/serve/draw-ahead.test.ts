import { openReleases } from '@candor/data/release/folder';
import { beforeAll, expect, test } from 'vitest';
import { publishedHome } from '../../../test/support/candor.ts';
import { drawAhead } from './draw-ahead.ts';

let releases: ReturnType<typeof openReleases>[number]['latest'][] = [];
beforeAll(async () => {
  releases = openReleases(`${await publishedHome()}/releases`)
    .filter((one) => one.dataset === 'cybertipline')
    .map((one) => one.latest);
});

/** An app that notes what it is asked for. */
function noting(status: (path: string) => number = () => 200) {
  const asked: string[] = [];
  const fetch = (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    return new Response('', { status: status(pathname) });
  };
  return { asked, app: { fetch } };
}

const base = 'https://candor.example/open';
const { signal } = new AbortController();

test('the frames of each linked view, pinned and latest, and its card are asked for, once each', async () => {
  const { asked, app } = noting();
  const drawn = await drawAhead({ app, base, releases, signal, after: 0 });
  expect(drawn).toBe(asked.length);
  expect(new Set(asked).size).toBe(asked.length);
  const [{ manifest } = { manifest: null }] = releases;
  for (const path of [
    `embed/cybertipline/${manifest?.release}/scope`,
    'embed/cybertipline/latest/trend;platform=GAM',
  ]) {
    expect(asked.map(decodeURIComponent)).toContain(`/open/${path}`);
  }
  expect(asked.filter((path) => path.endsWith('.card.png'))).toHaveLength(asked.length / 3);
});

test('what is refused because many wait is left to who asks for it, and the rest is drawn', async () => {
  const { asked, app } = noting((path) => (path.includes('scope') ? 503 : 200));
  const drawn = await drawAhead({ app, base, releases, signal, after: 0 });
  expect(drawn).toBe(asked.filter((path) => !path.includes('scope')).length);
  expect(drawn).toBeGreaterThan(0);
});

test('nothing more is drawn when it is ended', async () => {
  const ending = new AbortController();
  const { asked, app } = noting(() => {
    ending.abort();
    return 200;
  });
  expect(await drawAhead({ app, base, releases, signal: ending.signal, after: 0 })).toBe(1);
  expect(asked).toHaveLength(1);
  expect(await drawAhead({ app, base, releases, signal: ending.signal })).toBe(0);
});
