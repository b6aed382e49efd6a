const MB = 1024 * 1024;

/**
 * How much a report file may hold. A full questionnaire (69 metrics with every breakdown) is under 100 KB and 1,000
 * rows, so a real report never meets these; they keep a hostile or broken file from costing time or memory.
 */
export const LIMITS = {
  /** Bytes of the file as sent. */
  fileBytes: 10 * MB,
  /** Bytes of an xlsx once unpacked: XML shrinks to about a tenth, a bomb to a thousandth. */
  inflatedBytes: 60 * MB,
  /** Parts inside an xlsx: Excel writes about 15. */
  zipEntries: 500,
  /** Tags in the parts of an xlsx that are read: each becomes an object, which costs more than its bytes. */
  xmlTags: 1_000_000,
  /** Rows of a table, answers of a json list. */
  rows: 20_000,
  /** The questionnaire has 18. */
  columns: 64,
  /** Ten times the longest text that an answer may have. */
  cellCharacters: 10_000,
  /** The json form needs 7. */
  jsonDepth: 32,
  /** Values in a json file: each can be a problem of its own, and a problem costs more than the value. */
  jsonValues: 300_000,
  /** Problems told at once: more than two in every row of a full questionnaire. A million would be a flood of their own. */
  findings: 2_000,
} as const;

/** A limit as people read it: 20,000. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
