import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { type Done, READY } from '../threads/thread-queue.ts';
import { askThrough } from './asking.ts';
import { FONT_FILES, measureOf, withFonts } from './fonts.ts';
import type { RenderModule } from './job.ts';
import type { Order } from './order.ts';
import { provideWindow } from './window.ts';

// A thread of renderer.ts: draws one view after the other.

const measure = measureOf();
provideWindow((text, size) => measure(text, { family: 'sans', weight: 400, size }));

const modules = new Map<string, Promise<RenderModule>>();

/** The words of a module are those of one language, so each language has a module of its own. */
function moduleOf(language: string): Promise<RenderModule> {
  const known = modules.get(language);
  if (known !== undefined) return known;
  const url = pathToFileURL(workerData as string);
  url.searchParams.set('lang', language);
  const loaded = import(url.href).then(async (module: RenderModule) => {
    await module.speakIn(language);
    return module;
  });
  modules.set(language, loaded);
  return loaded;
}

const FONT = {
  fontFiles: FONT_FILES.map((one) => one.path),
  loadSystemFonts: false,
  defaultFontFamily: 'Source Sans 3',
};

/** Only pages ask, and they come with somebody who answers. */
const askNobody = () => Promise.reject(new Error('nobody answers a picture'));

async function done({ job, language, zoom, answers }: Order): Promise<string | Uint8Array> {
  const english = await moduleOf('en');
  // A module for whatever is asked would fill the memory.
  const module = english.languages.includes(language) ? await moduleOf(language) : english;
  const text = await module
    .render(job, measure, answers === undefined ? askNobody : askThrough(answers))
    .finally(() => answers?.close());
  if (zoom !== null) return new Resvg(text, { font: FONT, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
  return job.form === 'height' || job.form === 'page'
    ? text
    : withFonts(text, module.fontsHere, job.form === 'svg' ? 'woff' : 'woff2');
}

parentPort?.on('message', (order: Order & { readonly id: number }) => {
  done(order).then(
    (body) => parentPort?.postMessage({ id: order.id, body } satisfies Done),
    (error: Error) => parentPort?.postMessage({ id: order.id, error: error.stack ?? error.message } satisfies Done),
  );
});

parentPort?.postMessage(READY);
