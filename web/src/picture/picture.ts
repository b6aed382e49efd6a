import type { Measure, ViewJob } from '@candor/api/pictures';
import { footOf } from '../charts/say/foot.ts';
import { drawn } from './drawn.ts';
import { insteadOf } from './instead.ts';
import { Paper, STYLES } from './paper.ts';
import { HATCH_SWATCH, legendPart, plotPart } from './parts.ts';
import { asideText, dateOf, type Shown } from './shown.ts';
import { svgOf } from './svg.ts';

const WIDTH = 760;
const PADDING = 20;

/** A chart with everything that is said of it, in one file that needs nothing else. */
export async function pictureOf(job: ViewJob, { loaded, drawing }: Shown, measure: Measure): Promise<string> {
  const { book } = job;
  const room = WIDTH - 2 * PADDING;
  const paper = new Paper(measure, PADDING, PADDING - 4, room);
  paper.text(loaded.title, STYLES.title);
  paper.space(4);
  paper.text(loaded.subtitle, STYLES.subtitle);
  const legend = legendPart(drawing, room, measure);
  if (legend.height > 0) paper.space(12);
  paper.put(legend.content, legend.height);
  paper.space(12);
  const chart = insteadOf(drawing) === null ? await drawn(drawing, room, 'c', measure) : null;
  const plot = plotPart(drawing, chart, room, book.synthetic, measure);
  paper.put(plot.content, plot.height);
  if (drawing.aside.length > 0) {
    paper.space(8);
    paper.put(HATCH_SWATCH, 0);
    paper.text(asideText(drawing), STYLES.foot, 28);
  }
  const foot = footOf(book, loaded, drawing);
  paper.space(8);
  for (const text of [
    foot.notes,
    ...foot.caveats.map((one) => one.text),
    `${foot.source} ${dateOf(book.publishedOn)}`,
  ]) {
    if (text === '') continue;
    paper.text(text, STYLES.foot);
    paper.space(4);
  }
  if (job.site !== null) paper.text(job.site + job.page, { ...STYLES.foot, fill: 'var(--quiet)' });
  const description = `${loaded.description} ${loaded.subtitle}. ${foot.source}`;
  return svgOf(
    { ...loaded, description },
    { width: WIDTH, height: Math.ceil(paper.y + PADDING - 4) },
    paper.content,
    job.theme,
  );
}
