/** What of an element makes the picture; the rest is for pointers, screen readers and the chart library itself. */
const KEPT = [
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'd', 'width', 'height', 'points', 'transform'],
  ...['fill', 'stroke', 'stroke-width', 'opacity', 'text-anchor', 'dy', 'class', 'id', 'clip-path'],
  ...['patternUnits', 'patternTransform'],
];

/** The classes that `marks.css` and the page of an embed know. */
const CLASSES = new Set([
  ...['mark-name', 'mark-value', 'mark-share', 'mark-missing', 'mark-small', 'axis-label', 'end-label', 'held-label'],
  ...['pale', 'range-band', 'part', 'hollow-point', 'series', 'focused', 'held-slot'],
]);

/** Half of the height of a small letter, as a part of the size: where the middle of a line of text lies. */
const MIDDLE = 0.243;
const TEXT_SIZE = 13;

/**
 * The content of a drawing as markup that is the same whenever it is drawn: two decimals, ids in their order, nothing that is
 * not seen. What renderers read differently is put in: the middle of a text.
 */
export function written(drawing: Element, prefix: string): string {
  const ids = new Map<string, string>();
  for (const element of drawing.querySelectorAll('[id]')) ids.set(element.id, `${prefix}${ids.size}`);
  return [...drawing.children].map((child) => elementOf(child, ids)).join('');
}

function elementOf(element: Element, ids: ReadonlyMap<string, string>): string {
  const name = element.tagName;
  if (name === 'title' || name === 'desc' || isUnseen(element)) return '';
  const inside = [...element.childNodes]
    .map((child) =>
      child.nodeType === Node.TEXT_NODE ? textOf(child.textContent ?? '', name) : elementOf(child as Element, ids),
    )
    .join('');
  if (inside === '' && ['g', 'defs', 'text', 'tspan', 'clipPath'].includes(name)) return '';
  const attributes = attributesOf(element, ids).map(([key, value]) => ` ${key}="${escapedText(value)}"`);
  return `<${name}${attributes.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** Not every renderer keeps the space that a part of a text begins with. */
const textOf = (text: string, name: string) => escapedText(name === 'tspan' ? text.replace(/^ /, '\u00a0') : text);

/** What answers a pointer only. */
function isUnseen(element: Element): boolean {
  if (element.classList.contains('line-target') || element.getAttribute('fill') === 'transparent') return true;
  const isLine = ['path', 'line', 'rect', 'circle'].includes(element.tagName);
  const isNone = (name: string) => [null, 'none'].includes(element.getAttribute(name));
  return isLine && element.getAttribute('stroke') === 'none' && isNone('fill');
}

function attributesOf(element: Element, ids: ReadonlyMap<string, string>): [string, string][] {
  const isLine = element.tagName === 'line';
  const dash = /--dash:\s*([\d ]+)/.exec(element.getAttribute('style') ?? '')?.[1];
  const kept = KEPT.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    if (value === null || (isLine && ['x', 'y', 'width', 'height', 'fill'].includes(name))) return [];
    if (name === 'class') {
      const classes = value.split(' ').filter((one) => CLASSES.has(one));
      return classes.length === 0 ? [] : [[name, classes.join(' ')]];
    }
    if (name === 'id') return [[name, ids.get(value) ?? value]];
    if (name === 'y' && element.getAttribute('dominant-baseline') === 'middle') {
      return [[name, rounded(String(Number(value) + MIDDLE * sizeOf(element)))]];
    }
    if (name === 'dy')
      return value === '0em' ? [] : [[name, rounded(String(Number.parseFloat(value) * sizeOf(element)))]];
    return [[name, value.startsWith('url(#') ? `url(#${ids.get(value.slice(5, -1)) ?? ''})` : rounded(value)]];
  });
  return dash === undefined ? kept : [...kept, ['style', `--dash:${dash.trim()}`]];
}

/** Names and numbers of marks are larger than the rest (`marks.css`). */
function sizeOf(element: Element): number {
  return element.closest('.mark-name, .mark-value, .end-label') === null ? TEXT_SIZE : 15;
}

const rounded = (value: string) =>
  value.replaceAll(/-?\d+\.\d{2,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));

export function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
