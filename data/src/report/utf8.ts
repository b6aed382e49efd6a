/** The line (from 1) on which bytes stop being UTF-8, or null. */
export function firstBrokenLine(bytes: Uint8Array): number | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    strict.decode(bytes);
    return null;
  } catch {
    // A line feed is never part of a longer UTF-8 sequence, so each line can be decoded by itself.
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
      const feed = bytes.indexOf(10, start);
      const end = feed === -1 ? bytes.length : feed;
      try {
        strict.decode(bytes.subarray(start, end));
      } catch {
        return line;
      }
      start = end + 1;
    }
    return line;
  }
}

/** What stands against a text that is not UTF-8, without the file's name. */
export function notUtf8(line: number) {
  return {
    code: 'not-utf8',
    line,
    message: 'the text is not valid UTF-8',
    hint: 'save the file again with the encoding UTF-8',
  };
}
