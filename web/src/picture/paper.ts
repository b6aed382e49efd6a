import type { Face, Measure } from '@candor/api/pictures';
import { linesOf } from './lines.ts';
import { escapedText } from './written.ts';

/** How a paragraph of a picture is set: its face, how far its lines are apart, and its colour. */
export interface Style extends Face {
  readonly leading: number;
  readonly fill: string;
}

export const STYLES = {
  title: { family: 'serif', weight: 600, size: 21, leading: 27.3, fill: 'var(--ink)' },
  subtitle: { family: 'sans', weight: 400, size: 15, leading: 22.5, fill: 'var(--secondary)' },
  foot: { family: 'sans', weight: 400, size: 13, leading: 19.5, fill: 'var(--secondary)' },
} as const satisfies Record<string, Style>;

/** A sheet that is filled from its top; it becomes as high as what stands on it. */
export class Paper {
  readonly #parts: string[] = [];
  readonly #measure: Measure;
  /** The left edge, and how much room there is. */
  readonly left: number;
  readonly room: number;
  y: number;

  constructor(measure: Measure, left: number, top: number, room: number) {
    this.#measure = measure;
    this.left = left;
    this.y = top;
    this.room = room;
  }

  get content(): string {
    return this.#parts.join('');
  }

  space(height: number): void {
    this.y += height;
  }

  /** Markup of a height, placed here. */
  put(content: string, height: number): void {
    if (content !== '') this.#parts.push(`<g transform="translate(${this.left} ${round(this.y)})">${content}</g>`);
    this.y += height;
  }

  /** A paragraph; nothing where it is empty. `first` is room left free in front of its first line. */
  text(text: string, style: Style, first = 0): void {
    // Room in front of the first line is made by what is as wide: it is taken out again below.
    const spacer = first === 0 ? '' : filling(first, style, this.#measure);
    const lines = linesOf(spacer + text, this.room, style, this.#measure).map((line, at) =>
      at === 0 ? line.slice(spacer.length) : line,
    );
    lines.forEach((line, at) => {
      const x = at === 0 ? this.left + first : this.left;
      this.#parts.push(textOf(line, x, this.y + baselineOf(style), style));
      this.y += style.leading;
    });
  }
}

/** As many narrow letters as fill a room. */
function filling(room: number, style: Style, measure: Measure): string {
  return '\u00b7'.repeat(Math.ceil(room / Math.max(1, measure('\u00b7', style))));
}

/** Where the letters of a line stand, below its top. */
const baselineOf = ({ leading, size }: Style) => leading / 2 + size * 0.33;

export function textOf(text: string, x: number, y: number, style: Style, more = ''): string {
  const { family, size, weight, fill } = style;
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="var(--${family})" font-size="${size}"${bold} fill="${fill}"${more}>${escapedText(text)}</text>`;
}

export const round = (value: number) => Math.round(value * 100) / 100;
