import { SaxesParser } from 'saxes';

/** A tag that opens: its name and attributes without the prefixes of namespaces. */
export interface Tag {
  readonly name: string;
  readonly attribute: (name: string) => string;
}

/** What a walk through XML meets, in its order. */
export interface Visitor {
  readonly open?: (tag: Tag) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** How many tags may still be opened, over all parts of one file. */
export interface TagBudget {
  left: number;
}

export class NotXml extends Error {}
export class TooManyTags extends Error {}

/** Characters parsed at a time, so that a limit is met soon after it is passed. */
const STEP = 65_536;

/**
 * Walks through an XML part without building anything. Entities that a document declares for itself are unknown here,
 * so that none can unfold. Throws `NotXml` and `TooManyTags`.
 */
export function walkXml(bytes: Uint8Array, visitor: Visitor, budget: TagBudget): void {
  const { open, text, close } = visitor;
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => {
    throw new NotXml();
  });
  parser.on('opentag', ({ name, attributes }) => {
    budget.left -= 1;
    if (budget.left < 0) throw new TooManyTags();
    open?.({ name: local(name), attribute: (wanted) => attributeIn(attributes as Record<string, string>, wanted) });
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  const whole = decode(bytes);
  for (let at = 0; at < whole.length; at += STEP) parser.write(whole.slice(at, at + STEP));
  parser.close();
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributeIn(attributes: Readonly<Record<string, string>>, wanted: string): string {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  const name = Object.keys(attributes).find((one) => one.endsWith(`:${wanted}`) && !one.startsWith('xmlns:'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

/** OOXML is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4); without a byte order mark, UTF-16 shows by its first zero. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || second === 0
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || first === 0
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotXml();
  }
}
