/** What a text holds and nobody sees: joiners, marks of direction, fillers, variation selectors, control characters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\u{2800}|(?![\t\n\r])\p{Cc}/gu;
/** Every kind of space and of line end. */
const SPACE = /[\p{Z}\t\n\r]/gu;

/** A code, name or number as it is seen: without the characters that are not, and with one kind of space. */
export function seen(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACE, ' ').trim();
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u202f': 'a narrow no-break space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u200b': 'a zero-width space',
  '\u00ad': 'a soft hyphen',
  '\ufeff': 'a byte order mark',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
};

/** What a text holds that is not seen, or is seen as an ordinary space; null where all is as it looks. */
export function unseenIn(text: string): string | null {
  const found = [...text.trim().matchAll(UNSEEN), ...text.trim().matchAll(SPACE)].map(([char]) => char);
  const names = new Set(found.filter((char) => char !== ' ').map(nameOf));
  return names.size === 0
    ? null
    : `the file holds ${[...names].slice(0, 3).join(' and ')} here, which is not seen as such`;
}

function nameOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[char] ?? 'a character';
  return char < ' ' ? name : `${name} (U+${code})`;
}
