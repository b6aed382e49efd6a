/** A noun in its two numbers. */
export interface Noun {
  readonly one: string;
  readonly other: string;
}

/** A noun with what stands before it: “a company”, “an organisation”. */
export interface WithArticles extends Noun {
  readonly articles: { readonly consonant: string; readonly vowel: string };
}

/** A text in which another noun stands for one, with its article and its capital: “A company’s own” as “An organisation’s own”. */
export function inPlaceOf(text: string, { one, other, articles }: WithArticles, by: Noun): string {
  const article = articleOf(one, articles);
  const found = new RegExp(`(?<!\\p{L})(?:(${article})(\\s+))?(${other}|${one})(?!\\p{L})`, 'giu');
  return text.replaceAll(found, (_, before: string | undefined, gap: string | undefined, noun: string) => {
    const meant = alike(noun, noun.toLowerCase() === one ? by.one : by.other);
    return before === undefined ? meant : `${alike(before, articleOf(by.one, articles))}${gap}${meant}`;
  });
}

const articleOf = (noun: string, { consonant, vowel }: WithArticles['articles']) =>
  /^[aeiou]/i.test(noun) ? vowel : consonant;

/** With a capital where the other word has one. */
const alike = (as: string, word: string) =>
  as.charAt(0) === as.charAt(0).toUpperCase() ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;

/** All texts in a value, as `said` has them. */
export function inTexts<T>(value: T, said: (text: string) => string): T {
  if (typeof value === 'string') return said(value) as T;
  if (Array.isArray(value)) return value.map((one) => inTexts(one, said)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inTexts(one, said)])) as T;
}
