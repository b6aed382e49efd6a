import { type TagBudget, type Visitor, walkXml } from './xml.ts';

/** The texts that cells share (ECMA-376 part 1, 18.4.9). */
export function sharedStrings(xml: Uint8Array, budget: TagBudget): string[] {
  const strings: string[] = [];
  const text = textCollector();
  const visitor: Visitor = {
    open: ({ name }) => {
      if (name === 'si') text.start();
      else text.open(name);
    },
    text: text.text,
    close: (name) => {
      if (name === 'si') strings.push(text.taken());
      else text.close(name);
    },
  };
  walkXml(xml, visitor, budget);
  return strings;
}

/**
 * The text of a string item, in whatever runs it is written. How a word is read aloud (`rPh`) stands above it in small
 * letters and is no part of it.
 */
export function textCollector() {
  let pieces: string[] = [];
  let isText = false;
  let phonetic = 0;
  return {
    start: () => {
      pieces = [];
      isText = false;
      phonetic = 0;
    },
    open: (name: string) => {
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text: (text: string) => {
      if (isText) pieces.push(text);
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
    taken: () => unescaped(pieces.join('')),
  };
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
