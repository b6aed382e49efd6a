/** Why a text is refused before JSON.parse sees it, and at which character. Only a repeated name lets it be read all the same. */
export interface JsonFault {
  readonly kind: 'syntax' | 'depth' | 'values' | 'repeated';
  readonly at: number;
  /** What could have stood there. */
  readonly expected: Expected;
  /** Where the innermost element of a list in the outermost object begins; null outside of one. */
  readonly element: number | null;
}

export interface Limits {
  readonly depth: number;
  readonly values: number;
  readonly faults: number;
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Walks through a JSON text (RFC 8259) without building anything: JSON.parse recurses, takes the last of repeated
 * members without a word, and names the place of a mistake differently in each engine, with the text around it.
 */
export function scanJson(text: string, limits: Limits): readonly JsonFault[] {
  const repeated: JsonFault[] = [];
  const end = endOfJson(text, limits, repeated);
  return end === null ? repeated : [...repeated, end];
}

/** The fault that ends the walk, or null at the end of a whole JSON text. */
function endOfJson(text: string, limits: Limits, repeated: JsonFault[]): JsonFault | null {
  /** One entry an open bracket: where it stands, and the names seen in an object, null in a list. */
  const open: { readonly at: number; readonly names: Set<string> | null }[] = [];
  let expected: Expected = 'value';
  let values = 0;
  let at = end(SPACE, text, 0);
  const fault = (kind: JsonFault['kind'], place: number): JsonFault => {
    const [outermost, list, element] = open;
    const isInList = outermost?.names != null && list?.names === null;
    return { kind, at: place, expected, element: isInList ? (element?.at ?? null) : null };
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const start = at;
    if (expected === ':') {
      if (char !== ':') return fault('syntax', at);
      at += 1;
      expected = 'value';
    } else if (expected === ', or end') {
      const inside = open.at(-1);
      if (inside === undefined) return fault('syntax', at);
      if (char === ',') expected = inside.names === null ? 'value' : 'name';
      else if (char === (inside.names === null ? ']' : '}')) open.pop();
      else return fault('syntax', at);
      at += 1;
    } else if ((expected === 'value or ]' && char === ']') || (expected === 'name or }' && char === '}')) {
      open.pop();
      at += 1;
      expected = ', or end';
    } else if (expected === 'name' || expected === 'name or }') {
      const close = stringEnd(text, at);
      if (!close.ok) return fault('syntax', close.at);
      const name = text.slice(at, close.at);
      const names = open.at(-1)?.names;
      // Zod passes over __proto__, so it would be lost in silence.
      if ((names?.has(name) || name === '"__proto__"') && repeated.length <= limits.faults)
        repeated.push(fault('repeated', at));
      names?.add(name);
      at = close.at;
      expected = ':';
    } else {
      values += 1;
      if (values > limits.values) return fault('values', at);
      if (char === '{' || char === '[') {
        if (open.length === limits.depth) return fault('depth', at);
        open.push({ at, names: char === '{' ? new Set() : null });
        at += 1;
        expected = char === '{' ? 'name or }' : 'value or ]';
      } else {
        if (char === '"') {
          const close = stringEnd(text, at);
          if (!close.ok) return fault('syntax', close.at);
          at = close.at;
        } else at = end(char === '-' || (char >= '0' && char <= '9') ? NUMBER : WORD, text, at);
        if (at === start) return fault('syntax', at);
        expected = ', or end';
      }
    }
    at = end(SPACE, text, at);
  }
  return open.length === 0 && expected === ', or end' ? null : fault('syntax', at);
}

/** Where a sticky pattern that begins here ends; here itself when it does not match. */
function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function stringEnd(text: string, at: number): { readonly ok: boolean; readonly at: number } {
  if (text.charAt(at) !== '"') return { ok: false, at };
  let next = at + 1;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === 34) return { ok: true, at: next + 1 };
    if (code < 32) return { ok: false, at: next };
    if (code === 92) {
      const after = end(ESCAPE, text, next);
      if (after === next) return { ok: false, at: next };
      next = after;
    } else next += 1;
  }
  return { ok: false, at: next };
}
