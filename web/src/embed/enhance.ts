import { type Spot, step, wordsAt } from '../charts/say/reading.ts';
import type { Points } from '../picture/points.ts';
import { tellHeight } from './height.ts';
import { foundAt } from './spots.ts';

// What a chart in a frame does beyond being read: it tells how high it is, and answers pointer and keyboard in the words of its
// table. All else is in its HTML, which is complete without this.

// A page that is a file has its whole, whatever its address asks.
for (const part of new URLSearchParams(window.location.search).get('without')?.split(',') ?? []) {
  if (part === 'title' || part === 'table') document.body.classList.add(`without-${part}`);
}

const main = document.querySelector('main');
if (main !== null) tellHeight(main);

const plot = document.querySelector<HTMLElement>('#plot');
const data = document.querySelector('#points');
if (plot !== null && data !== null) answer(plot, JSON.parse(data.textContent ?? ''));

function answer(plot: HTMLElement, points: Points): void {
  const reading = plot.querySelector('.chart-reading');
  const tooltip = document.createElement('div');
  tooltip.className = 'tooltip';
  tooltip.hidden = true;
  plot.append(tooltip);
  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute('aria-roledescription', points.chart);
  plot.setAttribute('aria-label', points.label);
  let at: Spot | null = null;
  const read = (spot: Spot | null) => {
    at = spot;
    if (reading !== null) reading.textContent = spot === null ? '' : wordsAt(points, spot);
  };
  plot.addEventListener('keydown', (event) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : step(points, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    read(next);
  });
  plot.addEventListener('blur', () => read(null));
  plot.addEventListener('pointerleave', () => {
    tooltip.hidden = true;
  });
  plot.addEventListener('pointermove', (event) => show(plot, tooltip, points, event));
}

function show(plot: HTMLElement, tooltip: HTMLElement, points: Points, { clientX, clientY }: PointerEvent): void {
  const drawings = [...plot.querySelectorAll('.bands > svg')];
  const shown = drawings.findIndex((one) => one.getBoundingClientRect().width > 0);
  const place = points.places[shown];
  const box = drawings[shown]?.getBoundingClientRect();
  if (place === undefined || box === undefined) return;
  const [x, y] = [clientX - box.left, clientY - box.top];
  const found = foundAt(points, place, (x * place.width) / box.width, (y * place.height) / box.height);
  tooltip.hidden = found === null;
  if (found === null) return;
  const title = document.createElement('strong');
  title.textContent = found.title;
  tooltip.replaceChildren(title, ...found.lines.map(({ colour, text }) => lineOf(colour, text)));
  // Beside the pointer, on the side that has room.
  const isRight = x < box.width / 2;
  tooltip.style.left = isRight ? `${x + 14}px` : 'auto';
  tooltip.style.right = isRight ? 'auto' : `${box.width - x + 14}px`;
  tooltip.style.top = `${Math.max(0, Math.min(y, box.height - tooltip.offsetHeight))}px`;
}

function lineOf(colour: string, text: string): HTMLElement {
  const line = document.createElement('div');
  line.className = 'tooltip-line';
  const swatch = document.createElement('span');
  swatch.className = 'swatch';
  swatch.style.background = colour;
  const words = document.createElement('span');
  words.textContent = text;
  line.append(swatch, words);
  return line;
}
