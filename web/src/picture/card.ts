import type { Measure, ViewJob } from '@candor/api/pictures';
import { heightOf } from '../charts/draw/heights.ts';
import { footOf } from '../charts/say/foot.ts';
import { SITE_WORDS } from '../words/site.ts';
import { drawn } from './drawn.ts';
import { insteadOf } from './instead.ts';
import { Paper, round, STYLES, textOf } from './paper.ts';
import { plotPart } from './parts.ts';
import { dateOf, type Shown } from './shown.ts';
import { svgOf } from './svg.ts';

/** Half of what others ask for, so that letters are twice as large as on a page. */
const CARD = { width: 600, height: 315 } as const;
const PADDING = 20;
const FOOT = { ...STYLES.foot, size: 10, leading: 14 };

/** Widths that a chart may be drawn at; the one is taken in which it is largest when it is scaled to its place. */
const WIDTHS = [560, 720, 960, 1280];

/** A view as other sites show a link to it: the sentence, the chart below it as large as there is room, and the source. */
export async function cardOf(job: ViewJob, { loaded, drawing }: Shown, measure: Measure): Promise<string> {
  const room = CARD.width - 2 * PADDING;
  const head = new Paper(measure, PADDING, PADDING - 6, room);
  // A long sentence is set smaller, so that the chart keeps its place.
  const size = measure(loaded.title, STYLES.title) > 2 * room ? 17 : 21;
  head.text(loaded.title, { ...STYLES.title, size, leading: size * 1.25 });
  const { source, caveats } = footOf(job.book, loaded, drawing);
  const foot = new Paper(measure, PADDING, 0, room - 60);
  for (const { text } of caveats.slice(0, 1)) foot.text(text, FOOT);
  foot.text(`${source} ${dateOf(job.book.publishedOn)}`, FOOT);
  const top = head.y + 8;
  const bottom = CARD.height - PADDING + 6 - foot.y;
  const place = { width: room, height: Math.max(40, bottom - top - 6) };
  const plot = await plotIn(job, { loaded, drawing }, place, measure);
  const content = [
    head.content,
    `<g transform="translate(${round(PADDING + plot.left)} ${round(top)}) scale(${plot.scale})">${plot.content}</g>`,
    `<g transform="translate(0 ${round(bottom)})">${foot.content}</g>`,
    textOf(
      SITE_WORDS.name,
      CARD.width - PADDING,
      CARD.height - PADDING + 2,
      { ...STYLES.title, size: 15 },
      ' text-anchor="end"',
    ),
  ];
  return svgOf(loaded, CARD, content.join(''), job.theme);
}

async function plotIn(job: ViewJob, { drawing }: Shown, place: { width: number; height: number }, measure: Measure) {
  const { synthetic } = job.book;
  if (insteadOf(drawing) !== null) {
    const { content, height } = plotPart(drawing, null, place.width, synthetic, measure);
    return fitted(content, { width: place.width, height }, place);
  }
  const scaleAt = (width: number) => Math.min(place.width / width, place.height / heightOf(drawing, width));
  const width = WIDTHS.reduce((best, one) => (scaleAt(one) >= scaleAt(best) ? one : best));
  const chart = await drawn(drawing, width, 'c', measure);
  return fitted(plotPart(drawing, chart, width, synthetic, measure).content, chart, place);
}

function fitted(
  content: string,
  { width, height }: { width: number; height: number },
  place: { width: number; height: number },
) {
  const scale = round(Math.min(1, place.width / width, place.height / height));
  return { content, scale, left: (place.width - width * scale) / 2 };
}
