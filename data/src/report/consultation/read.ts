import { checkRound, type Framework, type Round, type RoundFile, type RoundProblem } from '../../framework/index.ts';
import { atMost, problem } from '../file/finding.ts';
import { seen } from '../file/seen.ts';
import type { CellText, Finding } from '../file/types.ts';
import { readForm } from '../form/read.ts';
import type { Filled, FilledRow } from '../form/types.ts';
import { ROUND_FORM } from './form.ts';

export type ReadRound =
  | { readonly ok: true; readonly file: RoundFile; readonly round: Round }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const LISTS = ['groups', 'audiences', 'questions', 'metrics'];

/** A round from a filled-in spreadsheet: checked as the framework checks its own, each problem with the place of its cell. */
export async function readRound(
  file: string,
  bytes: Uint8Array,
  framework: Framework,
  known: readonly Round[],
): Promise<ReadRound> {
  const read = await readForm(file, bytes, ROUND_FORM);
  if (!read.ok) return read;
  const checked = checkRound(held(read.filled), framework, known);
  if (checked.ok) return checked;
  const { filled } = read;
  // A code that was made of the day and the title is wrong because they are, which is said of them.
  const isMade = (one: RoundProblem) => one.path.join('.') === 'round.code' && filled.names.code === undefined;
  const others = checked.problems.filter((one) => !isMade(one));
  const problems = others.length > 0 ? others : checked.problems;
  return { ok: false, findings: atMost(problems.map((one) => findingOf(one, filled))) };
}

/** What the file of a round would hold. */
function held({ names, rows }: Filled): unknown {
  const { source, publisher, source_url: url, participants, ...round } = names;
  const sources = [source, publisher, url].some((cell) => cell !== undefined)
    ? [{ title: source?.text, publisher: publisher?.text, url: seen(url?.text ?? '') }]
    : [];
  const { code = codeOf(round), ...rest } = valuesOf(round);
  const count = participants === undefined ? {} : { participants: numberIn(participants.text) };
  return {
    round: { code, ...rest, ...count, sources },
    proposals: rows.map(({ cells }, at) => ({ code: `p${at + 1}`, ...valuesOf(cells) })),
  };
}

function valuesOf(cells: Readonly<Record<string, CellText>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, { text }]) => [
      name,
      LISTS.includes(name) ? text.split(/[;,\s]+/).filter((one) => one !== '') : text,
    ]),
  );
}

/** Of the first day and the first words of the title. */
function codeOf({ from, title }: Readonly<Record<string, CellText>>): string {
  const words =
    (title?.text ?? '')
      .normalize('NFD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [from?.text ?? '', ...words.slice(0, 5)].join('-');
}

const numberIn = (text: string) => (/^\d{1,6}$/.test(seen(text)) ? Number(seen(text)) : text);

function findingOf({ path, text }: RoundProblem, filled: Filled): Finding {
  const [message = '', hint = ''] = text.split(/; (?=[^;]*$)/);
  return problem('round', placeOf(path, filled), message, hint);
}

/** Where what a path leads to stands, or would stand. */
function placeOf(
  [part, first, ...rest]: RoundProblem['path'],
  { names, rows, placeOfName, placeInRow }: Filled,
): string {
  if (part === 'proposals') {
    const row = rows[Number(first)] as FilledRow;
    const column = String(rest[0] ?? 'text');
    return row.cells[column]?.where ?? placeInRow(row, column);
  }
  const name = first === 'sources' ? (SOURCE[String(rest[1])] ?? 'source') : String(first ?? 'title');
  return names[name]?.where ?? placeOfName(name);
}

const SOURCE: Readonly<Record<string, string>> = { title: 'source', publisher: 'publisher', url: 'source_url' };
