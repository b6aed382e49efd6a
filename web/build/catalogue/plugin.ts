import { join } from 'node:path';
import type { Plugin } from 'vite';
import { codeOf } from './code.ts';
import { type Catalogues, readFolders, WORDS } from './folders.ts';
import { filledPage } from './html.ts';
import type { Catalogue } from './read.ts';

const SECTIONS = join(import.meta.dirname, '..', '..', 'src', 'language', 'sections.ts');

/**
 * Turns the catalogues of `web/words` into code. `catalogue:NAME` is a section of English, which comes with the pages that
 * say it; every other language is one module that is fetched when it is spoken. The environment may name one more folder of
 * catalogues: tests build the site with a language that is not shipped.
 */
export function catalogue(more = process.env.CANDOR_WORDS): Plugin {
  const folders = more === undefined || more === '' ? [WORDS] : [WORDS, more];
  let read: Catalogues | null = null;
  const catalogues = () => {
    read ??= readFolders(folders);
    return read;
  };
  return {
    name: 'candor-catalogue',
    buildStart() {
      read = null;
      for (const folder of folders) this.addWatchFile(folder);
      catalogues();
    },
    async resolveId(source, importer) {
      if (source.startsWith('catalogue:')) return `\0${source}`;
      // The code of a message stands in no folder; what it needs is a dependency of this package.
      const isOfMessage = importer?.startsWith('\0catalogue:') && source.startsWith('@messageformat/');
      return isOfMessage ? await this.resolve(source, import.meta.filename, { skipSelf: true }) : null;
    },
    load(id) {
      if (!id.startsWith('\0catalogue:')) return null;
      const name = id.slice('\0catalogue:'.length);
      const { english, others } = catalogues();
      if (name === 'languages') return languagesCode(english, others);
      const other = others.find((one) => `in:${one.language}` === name);
      if (other !== undefined) {
        const { imports, value } = codeOf(other.sections, other.language);
        return `${imports}export default ${value};`;
      }
      const section = english.sections[name];
      if (section === undefined) throw new Error(`words of en: there is no section ${name}.`);
      const { imports, value } = codeOf(section, 'en');
      return `${imports}import { said } from ${JSON.stringify(SECTIONS)};
export default said(${JSON.stringify(name)}, ${value});`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => filledPage(html, catalogues().english),
    },
  };
}

function languagesCode(english: Catalogue, others: readonly Catalogue[]): string {
  const entry = ({ language, locale, direction }: Catalogue) => JSON.stringify({ language, locale, direction });
  const loads = others.map(
    (one) => `{ ...${entry(one)}, load: () => import(${JSON.stringify(`catalogue:in:${one.language}`)}) }`,
  );
  return `export const ENGLISH = ${entry(english)};\nexport const OTHERS = [${loads.join(', ')}];`;
}
