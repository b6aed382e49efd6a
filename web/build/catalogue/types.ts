import { type Argument, argumentsOf } from './arguments.ts';
import type { Catalogue, Messages } from './read.ts';

const HEAD = `// Made from web/words/en.yaml by \`node web/build/catalogue/write-types.ts\`, for the names of messages and what they are
// filled with. A test sees that it is what it would be made to now.
`;

const TYPES: Readonly<Record<Argument, string>> = {
  value: 'string | number',
  count: 'number',
  choice: 'string | boolean',
};

/** The types of the modules that hold the sections of the catalogue. */
export function typesOf({ sections }: Catalogue): string {
  const { html, ...pages } = sections;
  const modules = Object.entries(pages).map(
    ([name, section]) =>
      `\ndeclare module 'catalogue:${name}' {\n  const section: ${typeOf(section, '  ')};\n  export default section;\n}\n`,
  );
  return HEAD + modules.join('');
}

function typeOf(messages: Messages, indent: string): string {
  if (typeof messages === 'string') return messageType(messages);
  if (Array.isArray(messages)) {
    const [first = ''] = messages as readonly Messages[];
    return `readonly ${typeOf(first, indent)}[]`;
  }
  const inner = `${indent}  `;
  const members = Object.entries(messages).map(
    ([name, one]) => `${inner}readonly ${quoted(name)}: ${typeOf(one, inner)};`,
  );
  return `{\n${members.join('\n')}\n${indent}}`;
}

function messageType(message: string): string {
  const filled = [...argumentsOf(message)].map(([name, kind]) => `${name}: ${TYPES[kind]}`);
  return filled.length === 0 ? 'string' : `(filled: { ${filled.join('; ')} }) => string`;
}

const quoted = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);
