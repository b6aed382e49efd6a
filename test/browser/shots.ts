// Pictures of every page in both themes and both widths, to be looked at: `node test/browser/shots.ts ADDRESS [FOLDER]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './chromium.ts';

const [address = 'http://localhost:8080', folder = 'test/shots'] = process.argv.slice(2);

const PAGES = {
  overview: '/',
  filtered: '/?year=2020&platform=GAM,STO&scope-scale=log&trend-scale=linear&measure=change',
  framework: '/framework',
  'framework-questions': '/framework?by=question&q=report',
  'framework-matrix': '/framework?by=platform',
  metric: '/framework/OUT-CONTENT',
  'metric-missing': '/framework/OUT-TYPO',
  report: '/report',
  'embed-scope': '/embed/cybertipline/latest/scope',
  'embed-trend': '/embed/cybertipline/latest/trend;platform=GAM',
  'embed-missing': '/embed/cybertipline/latest/pie',
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(address + path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
