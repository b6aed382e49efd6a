import schemes from 'catalogue:schemes';
import { groupBy } from '../browser/group-by.ts';
import { messageNamed } from './named.ts';

/** The schemes that tags belong to, each once, with its tags; an unknown tag stands for itself. */
export function schemesOf(tags: readonly string[]): { readonly name: string; readonly tags: readonly string[] }[] {
  const byName = groupBy(tags, (tag) => messageNamed(schemes, tag.split('-')[0] ?? '') ?? tag);
  return [...byName].map(([name, its]) => ({ name, tags: its }));
}
