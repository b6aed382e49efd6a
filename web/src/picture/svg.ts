import type { Theme } from '@candor/api/pictures';
import { MARKS, withTokens } from './tokens.ts';
import { escapedText } from './written.ts';

/** Where the fonts of a document are put, by those who have them. */
export const FONTS_HERE = '/*fonts*/';

interface Said {
  readonly title: string;
  readonly description: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A whole SVG document: named and described for those who do not see it, with its styles and without a variable. */
export function svgOf({ title, description }: Said, { width, height }: Size, content: string, theme: Theme): string {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapedText(title)}</title><desc id="desc">${escapedText(description)}</desc>`,
    `<style>${FONTS_HERE}${MARKS}</style><rect width="${width}" height="${height}" fill="var(--paper)"/>${content}</svg>`,
  ];
  // A file is read where nobody says which colours its page has; it keeps to one.
  return withTokens(svg.join('\n'), theme === 'dark' ? 'dark' : 'light');
}
