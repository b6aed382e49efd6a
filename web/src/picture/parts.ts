import type { Measure } from '@candor/api/pictures';
import type { Drawing } from '../charts/draw/drawing.ts';
import { CHART_WORDS as WORDS } from '../words/charts.ts';
import type { Drawn } from './drawn.ts';
import { insteadOf } from './instead.ts';
import { linesOf } from './lines.ts';
import { round, STYLES, textOf } from './paper.ts';

/** A piece of a picture and its height. */
export interface Part {
  readonly content: string;
  readonly height: number;
}

/** The drawing itself, or what is said in its place; over it, where the figures are made up, that they are. */
export function plotPart(
  drawing: Drawing,
  drawn: Drawn | null,
  room: number,
  synthetic: boolean,
  measure: Measure,
): Part {
  const { content, height } = drawn ?? insteadPart(drawing, room, measure);
  return { height, content: `<g class="chart-plot">${content}</g>${synthetic ? syntheticMark(room, height) : ''}` };
}

function insteadPart(drawing: Drawing, room: number, measure: Measure): Part {
  const style = { ...STYLES.subtitle, size: 17, leading: 25.5 };
  const said = insteadOf(drawing) ?? '';
  const lines = linesOf(said, room - 48, style, measure);
  const height = Math.max(120, lines.length * style.leading + 32);
  const top = (height - lines.length * style.leading) / 2;
  const widest = Math.max(0, ...lines.map((line) => measure(line, style)));
  const rules = [0, height].map((y) => `<path d="M0 ${round(y)}H${room}" stroke="var(--rule)"/>`);
  const backdrop =
    said !== WORDS.untold
      ? ''
      : `<pattern id="untold" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="var(--rule)" stroke-width="2"/></pattern><rect width="${room}" height="${round(height)}" fill="url(#untold)"/><rect x="${round((room - widest) / 2 - 8)}" y="${round(top - 4)}" width="${round(widest + 16)}" height="${round(height - 2 * top + 8)}" fill="var(--paper)"/>`;
  const texts = lines.map((line, at) =>
    textOf(line, room / 2, top + (at + 0.68) * style.leading, style, ' text-anchor="middle"'),
  );
  return { height, content: backdrop + rules.join('') + texts.join('') };
}

/** Across the drawing, as on a page. */
function syntheticMark(width: number, height: number): string {
  const style = { ...STYLES.subtitle, size: Math.min(38, round(height / 3)), fill: 'var(--notice)' };
  const [x, y] = [round(width / 2), round(height / 2)];
  return textOf(
    WORDS.synthetic,
    x,
    y + style.size / 3,
    style,
    ` text-anchor="middle" opacity="0.25" transform="rotate(-20 ${x} ${y})"`,
  );
}

/** The names of the parts of bars, in as many rows as they need; nothing for charts that carry their names. */
export function legendPart({ kind, series }: Drawing, room: number, measure: Measure): Part {
  if (kind !== 'stacked' && kind !== 'grouped') return { content: '', height: 0 };
  let [x, row] = [0, 0];
  const items = series.map(({ label, colour }) => {
    const width = 13 + measure(label, STYLES.foot);
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const y = row * 23.5;
    const item = `<rect x="${round(x)}" y="${y + 6}" width="8" height="8" fill="${colour}"/>${textOf(label, x + 13, y + 14, STYLES.foot)}`;
    x += width + 16;
    return item;
  });
  return { content: items.join(''), height: (row + 1) * 23.5 - 4 };
}

/** The sign of what is held back, before its name. */
export const HATCH_SWATCH =
  '<pattern id="held" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="var(--quiet)" stroke-width="2"/></pattern><rect x="0.5" y="4.5" width="21" height="10" fill="url(#held)" stroke="var(--quiet)"/>';
