import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { freezeSurvey, RESTATED, visitsOf } from '../support/survey.ts';
import { siteInBrowser } from './site-in-browser.ts';
import { expectSound } from './watched.ts';

const site = siteInBrowser(freezeSurvey);

const open = async (page: Page, dataset: string) => {
  await page.goto(`${site.address}/d/${dataset}/data`);
  await page.locator('.files').first().waitFor();
};

it.each(visitsOf(RESTATED))(
  'the data page of $dataset is sound, at $width px, $colorScheme',
  async ({ dataset, width, colorScheme }) => {
    const { page, close } = await site.page({
      width,
      colorScheme,
    });
    await open(page, dataset);
    await expectSound(page);
    await close();
  },
);

describe('the data page', () => {
  it('lists each release with its files, each with the hash of its bytes', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    expect(await page.locator('.release h3').allInnerTexts()).toEqual(['Release 2026-02 · latest', 'Release 2026-01']);
    const files = await page.locator('.files tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        href: row.querySelector('a')?.getAttribute('href') ?? '',
        hash: row.querySelector('.hash')?.textContent ?? '',
        holds: row.querySelector('td')?.textContent ?? '',
      })),
    );
    expect(files.filter(({ holds }) => holds === '')).toEqual([]);
    // Two releases of database, table, its types in two forms, code book, revisions, certificate and manifest.
    expect(files).toHaveLength(16);
    for (const { href, hash } of files) {
      const response = await fetch(site.address + href);
      expect(response.status, href).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (hash !== '') expect(createHash('sha256').update(bytes).digest('hex'), href).toBe(hash);
    }
    await close();
  });

  it('says of each file of every dataset what it holds', async () => {
    const { page, close } = await site.page();
    await open(page, 'cybertipline');
    const files = await page.locator('.files tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
    expect(files.join('\n')).toContain('tables.csv');
    const holds = await page.locator('.files tbody td:nth-of-type(1)').allInnerTexts();
    expect(holds.filter((text) => text.trim() === '')).toEqual([]);
    await close();
  });

  it('gives addresses that work, and examples that run as they are', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    const routes = await page
      .locator('.routes a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(routes.length).toBeGreaterThan(4);
    for (const href of routes) expect((await fetch(site.address + href)).status, href ?? '').toBe(200);

    const codes = await page.locator('.api-example pre').allInnerTexts();
    const [shell = '', python = '', , r = '', javascript = ''] = codes;
    const lines = ['2022 400000', '2023 500000', '2024 600000'];
    const said: string[] = [];
    const console = { log: (...parts: unknown[]) => said.push(parts.join(' ')) };
    const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
      ...code: string[]
    ) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('console', javascript)(console);
    expect(said.slice(0, 3)).toEqual(lines);
    expect(said[3]).toContain('Made-up survey');
    for (const [program, args] of [
      ['sh', ['-c', shell]],
      ['python3', ['-c', python]],
      ['Rscript', ['-e', r]],
    ] as const) {
      const result = await run(program, args);
      // A machine without the language proves nothing about the example.
      if (result === null) continue;
      for (const line of lines) for (const part of line.split(' ')) expect(result, program).toContain(part);
    }
    await close();
  });

  it('offers every form of the figures, and each is there', async () => {
    const { page, close } = await site.page();
    await open(page, RESTATED);
    await page.getByLabel('Metric').selectOption({ index: 1 });
    const links = await page
      .locator('.forms a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(11);
    expect(links.find((href) => href.includes('.xlsx'))).toMatch(/observations\.xlsx\?metric=[A-Z-]+$/);
    for (const href of links) expect((await fetch(site.address + href)).status, href).toBe(200);
    await close();
  });

  it('copies a citation that names the release and the day', async () => {
    const { page, close } = await site.page({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await open(page, RESTATED);
    await page.getByRole('button', { name: 'Copy: Cite as' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    expect(copied).toContain('Made-up survey, release 2026-02');
    expect(copied).toMatch(/ Manifest SHA-256: [0-9a-f]{64}\. /);
    expect(copied).toContain(`${site.address}/d/${RESTATED}?release=2026-02, accessed ${today}.`);
    await close();
  });
});

/** What a program wrote; null where it is not installed. The server answers in this process, so it must not be blocked. */
async function run(program: string, args: readonly string[]): Promise<string | null> {
  if (spawnSync(program, ['--version']).error !== undefined) return null;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args]);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.on('error', reject);
    child.on('close', () => resolve(out));
  });
}
