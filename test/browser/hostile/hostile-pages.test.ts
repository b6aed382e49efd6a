import type { HeadlineAnswer, MetricsAnswer, QuestionsAnswer, SummaryAnswer } from '@candor/api/types';
import { expect, it } from 'vitest';
import { freezeOddSurvey, freezeSurvey, SURVEY } from '../../support/survey.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { Swaps } from '../swaps.ts';

// What a release might hold that nobody foresaw, on the pages that tell it in sentences and tables.

const ODD = [
  ['survey-of-nothing', 0, 'no CSEA items'],
  ['survey-of-one', 1, '1 CSEA item in'],
  ['survey-of-much', 1e12, '1\u00a0trillion CSEA items'],
  ['survey-held-back', null, 'held back'],
] as const;

const swaps = new Swaps();
const site = siteInBrowser(
  (releases) => {
    freezeSurvey(releases);
    for (const [id, value] of ODD) freezeOddSurvey(releases, id, value);
  },
  undefined,
  swaps,
);

const TEXTS = [
  ['markup', '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'],
  ['right to left', '\u202eتقارير عن الاستغلال\u202c'],
  ['one word of 10,000 letters', 'endless'.repeat(1500).slice(0, 10_000)],
] as const;

const PAGES = ['', '/sectors', '/sectors/MSG', '/questions', '/methods', '/data'];

/** Puts the text in place of titles, definitions, caveats, notes and sentences. */
function withText(text: string): void {
  swaps.swap<MetricsAnswer>(/\/releases\/[^/]+\/metrics$/, (book) => ({
    ...book,
    about: { ...book.about, title: text, description: text },
    citation: text,
    metrics: book.metrics.map((one) => ({ ...one, title: text, definition: text })),
    platforms: book.platforms.map((one) => ({ ...one, label: text, short: text, definition: text })),
    caveats: book.caveats.map((one) => ({ ...one, text: `${one.id} ${text}` })),
    notes: [text],
    breaks: book.breaks.map((one) => ({ ...one, notes: [text] })),
  }));
  const sentences = (all: SummaryAnswer['sections'][number]['sentences']) => all.map((one) => ({ ...one, text }));
  swaps.swap<SummaryAnswer>(/\/summaries\/[^/]+$/, (answer) => ({
    ...answer,
    sections: answer.sections.map((one) => ({
      ...one,
      heading: text,
      sentences: sentences(one.sentences).slice(0, 1),
    })),
  }));
  swaps.swap<HeadlineAnswer>(/\/headline$/, (answer) => ({
    ...answer,
    finding: { ...answer.finding, text },
    moved: { ...answer.finding, text },
  }));
  swaps.swap<QuestionsAnswer>(/\/questions$/, (answer) => ({
    ...answer,
    questions: answer.questions.map((one) => ({ ...one, sentences: sentences(one.sentences).slice(0, 1) })),
  }));
  swaps.swap(/\/certificate\.json$/, () => ({
    sentence: text,
    tests: [{ test: 'U0', words: text, checks: 1, failures: 0 }],
    rules: [text],
    observations: { published: 1, heldBack: 2 },
    earlierReleases: [text],
    policyHash: text,
  }));
}

it.each(TEXTS)(
  'pages bear %s: nothing executes, nothing is wider than the window',
  async (_, text) => {
    const { page, close } = await site.page({ width: 390 });
    withText(text);
    for (const path of PAGES) {
      await page.goto(`${site.address}/d/${SURVEY}${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => 'hurt' in window), path).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
      expect(await page.locator('main script, main img').count(), path).toBe(0);
    }
    await close();
  },
  90_000,
);

it('pages bear odd numbers: zero, one, a trillion, a fall, and everything held back', async () => {
  for (const [id, , words] of ODD) {
    const { page, close } = await site.page({ width: 390 });
    for (const path of ['', '/sectors', '/sectors/MSG']) {
      await page.goto(`${site.address}/d/${id}${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
      if (path === '') expect(await page.locator('h1').innerText()).toContain(words);
      expect(await page.locator('main').innerText(), `${path} ${id}`).not.toMatch(/NaN|Infinity|undefined|null\b/);
    }
    await close();
  }
}, 90_000);
