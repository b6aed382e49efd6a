import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '@candor/data/framework';
import { readReportFile } from '@candor/data/report';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rezipped, type ZipForm } from '../../../data/testing/zip.ts';
import { fileWith } from '../../reports/file-with.ts';
import { mistakesIn } from '../../reports/mistakes.ts';
import { candor, temporaryFolder } from '../../support/candor.ts';
import { siteInBrowser } from '../site-in-browser.ts';
import { expectSound, SCREENS, type Watched } from '../watched.ts';
import { asked, BAD, framework, GAMING, GOOD } from './files.ts';

const site = siteInBrowser();
const scratch = temporaryFolder();

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function open(page: Page) {
  await page.goto(`${site.address}/report`);
  await page.getByLabel('Choose a filled-in questionnaire').waitFor();
}

async function check(page: Page, name: string, text: string) {
  await page.getByLabel('Choose a filled-in questionnaire').setInputFiles(file(name, text));
  await expect.poll(() => page.locator('.check-summary').innerText(), { timeout: 10_000 }).toContain(`${name} has `);
  return page.locator('.check-summary').innerText();
}

describe.each(SCREENS)('the page for companies at $width px, $colorScheme', ({ width, colorScheme }) => {
  let watched: Watched;
  let page: Page;

  beforeEach(async () => {
    watched = await site.page({ width, colorScheme });
    page = watched.page;
    await open(page);
  });

  afterEach(async () => {
    await watched.close();
  });

  it('says that nothing leaves the computer, and is passed by axe before and after a choice', async () => {
    expect(await page.locator('main').innerText()).toContain('Nothing leaves your computer.');
    await expectSound(page);
    await page.getByLabel('Type of platform').selectOption('GAM');
    await page.locator('details summary').first().click();
    await expectSound(page);
  });

  it('lists what a service is asked, with the reason of each', async () => {
    await page.getByLabel('Type of platform').selectOption('GAM');
    const shown = await page
      .locator('section > .metric-list > li')
      .evaluateAll((items) => items.map((item) => item.querySelector('h4')?.textContent));
    expect(shown).toEqual(asked.map(({ metric }) => metric.title));
    expect(await page.locator('.metric-list > li').first().innerText()).toContain(
      'Asked because it is core and applies to gaming services.',
    );
    expect(await page.locator('.asked-title').innerText()).toBe(`${asked.length} questions are asked of you`);
    await page.getByRole('radio', { name: /^Large/ }).check();
    const larger = askedOf(framework, { ...GAMING, sizeBand: 'S3' }).filter((one) => one.asked);
    expect(larger.length).toBeGreaterThan(asked.length);
    expect(await page.locator('.asked-title').innerText()).toBe(`${larger.length} questions are asked of you`);
  });

  it('finds nothing to mend in a good report, and says how complete it is', async () => {
    expect(await check(page, 'good.csv', GOOD)).toBe('good.csv has no errors and no warnings.');
    const text = await page.locator('main').innerText();
    expect(text).toContain(`All ${asked.length} questions asked of you are answered.`);
    expect(text).toContain('These answers do not show the first level of maturity yet.');
    expect(text).toContain('For M1 (foundational), they would also have to show:');
    await expectSound(page);
  });

  it('lists every error and warning of a bad one with place, message and hint, and repeats no number', async () => {
    expect(await check(page, 'bad.csv', BAD)).toBe('bad.csv has 3 errors and 1 warning.');
    const findings = await page.locator('.finding-group').allInnerTexts();
    expect(
      findings.map((text) =>
        text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(0, 2),
      ),
    ).toEqual([
      ['The file itself', 'line 9, column metric'],
      [expect.stringContaining('POL-PROHIBIT'), 'line 7, column answer'],
      [expect.stringContaining('OUT-CONTENT'), 'line 8, column status'],
      [expect.stringContaining('OUT-REPORTS-NCMEC'), 'line 11'],
    ]);
    expect(findings[0]).toContain('OUT-CONTENT');
    for (const finding of findings) {
      // Where, what, and what to do, each a line of its own.
      expect(finding.trim()).toMatch(/\n+.+\.\n+.+[.?]$/);
      expect(finding).not.toContain('300');
    }
    expect(await page.locator('main').innerText()).toContain(`1 of the ${asked.length} questions`);
    await expectSound(page);
  });
});

