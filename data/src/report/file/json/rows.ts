import { asSpreadsheet, plainNumber } from '../number.ts';
import { seen, unseenIn } from '../seen.ts';
import { FREE } from '../table.ts';
import { type CellText, type Column, META, type MetaKey, type RawReport, type RawRow } from '../types.ts';
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

const QUALIFIERS = [
  'status',
  'unit_ok',
  'method',
  'months',
  'method_changed',
  'method_changed_note',
  'one_off_event',
  'confidence',
  'public_source',
  'comment',
] as const satisfies Column[];

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
  const total: Cells = {};
  for (const name of QUALIFIERS) total[name] = cellOf(answer[name], [...path, name], unusable, FREE.has(name));
  const valuePath = [...path, 'value'];
  const { value } = answer;
  const options: RawRow[] = [];
  if (unusable.at.has(pointer(valuePath))) total.answer = total.second = lost(valuePath);
  else if (Array.isArray(value)) {
    for (const [at, option] of value.entries()) {
      const cell = cellOf(option, [...valuePath, at], unusable);
      const breakdown = cell.unusable ? cell : { ...cell, text: `option:${cell.text}` };
      options.push(row(cell.where, { breakdown, answer: { text: 'yes', where: cell.where } }));
    }
  } else if (isObject(value)) {
    const [first, second] =
      'numerator' in value ? (['numerator', 'denominator'] as const) : (['median', 'p90'] as const);
    total.answer = cellOf(value[first], [...valuePath, first], unusable);
    total.second = cellOf(value[second], [...valuePath, second], unusable);
  } else total.answer = cellOf(value, valuePath, unusable);
  const parts = partsOf(answer.breakdowns, [...path, 'breakdowns'], unusable).map((found) =>
    row(found.answer.where, found),
  );
  return [row(where, total), ...options, ...parts];
}

interface Part {
  readonly breakdown: CellText;
  readonly answer: CellText;
}

/** The parts of an answer; one that cannot be used where nobody can say which parts there are. */
function partsOf(breakdowns: unknown, path: Path, unusable: Unusable): Part[] {
  const nobodyKnows = (at: Path): Part[] => [{ breakdown: lost(at), answer: lost(at) }];
  if (breakdowns === undefined || breakdowns === null) {
    return unusable.at.has(pointer(path)) ? nobodyKnows(path) : [];
  }
  if (!isObject(breakdowns)) return nobodyKnows(path);
  return Object.entries(breakdowns).flatMap(([dimension, counts]) => {
    const at = [...path, dimension];
    if (!isObject(counts)) return nobodyKnows(at);
    return Object.entries(counts).map(([code, count]) => {
      const answer = cellOf(count, [...at, code], unusable);
      return { breakdown: { text: `${dimension}:${code}`, where: answer.where }, answer };
    });
  });
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
