import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answering } from '@candor/api';
import { fileAddress } from '@candor/data/release';
import type { ReleaseSeries } from '@candor/data/release/folder';
import { type Addresses, addressesOf, exportedOf, type ViewsOf } from './addresses.ts';
import { answersLedTo, embeddedFile, HOW_EMBEDDED, leadingPage, type PageHome, pageAsFile } from './page.ts';
import { type Answered, hostFiles } from './rules.ts';

/** So many answers are asked for at once: a picture waits for the one thread that draws, all else does not. */
const AT_ONCE = 8;

export interface ExportInto extends PageHome {
  readonly app: Pick<Answering, 'fetch'>;
  readonly series: readonly ReleaseSeries[];
  /** The folder of the built dashboard. */
  readonly site: string;
  readonly folderOut: string;
  /** Of which views of a release pictures and pages for frames are written. */
  readonly views: ViewsOf;
  readonly progress: (text: string) => void;
}

export interface Written {
  readonly files: number;
  readonly bytes: number;
  /** Addresses of which the site says that there is nothing, such as a workbook that would be too large. */
  readonly without: readonly string[];
}

/** Writes everything that a site answers as files. Throws where it fails to answer. */
export async function writeSite(to: ExportInto): Promise<Written> {
  const written = { files: 0, bytes: 0 };
  const without: string[] = [];
  const answered: Answered[] = [];
  const put = (file: string, body: string | Uint8Array) => {
    const path = join(to.folderOut, ...file.split('/').map(decodeURIComponent));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    written.files += 1;
    written.bytes += body.length;
  };
  const fetched = async (address: string, accept = '*/*') => {
    const response = await to.app.fetch(new Request(to.base + address, { headers: { Accept: accept } }));
    if (response.status < 500) return response;
    throw new Error(`${address} was answered by ${response.status}: ${await response.text()}`);
  };
  const copy = async (address: string, file: string) => {
    const response = await fetched(address);
    if (!response.ok) return void without.push(address);
    answered.push({ file, headers: response.headers });
    put(file, new Uint8Array(await response.arrayBuffer()));
  };
  const page = async (address: string, file: string, isThere = true) => {
    const response = await fetched(address, 'text/html');
    const to302 = response.status === 302 ? response.headers.get('Location') : null;
    if (to302 !== null) return put(file, leadingPage(to302));
    if (response.ok !== isThere) return void without.push(address);
    if (isThere) answered.push({ file, headers: response.headers });
    const html = await response.text();
    for (const address of answersLedTo(html, to)) if (!isWritten(address)) linked.add(address);
    put(file, pageAsFile(html, response.headers.get('Content-Security-Policy'), to, isWritten));
  };

  const all = await addressesIn(to, fetched);
  const answers = new Set(all.answers);
  const linked = new Set<string>();
  const isWritten = (address: string) => answers.has(address);
  const index = (path: string) => `${path === '/' ? '' : path}/index.html`;
  const works = [
    ...[...all.pages, ...all.short, ...all.embeds].map((path) => () => page(path, index(path))),
    () => page('/nowhere', '/404.html', false),
    () => page('/embed/no/such/view', '/embed/404.html', false),
    ...all.files.map((path) => () => copy(path, path)),
    ...[...all.answers, ...all.pictures].map((address) => () => copy(address, fileAddress(address))),
    ...all.embedded.flatMap((path) =>
      HOW_EMBEDDED.map((how) => () => {
        const asked = encodeURIComponent(to.base + path);
        return copy(`/oembed?url=${asked}&${how}`, embeddedFile(path, how));
      }),
    ),
  ];
  await eachOf(works, (done) => to.progress(`${done} of ${works.length} addresses`));
  await eachOf(
    [...linked].map((address) => () => copy(address, fileAddress(address))),
    () => {},
  );
  put('/v1/exported.json', JSON.stringify(exportedOf(to.series, to.views)));
  const asset = `/assets/${readdirSync(join(to.site, 'assets')).find((name) => name.endsWith('.js'))}`;
  answered.push({ file: asset, headers: (await fetched(asset)).headers });
  cpSync(join(to.site, 'assets'), join(to.folderOut, 'assets'), { recursive: true });
  for (const [name, text] of Object.entries(hostFiles(to, to.series, answered))) put(`/${name}`, text);
  return { ...written, without };
}

async function addressesIn(to: ExportInto, fetched: (address: string) => Promise<Response>): Promise<Addresses> {
  const sitemap = await (await fetched('/sitemap.xml')).text();
  const locations = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at.slice(to.base.length));
  return addressesOf(to.series, to.views, async (address) => (await fetched(address)).json(), locations);
}

/** Does all, some at once; the first that fails ends it. */
async function eachOf(works: readonly (() => unknown)[], told: (done: number) => void): Promise<void> {
  const waiting = works[Symbol.iterator]();
  let done = 0;
  const worker = async () => {
    for (const work of waiting) {
      await work();
      done += 1;
      told(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
