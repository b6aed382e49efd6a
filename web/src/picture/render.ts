import { OTHERS } from 'catalogue:languages';
import type { Ask, Job, Measure, RenderModule } from '@candor/api/pictures';
import { readView, viewCodesOf } from '@candor/data/release';
import { drawingOf } from '../charts/draw/view-drawing.ts';
import { loadedView } from '../data/view-query.ts';
import { speak } from '../language/language.ts';
import { speakOf } from '../language/respondents.ts';
import { pageOf } from '../written/page.tsx';
import { cardOf } from './card.ts';
import { embedOf, missingPage } from './embed.ts';
import { heightOfEmbed } from './height.ts';
import { pictureOf } from './picture.ts';
import { FONTS_HERE } from './svg.ts';

// What the server loads to draw charts: the components and words of the pages, with nothing of a browser but the window that
// it was given before.

/** Draws a view, or writes a page, as the job asks. */
export async function render(job: Job, measure: Measure, ask: Ask): Promise<string> {
  if (job.form === 'missing') return missingPage();
  if (job.form === 'page') return JSON.stringify(await pageOf(job, measure, ask));
  speakOf(job.book.respondents);
  const read = readView(job.answer.view, viewCodesOf(job.book, null));
  if (!read.ok) throw new Error(read.problem);
  const loaded = loadedView(job.answer);
  const shown = { loaded, drawing: drawingOf(read.view, job.book, loaded.chart, loaded.facts) };
  const { form } = job;
  if (form === 'card') return cardOf(job, shown, measure);
  if (form === 'embed') return embedOf(job, shown, measure);
  if (form === 'height') return String(heightOfEmbed(job, shown, measure));
  return pictureOf(job, shown, measure);
}

/** The language is kept in links where it was asked for; English need not be. */
export const speakIn: RenderModule['speakIn'] = (language) =>
  speak(document, language === 'en' ? '' : `?lang=${encodeURIComponent(language)}`, []);

export const fontsHere = FONTS_HERE;
export const languages: RenderModule['languages'] = OTHERS.map((one) => one.language.toLowerCase());
