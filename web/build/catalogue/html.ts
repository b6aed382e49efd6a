import MessageFormat from '@messageformat/core';
import { type Catalogue, messagesOf } from './read.ts';

/** A page of HTML with the messages of English in place of their names: `{{report.title}}`. */
export function filledPage(html: string, english: Catalogue): string {
  const messages = new Map(messagesOf(english.sections));
  const compiler = new MessageFormat('en');
  return html.replaceAll(/\{\{(?<path>[\w.]+)(?<filled>[^}]*)\}\}/g, (...found) => {
    const { path = '', filled = '' } = found.at(-1) as Record<string, string>;
    const message = messages.get(path);
    if (message === undefined) throw new Error(`words of en: ${path}, which a page of HTML names, is missing.`);
    return compiler.compile(message)(argumentsIn(filled));
  });
}

/** `{{html.index.noScript api=<a href="/v1/datasets">API</a>}}` fills in `api`; several are separated by `|`. */
function argumentsIn(filled: string): Record<string, string> {
  const parts = filled.split('|').map((one) => /^\s*(\w+)=([\s\S]*)$/.exec(one));
  return Object.fromEntries(parts.flatMap((one) => (one === null ? [] : [[one[1] ?? '', (one[2] ?? '').trim()]])));
}
