import type { Measure, ViewJob } from '@candor/api/pictures';
import { footOf } from '../charts/say/foot.ts';
import { CHART_WORDS } from '../words/charts.ts';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import { bandHeight, EDGE } from './bands.ts';
import { insteadOf } from './instead.ts';
import { linesOf } from './lines.ts';
import { newerLines } from './newer.ts';
import { STYLES, type Style } from './paper.ts';
import { legendPart } from './parts.ts';
import { asideText, dateOf, type Shown } from './shown.ts';

/** The longest line of the foot and of the title, as `chart.css` has them: 68 digits, and 52 rem. */
const FOOT_WIDTH = 68 * 0.497 * 13;
const TITLE_WIDTH = 832;

/**
 * How high the page for a frame of this width is (`embed.css`), in whole pixels, for frames that no script tells. Where the
 * table stands open, its rows are in it.
 */
export function heightOfEmbed(job: ViewJob, { loaded, drawing }: Shown, measure: Measure): number {
  const room = Math.max(200, job.width - 2 * EDGE);
  const lines = (text: string, style: Style, width = room) =>
    linesOf(text, Math.min(room, width), style, measure).length * style.leading;
  const paragraph = (text: string) => (text === '' ? 0 : lines(text, STYLES.foot, FOOT_WIDTH) + 4);
  const newer = newerLines(job.newer, drawing);
  const legend = legendPart(drawing, room, measure).height;
  const instead = insteadOf(drawing);
  const foot = footOf(job.book, loaded, drawing);
  const sum = [
    24,
    newer === null ? 0 : lines(`${newer.text} ${WORDS.newerLink}`, STYLES.foot, room - 27) + 16,
    lines(loaded.title, STYLES.title, TITLE_WIDTH),
    4 + lines(loaded.subtitle, STYLES.subtitle, TITLE_WIDTH),
    legend === 0 ? 0 : 12 + legend,
    12 + (instead === null ? bandHeight(drawing, room) : Math.max(120, lines(instead, LITTLE, room - 32) + 40)),
    drawing.aside.length === 0 ? 0 : 8 + lines(asideText(drawing), STYLES.foot, FOOT_WIDTH - 28),
    4 + paragraph(foot.notes),
    ...foot.caveats.map((one) => paragraph(one.text)),
    paragraph(`${dateOf(job.book.publishedOn)} ${WORDS.explore}`),
    paragraph(`${foot.source} ${CHART_WORDS.csvOfChart}`),
    8 + 27.5,
    instead === null ? 0 : tableHeight(drawing.kind === 'trend' ? drawing.series.length : drawing.keys.length),
  ];
  return Math.ceil(sum.reduce((total, one) => total + one, 0));
}

const LITTLE: Style = { ...STYLES.subtitle, size: 17, leading: 25.5 };

/** As high as a table in a frame becomes before it scrolls. */
const tableHeight = (rows: number) => Math.min(384, 32 + 32 * (rows + 1));
