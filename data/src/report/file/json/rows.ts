import { PERCENT } from '../measures.ts';
import { asSpreadsheet, plainNumber } from '../number.ts';
import { seen, unseenIn } from '../seen.ts';
import { FREE } from '../table.ts';
import { type CellText, type Column, META, type MetaKey, QUALIFIERS, type RawReport, type RawRow } from '../types.ts';
import { type Path, pointer, short } from './problems.ts';

/** What of a file cannot be used: the pointers of values with findings, and values that are not what was written. */
export interface Unusable {
  readonly at: ReadonlySet<string>;
  readonly isLost: (value: unknown) => boolean;
  /** What stands in place of an answer that is not valid JSON, and what it is about. */
  readonly answers: ReadonlyMap<unknown, { readonly where: string; readonly metric: string | null }>;
}

type Members = Readonly<Record<string, unknown>>;

/** What can be read of a file whose shape may be wrong in places: each value by itself, or that it cannot be used. */
export function reportOf(report: object, unusable: Unusable): RawReport {
  const members = report as Members;
  const meta: Partial<Record<MetaKey, CellText>> = {};
  for (const name of META) {
    if (name !== 'decimal_mark' && (name in members || unusable.at.has(pointer([name]))))
      meta[name] = cellOf(members[name], [name], unusable);
  }
  const answers = members.answers;
  return {
    form: 'json',
    meta,
    metaAt: 'the top of the file',
    rows: Array.isArray(answers) ? answers.flatMap((answer, at) => rowsOf(answer, ['answers', at], unusable)) : [],
    answersAt: Array.isArray(answers) ? '/answers' : null,
  };
}

type Cells = Partial<Record<Column, CellText>>;

function rowsOf(answer: unknown, path: Path, unusable: Unusable): RawRow[] {
  const where = short(path);
  const broken = unusable.answers.get(answer);
  if (broken !== undefined) {
    const unread: CellText = { text: '', where: broken.where, unusable: true };
    const metric = broken.metric === null ? unread : { text: broken.metric, where: broken.where };
    return [{ where: broken.where, cells: { metric, breakdown: unread, answer: unread } }];
  }
  if (!isObject(answer)) return [{ where, cells: { metric: lost(path) } }];
  const metric = cellOf(answer.metric, [...path, 'metric'], unusable);
  const row = (at: string, found: Cells): RawRow => {
    const filled = Object.entries({ metric, ...found }).filter(([, { text, unusable: is }]) => text !== '' || is);
    return { where: at, cells: Object.fromEntries(filled) };
  };
  const options: RawRow[] = [];
  const total = cellsOf(answer, path, unusable);
  if (Array.isArray(answer.value) && !unusable.at.has(pointer([...path, 'value']))) {
    for (const [at, option] of answer.value.entries()) {
      const cell = cellOf(option, [...path, 'value', at], unusable);
      const breakdown = cell.unusable ? cell : { ...cell, text: `option:${cell.text}` };
      options.push(row(cell.where, { breakdown, answer: { text: 'yes', where: cell.where } }));
    }
  }
  const parts = partsOf(answer.breakdowns, [...path, 'breakdowns'], unusable).map(({ where: at, cells }) =>
    row(at, cells),
  );
  return [row(where, total), ...options, ...parts];
}

/** The qualifiers and the value of an answer, or of a part that is written like one. */
function cellsOf(answer: Members, path: Path, unusable: Unusable): Cells {
  const cells: Cells = {};
  for (const name of ['status', ...QUALIFIERS] as const)
    cells[name] = cellOf(answer[name], [...path, name], unusable, FREE.has(name));
  return { ...cells, ...valueCells(answer.value, [...path, 'value'], unusable) };
}

/** The one or two cells of a value; none of a list, whose options have rows of their own. */
function valueCells(value: unknown, path: Path, unusable: Unusable): Cells {
  if (unusable.at.has(pointer(path))) return { answer: lost(path), second: lost(path) };
  if (Array.isArray(value)) return {};
  if (!isObject(value)) return { answer: cellOf(value, path, unusable) };
  if ('percent' in value) {
    const answer = cellOf(value.percent, [...path, 'percent'], unusable);
    return answer.text === '' ? { answer } : { answer, second: { text: PERCENT, where: answer.where } };
  }
  const [first, second] = 'numerator' in value ? (['numerator', 'denominator'] as const) : (['median', 'p90'] as const);
  return {
    answer: cellOf(value[first], [...path, first], unusable),
    second: cellOf(value[second], [...path, second], unusable),
  };
}

interface Part {
  readonly where: string;
  readonly cells: Cells;
}

/** The parts of an answer; one that cannot be used where nobody can say which parts there are. */
function partsOf(breakdowns: unknown, path: Path, unusable: Unusable): Part[] {
  const nobodyKnows = (at: Path): Part[] => [{ where: short(at), cells: { breakdown: lost(at), answer: lost(at) } }];
  if (breakdowns === undefined || breakdowns === null) {
    return unusable.at.has(pointer(path)) ? nobodyKnows(path) : [];
  }
  if (!isObject(breakdowns)) return nobodyKnows(path);
  return Object.entries(breakdowns).flatMap(([dimension, parts]) => {
    const at = [...path, dimension];
    if (!isObject(parts)) return nobodyKnows(at);
    return Object.entries(parts).map(([code, part]) => partOf(part, [...at, code], `${dimension}:${code}`, unusable));
  });
}

function partOf(part: unknown, path: Path, breakdown: string, unusable: Unusable): Part {
  const where = short(path);
  const isFull =
    isObject(part) && !['numerator', 'denominator', 'median', 'p90', 'percent'].some((name) => name in part);
  const cells = isFull ? cellsOf(part, path, unusable) : valueCells(part, path, unusable);
  return { where, cells: { breakdown: { text: breakdown, where }, ...cells } };
}

function cellOf(value: unknown, path: Path, unusable: Unusable, isFree = false): CellText {
  if (unusable.at.has(pointer(path)) || unusable.isLost(value)) return lost(path);
  const where = short(path);
  const written = textOf(value);
  const text = seen(written);
  if (isFree) return { text: text === '' ? '' : written.trim(), where };
  const unseen = unseenIn(written);
  return unseen === null ? { text, where } : { text, where, unseen };
}

const lost = (path: Path): CellText => ({ text: '', where: short(path), unusable: true });

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return plainNumber(asSpreadsheet(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
}