describe('a file', () => {
  let watched: Watched;
  let page: Page;

  beforeEach(async () => {
    watched = await site.page({ acceptDownloads: true });
    page = watched.page;
    await open(page);
  });

  afterEach(async () => {
    await watched.close();
  });

  it.each<[string, ZipForm]>([
    [
      'zip64 and sizes behind the data',
      { zip64: ['length', 'packed', 'offset'], local: 'descriptor64', zip64End: true },
    ],
    ['parts that are not packed', { stored: true }],
  ])('that another program packed with %s is read here as in the terminal', async (_, form) => {
    const buffer = Buffer.from(rezipped(await fileWith('xlsx', []), form));
    const input = page.getByLabel('Choose a filled-in questionnaire');
    await input.setInputFiles({ name: 'packed.xlsx', mimeType: 'application/octet-stream', buffer });
    await expect
      .poll(() => page.locator('.check-summary').innerText(), { timeout: 10_000 })
      .toBe('packed.xlsx has no errors and no warnings.');
  });

  it.each([
    ['xlsx', 'Excel (.xlsx)'],
    ['csv', 'Table (.csv)'],
    ['json', 'JSON (.json)'],
  ])('is written as %s, without the network, and its bytes are a report that can be read', async (form, button) => {
    await page.getByLabel('Type of platform').selectOption('GAM');
    await page.getByLabel('Year of the report').selectOption({ index: 1 });
    const year = await page.getByLabel('Year of the report').inputValue();
    await page.context().setOffline(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`candor-GAM-S1-${year}.${form}`);
    const read = await readReportFile('it', new Uint8Array(readFileSync(await download.path())));
    expect(read.ok || read.findings).toBe(true);
    if (!read.ok) return;
    expect(read.report.form).toBe(form);
    expect(read.report.meta.year?.text).toBe(year);
    expect(read.report.meta.platform_type?.text).toBe('GAM');
    const metrics = new Set(read.report.rows.map((row) => row.cells.metric?.text));
    expect([...metrics]).toEqual(asked.map(({ metric }) => metric.code));
    await expect
      .poll(() => page.locator('.downloads [role=status]').innerText())
      .toContain(download.suggestedFilename());
  });

  it('is checked without the network once the page has loaded, and can be checked again when it is mended', async () => {
    await page.context().setOffline(true);
    expect(await check(page, 'report.csv', BAD)).toContain('3 errors');
    await page.getByLabel('Choose a filled-in questionnaire').setInputFiles(file('mended.csv', GOOD));
    await expect.poll(() => page.locator('.check-summary').innerText()).toContain('mended.csv has no errors');
  });

  it.each(['Excel (.xlsx)', 'Table (.csv)', 'JSON (.json)'])(
    'as the page writes it wants nothing but answers: %s',
    async (button) => {
      await page.getByLabel('Type of platform').selectOption('GAM');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      await page.getByLabel('Choose a filled-in questionnaire').setInputFiles(await download.path());
      await expect.poll(() => page.locator('.check-summary').innerText()).toMatch(/ has 1 error\.$/);
      expect(await page.locator('.finding-group').allInnerTexts()).toEqual([
        expect.stringContaining('No question is answered.'),
      ]);
    },
  );

  it('holds the id of the service that was asked for, and none that cannot be one', async () => {
    await page.getByLabel('Type of platform').selectOption('GAM');
    await page.getByLabel('Service id').fill('Acme Game');
    await page.getByRole('button', { name: 'Table (.csv)' }).click();
    await expect.poll(() => page.locator('.downloads [role=status]').innerText()).toContain('lower-case letters');
    await page.getByLabel('Service id').fill('acme-game');
    await expectSound(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Table (.csv)' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('#service,acme-game\r\n');
  });

  it('with a formula, a date and many other mistakes is told all of them, as the terminal tells them', async () => {
    const sets = fc.sample(mistakesIn('xlsx', 60), { seed: 15, numRuns: 100 });
    const has = (set: (typeof sets)[number], kind: string) => set.some((one) => one.kind === kind);
    const mistakes = sets.find((set) => set.length > 24 && has(set, 'a formula') && has(set, 'a date')) ?? [];
    const path = join(scratch, 'mistakes.xlsx');
    writeFileSync(path, await fileWith('xlsx', mistakes));
    const terminal = (await candor('check', path)).err
      .split('\n')
      .map((line) => line.replace(/^(Error|Warning), /, ''));
    await page.getByLabel('Choose a filled-in questionnaire').setInputFiles(path);
    await expect.poll(() => page.locator('.check-summary').innerText()).toContain('mistakes.xlsx has ');
    const shown = await page.locator('.finding-group').evaluateAll((groups) =>
      groups.flatMap((group) => {
        const title = group.querySelector('h4')?.firstChild?.textContent?.trim();
        return [...group.querySelectorAll('li')].map((item) => {
          const [message, hint] = [...item.querySelectorAll('p')].map((one) => one.textContent ?? '');
          return { title, where: item.querySelector('.finding-where')?.textContent ?? '', message, hint };
        });
      }),
    );
    const sentences = shown.map(({ title, where, message = '', hint = '' }) => {
      const place = title === 'The file itself' ? where : `${title}, ${where}`;
      const said = message.charAt(0).toLowerCase() + message.slice(1, -1);
      return `${place}: ${said}; ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
    });
    expect(sentences.toSorted()).toEqual(terminal.toSorted());
    expect(shown.map(({ where }) => where.replace(/^.*, (?=sheet )/, '')).toSorted()).toEqual(
      mistakes.map(({ said }) => said('xlsx').where).toSorted(),
    );
    expect(shown.length).toBeGreaterThan(24);
  });

  it('can be dropped anywhere on the page', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv'));
      return data;
    }, GOOD);
    await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
    await expect.poll(() => page.locator('.check-summary').innerText()).toContain('dropped.csv has no errors');
    expect(new URL(page.url()).pathname).toBe('/report');
  });

  it.each([
    ['nothing.csv', ''],
    ['picture.xlsx', 'not a workbook at all'],
    ['list.json', '[1, 2'],
  ])('that is no report is refused in words: %s', async (name, text) => {
    expect(await check(page, name, text)).toMatch(/ has \d+ errors?\.$/);
    expect(await page.locator('.finding-group').count()).toBeGreaterThan(0);
  });

  it('that is larger than the limit is refused, and the page goes on', async () => {
    expect(await check(page, 'large.csv', 'x'.repeat(11 * 1024 * 1024))).toBe('large.csv has 1 error.');
    expect(await page.locator('.finding-group').innerText()).toContain('10 MB');
    expect(await check(page, 'good.csv', GOOD)).toContain('no errors');
  });
});

it('works at the keyboard alone', async () => {
  const watched = await site.page();
  const { page } = watched;
  await open(page);
  const tabTo = async (what: string) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return `${element?.labels?.[0]?.textContent ?? ''} ${element?.textContent ?? ''}`;
      });
      if (name.includes(what)) return;
    }
    throw new Error(`${what} is not reached`);
  };
  await tabTo('Type of platform');
  await page.keyboard.type('Gaming');
  await tabTo('Micro & small');
  await page.keyboard.press('ArrowDown');
  const medium = askedOf(framework, { ...GAMING, sizeBand: 'S2' }).filter((one) => one.asked);
  await expect.poll(() => page.locator('.asked-title').innerText()).toContain(String(medium.length));
  await tabTo('JSON');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^candor-GAM-S2-\d{4}\.json$/);
  await tabTo('Choose a filled-in questionnaire');
  await watched.close();
});
