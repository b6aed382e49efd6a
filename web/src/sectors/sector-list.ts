import type { MetricsAnswer } from '@candor/api/types';
import type { Platform } from '@candor/data/framework';

type Book = Pick<MetricsAnswer, 'platforms'>;

/** The platform types and groups, in the order of the framework: a group, then its types. */
export function sectorsOf({ platforms }: Book): readonly Platform[] {
  return platforms.filter((one) => one.level === 'group' || one.level === 'type');
}

/** The types of a group. */
export function typesOf(book: Book, group: string): readonly Platform[] {
  return sectorsOf(book).filter((one) => one.level === 'type' && one.parent === group);
}

/** The summaries before and after one. */
export function neighboursOf(
  book: Book,
  code: string,
): { readonly before?: Platform | undefined; readonly after?: Platform | undefined } {
  const all = sectorsOf(book);
  const index = all.findIndex((one) => one.code === code);
  return index < 0 ? {} : { before: all[index - 1], after: all[index + 1] };
}
