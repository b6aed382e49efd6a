// Pictures of every page in both themes and both widths, to be looked at: `node test/browser/shots.ts ADDRESS [FOLDER]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './chromium.ts';

const [address = 'http://localhost:8080', folder = 'test/shots'] = process.argv.slice(2);

const D = '/d/cybertipline';
const DEMO = '/d/demo';

const PAGES = {
  overview: '/',
  sectors: `${D}/sectors`,
  sector: `${D}/sectors/SOC`,
  questions: `${D}/questions`,
  methods: `${D}/methods`,
  data: `${D}/data`,
  'explore-lines': `${D}/explore`,
  'explore-matched': `${D}/explore?panel=matched&platform=SOC,MSG`,
  'explore-bars': `${D}/explore?chart=scope&year=2021`,
  'explore-small-lines': `${D}/explore?chart=multiples`,
  'explore-range': `${D}/explore?measure=median&chart=range`,
  'explore-missing': `${D}/explore?metric=NOPE`,
  'demo-overview': DEMO,
  'demo-sector': `${DEMO}/sectors/MSG`,
  'demo-choices': `${DEMO}/explore?metric=COL-CHALLENGES`,
  'demo-stacked': `${DEMO}/explore?metric=POL-RISK&chart=stacked`,
  'demo-grouped': `${DEMO}/explore?metric=POL-RISK&chart=grouped`,
  'demo-severity': `${DEMO}/explore?chart=scope&breakdown=severity`,
  'demo-questions': `${DEMO}/questions`,
  'demo-time': `${DEMO}/explore?metric=OUT-TIME`,
  'demo-held-back': `${DEMO}/explore?metric=OUT-URLS&platform=SRC,SOC`,
  framework: '/framework',
  'framework-questions': '/framework?by=question&q=report',
  'framework-matrix': '/framework?by=platform',
  metric: '/framework/OUT-CONTENT',
  'metric-missing': '/framework/OUT-TYPO',
  versions: '/versions',
  consultation: '/consultation',
  'consultation-chosen': '/consultation?group=survivors',
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
        await page.goto(address + path);
        // Before that a page has only what the server wrote.
        await page.locator('main .loading').first().waitFor({ state: 'detached' });
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
