import { parse, type Token } from '@messageformat/parser';

/** What a message is filled with: a text or a number as it is, a number that chooses a plural, a text that chooses a wording. */
export type Argument = 'value' | 'count' | 'choice';

/** The arguments of an ICU message, in all of its branches, in the order in which they first stand. Throws where it is none. */
export function argumentsOf(message: string): ReadonlyMap<string, Argument> {
  const found = new Map<string, Argument>();
  collect(parse(message), found);
  return found;
}

function collect(tokens: readonly Token[], found: Map<string, Argument>): void {
  for (const token of tokens) {
    if (token.type === 'argument') found.set(token.arg, found.get(token.arg) ?? 'value');
    else if (token.type === 'function') found.set(token.arg, 'count');
    else if (token.type === 'select' || token.type === 'plural' || token.type === 'selectordinal') {
      found.set(token.arg, token.type === 'select' ? 'choice' : 'count');
      for (const { tokens: inner } of token.cases) collect(inner, found);
    }
  }
}
