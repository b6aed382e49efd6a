import { describe, expect, it } from 'vitest';
import { siteInBrowser } from '../site-in-browser.ts';

const site = siteInBrowser();

describe('the policy of the page', () => {
  it('blocks every connection, of the page and of its worker', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/report`);
    await page.getByLabel('Choose a filled-in questionnaire').waitFor();
    const [worker] = page.workers();
    expect(worker).toBeDefined();
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    const attempt = () =>
      fetch('/v1/datasets').then(
        () => 'went through',
        (error: Error) => error.name,
      );
    expect(await page.evaluate(attempt)).toBe('TypeError');
    expect(await worker?.evaluate(attempt)).toBe('TypeError');
    const others = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      navigator.sendBeacon('/v1/datasets', 'x');
      try {
        new WebSocket(location.origin.replace('http', 'ws'));
      } catch {}
      new EventSource('/v1/datasets');
      new Image().src = 'https://example.org/x.png';
      const frame = document.createElement('iframe');
      frame.src = '/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return blocked;
    });
    expect(others.sort()).toEqual(['connect-src', 'connect-src', 'connect-src', 'frame-src', 'img-src']);
    expect(answered).toEqual([]);
    await page.close();
  });
});
