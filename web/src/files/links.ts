import { fileAddress } from '@candor/data/release';
import { readJson } from '../data/fetch.ts';
import { inSite } from '../navigation/site.ts';
import { saveFile } from '../report/save-file.ts';
import { makeView } from './make-view.ts';
import { ReleaseFiles } from './release-files.ts';

/**
 * Where there are files and no server, leads links to answers of the API to the files that hold them, before they are followed or
 * copied. The table of a view, which may be any, is made when it is asked for.
 */
export function leadToFiles(page: Document): void {
  const lead = ({ target }: Event) => {
    const link = linkAround(target);
    const href = link?.getAttribute('href') ?? '';
    const isAnswer = ANSWERS.some((one) => href.startsWith(inSite(one)));
    if (isAnswer && !VIEW_FILE.test(href)) link?.setAttribute('href', fileAddress(href));
  };
  for (const event of ['pointerover', 'pointerdown', 'focusin', 'click']) page.addEventListener(event, lead, true);
  page.addEventListener('click', (event) => {
    const href = linkAround(event.target)?.getAttribute('href') ?? '';
    if (event.defaultPrevented || !VIEW_FILE.test(href)) return;
    event.preventDefault();
    void saveView(href);
  });
}

const ANSWERS = ['/v1/', '/charts/'];
const VIEW_FILE = /^(.*\/v1\/datasets\/([^/]+)\/releases\/([^/]+))\/views\/([^/]+)\.(csv|json)$/;

const linkAround = (target: EventTarget | null) => (target instanceof Element ? target.closest('a') : null);

async function saveView(href: string): Promise<void> {
  const [, base = '', dataset = '', release = '', segment = '', form = ''] = VIEW_FILE.exec(href) ?? [];
  const files = new ReleaseFiles(base, (file) => readJson(file, new AbortController().signal));
  const view = decodeURIComponent(segment);
  const made = await makeView(files, view);
  const text = form === 'csv' ? made.csv() : JSON.stringify(made.answer);
  saveFile(`candor-${dataset}-${release}-${view.replaceAll(/[;,]/g, '_')}.${form}`, new TextEncoder().encode(text));
}
