import type { ViewAnswer } from '@candor/api/types';
import { CHART_KINDS } from '@candor/data/release';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { freezeSurvey, SURVEY } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';

// Each chart of each kind as a file: what it says is what the API says, and all of it can be read.
const site = siteInBrowser(freezeSurvey);

const VIEWS = ['cybertipline', SURVEY].flatMap((dataset) => CHART_KINDS.map((kind) => [dataset, kind] as const));

/** Where labels are long, names many, or figures few. */
const MORE = [
  ['cybertipline', 'scope;year=2021;scale=log'],
  [SURVEY, 'grouped;metric=OUT-CONTENT;breakdown=content_type'],
  [SURVEY, 'trend;metric=OUT-TIME'],
  [SURVEY, 'scope;metric=POL-PROHIBIT'],
] as const;

const at = (dataset: string, view: string, ending: string) =>
  `${site.address}/charts/${dataset}/latest/${view}${ending}`;

describe.each([...VIEWS, ...MORE])('%s, %s', (dataset, view) => {
  let svg = '';
  beforeAll(async () => {
    svg = await (await fetch(at(dataset, view, '.svg'))).text();
  });

  it('is well-formed, named, and says what the API says', async () => {
    const texts = textsOf(svg);
    const answer = (await (
      await fetch(`${site.address}/v1/datasets/${dataset}/releases/latest/views/${view}`)
    ).json()) as ViewAnswer;
    expect(texts.title.join('')).toBe(answer.title);
    const whole = texts.text.join(' ').replaceAll(/\s+/g, ' ');
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(whole).toContain(plain(answer.title));
    expect(whole).toContain(`release ${answer.release}`);
    for (const { text } of answer.caveats) expect(whole).toContain(plain(text));
    expect(whole.includes('Synthetic data')).toBe(answer.synthetic);
    const told = answer.observations.flatMap(({ value, lower, upper }) => [value, lower, upper]);
    const known = new Set(told.flatMap((one) => (one === undefined ? [] : [one.toLocaleString('en-GB')])));
    const counts = texts.value.flatMap((text) => text.match(/^\d{1,3}(,\d{3})+/g) ?? []);
    expect(counts.filter((one) => !known.has(one))).toEqual([]);
    if (dataset === 'cybertipline' && view === 'scope') expect(counts.length).toBeGreaterThan(8);
  });

  it('has no text over another, and none that is cut', async () => {
    const { page, close } = await site.page({ width: 800 });
    await page.goto(at(dataset, view, '.svg'));
    expect(
      await page.evaluate(() => {
        const whole = document.documentElement.getBoundingClientRect();
        const boxes = [...document.querySelectorAll('text')]
          // What lies across the drawing is meant to.
          .filter((text) => text.getAttribute('opacity') === null && text.textContent !== '')
          .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }));
        const outside = boxes.filter(
          ({ box }) => box.left < 0 || box.top < 0 || box.right > whole.width || box.bottom > whole.height,
        );
        const over = boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box }) =>
                Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
                Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 5,
            )
            .map((other) => `“${one.said}” and “${other.said}”`),
        );
        return { outside: outside.map((one) => one.said), over };
      }),
    ).toEqual({ outside: [], over: [] });
    await close();
  });

  it('is a PNG as large as it, twice as large, and a card', async () => {
    const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    expect(width).toBe(760);
    expect(await sizeOf(at(dataset, view, '.png'))).toEqual([width, height]);
    expect(await sizeOf(at(dataset, view, '.card.png'))).toEqual([1200, 630]);
    if (view === 'trend') expect(await sizeOf(at(dataset, view, '@2x.png'))).toEqual([2 * width, 2 * height]);
  });
});

/** The texts of an SVG, by a parser that refuses what is not well-formed. */
function textsOf(svg: string): { readonly title: string[]; readonly text: string[]; readonly value: string[] } {
  const found = { title: [] as string[], text: [] as string[], value: [] as string[] };
  const open: { name: string; isValue: boolean }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'text') found.text.push('');
    open.push({ name, isValue: /mark-(value|small)/.test(String(attributes.class)) });
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside?.name === 'title') found.title.push(text);
    if (open.some((one) => one.name === 'text')) found.text[found.text.length - 1] += text;
    if (inside?.isValue) found.value.push(text);
  });
  parser.write(svg).close();
  return found;
}

/** Width and height as the head of a PNG has them. */
async function sizeOf(address: string): Promise<number[]> {
  const response = await fetch(address);
  expect(response.headers.get('Content-Type')).toBe('image/png');
  const bytes = new DataView(await response.arrayBuffer());
  expect(bytes.getUint32(0)).toBe(0x89504e47);
  return [bytes.getUint32(16), bytes.getUint32(20)];
}

it('the bytes are the same whenever it is drawn', async () => {
  const bytes = async (more: string) => (await fetch(at('cybertipline', 'trend', `.svg?${more}`))).text();
  const first = await bytes('lang=en');
  await bytes('theme=dark');
  // Of a language that there is not it is drawn anew, in English.
  expect(await bytes('lang=xx')).toBe(first);
});

it('where hundreds are asked for at once some are drawn, some told when to ask again, and others are answered meanwhile', async () => {
  const codes = ['SOC', 'VID', 'LIV', 'COM', 'ADL', 'MSG', 'DAT', 'GAM', 'STO', 'SRC', 'INF', 'GAI', 'MKT', 'OTH'];
  const pairs = codes.flatMap((one, index) => codes.slice(index + 1).map((other) => `${one},${other}`));
  const asked = pairs.map((pair) => fetch(at('cybertipline', `trend;platform=${pair};year=2023`, '.card.png')));
  const start = performance.now();
  expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
  const meanwhile = performance.now() - start;
  const answers = await Promise.all(asked);
  expect(meanwhile).toBeLessThan(performance.now() - start);
  const refused = answers.filter((one) => one.status === 503);
  expect(answers.filter((one) => one.status === 200).length).toBeGreaterThan(30);
  expect(refused.length).toBeGreaterThan(30);
  expect(refused[0]?.headers.get('Retry-After')).toBe('5');
  expect(refused[0]?.headers.get('Content-Type')).toBe('application/problem+json');
});

it('an address of ten thousand letters is refused in a sentence that is short', async () => {
  const response = await fetch(at('cybertipline', `trend;platform=${'X'.repeat(10_000)}`, '.svg'));
  expect(response.status).toBe(414);
  expect((await response.json()).detail.length).toBeLessThan(400);
});
