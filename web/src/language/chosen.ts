/**
 * The language of a page: the one that its address asks for, else the first of the reader's own that there is, else the
 * first that there is. Of a variety that there is not, the language itself counts: `fr` for `fr-CA`.
 */
export function chosenLanguage(
  asked: string | null,
  preferred: readonly string[],
  languages: readonly [string, ...string[]],
): string {
  const wanted = [...(asked === null ? [] : [asked]), ...preferred];
  const found = wanted.flatMap((tag) => {
    const same = (other: string) => languages.filter((one) => one.toLowerCase() === other.toLowerCase());
    return [...same(tag), ...same(tag.split('-')[0] ?? '')];
  });
  return found[0] ?? languages[0];
}
