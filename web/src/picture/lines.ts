import type { Face, Measure } from '@candor/api/pictures';

/** A text broken into lines that are at most so wide; a word that is wider stands alone, cut where the line ends. */
export function linesOf(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A number and its unit stay together: only what a browser takes for one is a place to break at.
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, face) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = cutTo(word, width, face, measure);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A text as far as there is room, with an ellipsis where it is cut. */
export function cutTo(text: string, width: number, face: Face, measure: Measure): string {
  if (measure(text, face) <= width) return text;
  let letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, face) > width) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
