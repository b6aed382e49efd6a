/** What the pseudo-language says: brackets, and words with its letters. */
const SAID = /[⟦⟧]|[^\s⟦⟧]*[áƀćđéƒǵĥíĵķĺḿńóƥɋŕśťúṽŵẋýžÁƁĆĐÉƑǴĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼŴẊÝŽ][^\s⟦⟧]*/u;

/** What may stand between the things that a text lists: a number, and how Intl joins a list in English, which is no message. */
const JOINT = /^(?:\d+|and\b)/u;

/** Every text in some data, with nothing but letters and numbers at its ends. */
export function dataTexts(data: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(normal(value));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  data.forEach(collect);
  // The longest first, of those that begin alike.
  return [...found].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
}

/** The parts of a text that neither the pseudo-language nor data says. In a drawing a name may stand in several lines. */
export function untranslated(text: string, data: readonly string[], isDrawn = false): readonly string[] {
  return text
    .split(SAID)
    .map(bare)
    .filter((part) => {
      const said = normal(part);
      return ![said, withoutNames(said, data)].some((one) => isCode(part) || isOfData(one, data, isDrawn));
    });
}

const bare = (text: string) => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const normal = (text: string) => bare(text.replaceAll(/\s+/g, ' ')).toLowerCase();

/** Codes, numbers, addresses, names of files, and days as Intl writes them in English are no words. */
const isCode = (text: string) =>
  !/\p{Ll}{2}/u.test(text) || /^\S*[/_\d]\S*$|^\w+\.\w+$|^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text);

/** `size band S2 (medium)`: the name of a code in a sentence of data. */
const withoutNames = (text: string, data: readonly string[]) =>
  text.replaceAll(/ \(([^)]+)\)/g, (all, name: string) => (data.includes(name) ? '' : all));

function isOfData(text: string, data: readonly string[], isDrawn: boolean): boolean {
  const rest = text.replace(/^[^\p{L}\p{N}]+/u, '');
  if (rest === '') return true;
  // A sentence in which codes are links stands in pieces.
  const isPiece = isDrawn || rest.split(' ').length > 3;
  if (isPiece && data.some((one) => ` ${one} `.includes(` ${bare(rest)} `))) return true;
  return (
    data.some((one) => rest.startsWith(one) && isEnd(rest, one) && isOfData(rest.slice(one.length), data, isDrawn)) ||
    (JOINT.test(rest) && isOfData(rest.replace(JOINT, ''), data, isDrawn))
  );
}

const isEnd = (text: string, start: string) => !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
