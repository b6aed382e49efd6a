import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { type Messages, messagesOf } from './read.ts';

/**
 * The messages as an expression of JavaScript, and the imports that it needs: a message without arguments is a text,
 * another one a function of them.
 */
export function codeOf(messages: Messages, language: string): { readonly imports: string; readonly value: string } {
  const all = messagesOf(messages).map(([path, message], at) => ({ path, message, name: `m${at}` }));
  const compiler = new MessageFormat(language);
  const compiled = compileModule(compiler, Object.fromEntries(all.map(({ name, message }) => [name, message])));
  const [imports = ''] = compiled.split('export default');
  // Each message stands on a line of its own, as what it is compiled to holds no line break.
  const lines = new Map([...compiled.matchAll(/^ {2}(m\d+): (.+?),?$/gm)].map(([, name, code]) => [name, code ?? '']));
  const codes = new Map(all.map(({ path, name }) => [path, asText(lines.get(name) ?? '')]));
  return { imports, value: written(messages, '', codes) };
}

const asText = (code: string) => code.replace(/^\(\) => /, '');

function written(messages: Messages, path: string, codes: ReadonlyMap<string, string>): string {
  if (typeof messages === 'string') return codes.get(path) ?? '';
  const parts = Object.entries(messages).map(([name, inner]) => {
    const code = written(inner, path === '' ? name : `${path}.${name}`, codes);
    return Array.isArray(messages) ? code : `${JSON.stringify(name)}: ${code}`;
  });
  return Array.isArray(messages) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}
