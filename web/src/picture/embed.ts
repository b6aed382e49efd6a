import type { Measure, Theme, ViewJob } from '@candor/api/pictures';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { spokenLanguage } from '../language/language.ts';
import css from '../styles/embed.css?inline';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import { inBands } from './bands.ts';
import { EmbedPage } from './EmbedPage.tsx';
import { insteadOf } from './instead.ts';
import { MissingPage } from './MissingPage.tsx';
import type { Shown } from './shown.ts';
import { FONTS_HERE } from './svg.ts';
import { escapedText } from './written.ts';

/** The page for a frame that shows a view: one file, complete as it is. */
export async function embedOf(job: ViewJob, shown: Shown, measure: Measure): Promise<string> {
  const bands = insteadOf(shown.drawing) === null ? await inBands(shown.drawing, measure) : [];
  const body = renderToStaticMarkup(createElement(EmbedPage, { job, ...shown, bands }));
  const script = job.script === null ? '' : `<script type="module" src="${escapedText(job.script)}"></script>`;
  return documentOf(shown.loaded.title, job.theme, job.head, body + script, job.without);
}

/** The page for a frame of what is not there. */
export function missingPage(): string {
  return documentOf(WORDS.missing.title, 'auto', '', renderToStaticMarkup(createElement(MissingPage)));
}

function documentOf(title: string, theme: Theme, head: string, body: string, without: ViewJob['without'] = []): string {
  const names = ['embed', ...without.map((part) => `without-${part}`)];
  const { language, direction } = spokenLanguage();
  return [
    `<!doctype html>\n<html lang="${language}"${direction === 'ltr' ? '' : ` dir="${direction}"`}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapedText(title)} · Candor</title>${head}<style>${FONTS_HERE}${styleOf(theme)}</style></head>`,
    `<body class="${names.join(' ')}">${body}</body></html>`,
  ].join('\n');
}

/** Dark where the reader's browser is, or always, or never. */
function styleOf(theme: Theme): string {
  if (theme === 'auto') return css;
  return css
    .replaceAll(/screen and \(prefers-color-scheme:\s*dark\)/g, theme === 'dark' ? 'screen' : 'not all')
    .replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${theme}`);
}
