import type { Face, Measure } from '@candor/api/pictures';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Drawing } from '../charts/draw/drawing.ts';
import { heightOf, PANEL, panelColumns } from '../charts/draw/heights.ts';
import { fetchChart } from '../charts/kinds/kinds.ts';
import { cutTo } from './lines.ts';
import { escapedText, written } from './written.ts';

/** A drawing as the content of an `svg` of this size. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Where the first and the last year stand, in the drawing or in each of its panels; null where it has no years. */
  readonly years: readonly [number, number] | null;
}

/** How often the library may think again; it is done when it twice left everything as it was. */
const ROUNDS = 50;
const GAP = 16;
const NAME: Face = { family: 'sans', weight: 400, size: 13 };
const BOLD: Face = { ...NAME, weight: 600 };

/** Draws as a page does, in a document that nobody sees. Ids begin with the prefix, so that several drawings bear one page. */
export async function drawn(drawing: Drawing, width: number, prefix: string, measure: Measure): Promise<Drawn> {
  const Kind = await fetchChart(drawing.kind);
  const place = document.createElement('div');
  document.body.appendChild(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(createElement(Kind, { drawing, width, active: null })));
    await settled(place);
    return {
      width,
      height: heightOf(drawing, width),
      content: contentOf(place, width, prefix, measure),
      years: yearsIn(place),
    };
  } finally {
    root.unmount();
    place.remove();
  }
}

function yearsIn(place: Element): Drawn['years'] {
  const axis = place.querySelector('.recharts-xAxis-tick-labels');
  const at = [...(axis?.querySelectorAll('text') ?? [])]
    .filter((text) => /^\d{4}$/.test(text.textContent ?? ''))
    .map((text) => Math.round(Number(text.getAttribute('x'))));
  const [first, last] = [at[0], at.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

async function settled(place: Element): Promise<void> {
  let [before, same] = ['', 0];
  for (let round = 0; same < 2; round += 1) {
    if (round === ROUNDS) throw new Error('the drawing does not come to rest');
    await new Promise((done) => setTimeout(done));
    const now = place.innerHTML;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

function contentOf(place: Element, width: number, prefix: string, measure: Measure): string {
  const panels = [...place.querySelectorAll('.panel')];
  if (panels.length === 0) return surfaceOf(place, prefix);
  const columns = panelColumns(width);
  const step = Math.floor((width - (columns - 1) * GAP) / columns) + GAP;
  return panels
    .map((panel, at) => {
      const [x, y] = [(at % columns) * step, Math.floor(at / columns) * PANEL.height];
      return `<g transform="translate(${x} ${y})">${panelOf(panel, step - GAP, `${prefix}${at}-`, measure)}</g>`;
    })
    .join('');
}

/** A small chart below its name, which a page has as a paragraph. */
function panelOf(panel: Element, width: number, prefix: string, measure: Measure): string {
  const spans = [...panel.querySelectorAll('.panel-name span')];
  const [name, value] = spans.map((one) => one.textContent ?? '');
  const state = spans[1]?.className === 'panel-value' ? 'panel-value' : 'mark-missing';
  const room = width - measure(value ?? '', BOLD) - 8;
  const texts = [
    `<text x="0" y="13" class="panel-title">${escapedText(cutTo(name ?? '', room, NAME, measure))}</text>`,
    `<text x="${width}" y="13" text-anchor="end" class="${state}">${escapedText(value ?? '')}</text>`,
  ];
  return `${texts.join('')}<g transform="translate(0 18)">${surfaceOf(panel, prefix)}</g>`;
}

function surfaceOf(place: Element, prefix: string): string {
  const surface = place.querySelector('svg.recharts-surface');
  if (surface === null) throw new Error('the chart library drew nothing');
  return written(surface, prefix);
}
