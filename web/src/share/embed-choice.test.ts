import { expect, test } from 'vitest';
import { framePath, STANDARD, snippetOf } from './embed-choice.ts';

const framed = { dataset: 'test', release: '2024.1', segment: 'trend;platform=SOC' };
const snippet = (choice = STANDARD) =>
  snippetOf('https://candor.example', framePath(framed, choice), 'Up “twice” & <more> "x"', choice, 640);

test('a frame is pinned to its release unless it shall follow, and its address says no more than was chosen', () => {
  expect(framePath(framed, STANDARD)).toBe('/embed/test/2024.1/trend;platform=SOC');
  expect(framePath(framed, { ...STANDARD, isPinned: false, theme: 'dark', without: ['title', 'table'] })).toBe(
    '/embed/test/latest/trend;platform=SOC?theme=dark&without=title,table',
  );
});

test('a snippet is as wide as its column, or as wide as was chosen where the column has room', () => {
  expect(snippet()).toContain(' width="100%" height="640" style="border:0;min-width:100%"');
  expect(snippet({ ...STANDARD, width: 600 })).toContain(
    ' width="600" height="640" style="border:0;width:600px;max-width:100%"',
  );
  expect(snippet()).toContain('<script src="https://candor.example/embed.js" async></script>');
});

test('the title of a frame cannot end its attribute', () => {
  expect(snippet()).toContain('title="Up “twice” &amp; &lt;more> &quot;x&quot;"');
});
