/** Where classes of how many companies are behind a figure begin. Of fewer than the first nothing is published. */
const STARTS = [4, 10, 20, 50, 100];

/** The numbers of companies that a published class holds. */
export interface NumberClass {
  readonly least: number;
  readonly most: number;
}

/** Reads `10-19` or `50+`, a class or two neighbours published as one; undefined where it is no such thing. */
export function classOf(text: string): NumberClass | undefined {
  const [, from = '', to] = /^(\d+)(?:-(\d+)|\+)$/.exec(text) ?? [];
  const first = STARTS.indexOf(Number(from));
  const end = to === undefined ? STARTS.length : STARTS.indexOf(Number(to) + 1);
  if (first === -1 || end - first < 1 || end - first > 2) return undefined;
  return { least: Number(from), most: to === undefined ? Number.POSITIVE_INFINITY : Number(to) };
}

/** Whether a number stays in the class when so many companies more or fewer are behind the figure. */
export function staysIn({ least, most }: NumberClass, n: number, others: number): boolean {
  // That nothing is published of fewer than the first class holds is no class of its own: only that it holds the number
  // is known.
  const low = least === STARTS[0] ? n : n - others;
  return low >= least && n + others <= most;
}
