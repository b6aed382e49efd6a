/**
 * v1 of the API promised that `year` is a whole number, and who relies on it must not be broken. So of half or a quarter of a
 * year an answer says the calendar year, and beside it the `period`: `"year":2025,"period":"2025-S2"`. Both work on the text
 * of an answer: inside of a text of its own a quotation mark has a backslash, so nothing else can look like this.
 */
export function withYears(json: string): string {
  return json
    .replaceAll(/"year":"((\d{4})-[SQ]\d)"/g, '"year":$2,"period":"$1"')
    .replaceAll(/"years":(\["\d{4}-[SQ]\d"[^\]]*\])/g, (_, periods: string) => {
      const years = (JSON.parse(periods) as string[]).map((one) => Number(one.slice(0, 4)));
      return `"years":${JSON.stringify([...new Set(years)])},"periods":${periods}`;
    });
}

/** The answer as it was before. */
export function withPeriods(json: string): string {
  return json
    .replaceAll(/"year":\d{4},"period":("\d{4}-[SQ]\d")/g, '"year":$1')
    .replaceAll(/"years":\[[\d,]*\],"periods":(\["[^\]]*\])/g, '"years":$1');
}
