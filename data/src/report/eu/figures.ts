import { kept } from '../../collections/maps.ts';
import type { Finding } from '../file/types.ts';
import { isPlaceholder, periodIn } from './dates.ts';
import { categoryOf, folded, isMain, MINORS, OWN_ROW, SCOPE_UNITS, SCOPES, TOTAL_ROW, type Unit } from './layout.ts';
import { type Block, indicatorIn, textAt } from './locate.ts';
import { question } from './question.ts';
import { BLANK, placeIn, type TableRow } from './table.ts';
import type { EuFigure, EuPeriod } from './types.ts';
import { readValue } from './value.ts';

/** The figures of a section, and what is to be asked of them. Of categories, those on minors and the total are read. */
export function figuresIn(block: Block, period: EuPeriod | null, questions: Finding[]): EuFigure[] {
  const figures = block.values.length > 0 ? byCategory(block, questions) : byIndicator(block, questions);
  return withPeriods(figures, period, questions);
}

/** A figure with the period that its row writes. */
interface Dated {
  readonly figure: EuFigure;
  readonly period: string;
  readonly row: string;
}

/** Own rows that speak of child sexual exploitation stand below other categories, too. */
const SPEAKS_OF_CHILDREN = /csam|csea|csae|child|minor|p[eé]do|kind(?:er|es)|enfant|menor|groom/i;

const CSEA_ROWS: ReadonlySet<string> = new Set([
  'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
  'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE',
  'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
]);

function byCategory(block: Block, questions: Finding[]): Dated[] {
  const { table, section, columns } = block;
  const hasPoints = pointsIn(block);
  let parent = '';
  return block.rows.flatMap((row) => {
    const category = categoryOf(textAt(row, columns.category));
    if (category === null) {
      // A category that the template does not have ends the one above it.
      if (textAt(row, columns.category) !== '') parent = '';
      return [];
    }
    if (isMain(category) || category === TOTAL_ROW) parent = category;
    const isOwn = category.startsWith(OWN_ROW);
    const detail = isOwn ? textAt(row, columns.description) || category.slice(OWN_ROW.length + 1) : '';
    const isOfMinors = parent === MINORS || CSEA_ROWS.has(category) || (isOwn && SPEAKS_OF_CHILDREN.test(detail));
    if (!isOfMinors && category !== TOTAL_ROW) return [];
    const context = contextOf(row, block);
    const scope = section === 3 ? textAt(row, columns.scope).toUpperCase() : '';
    const told = new Set<string>();
    const dated = block.values.map(({ column, at }) => {
      const about = { block, row, at, unit: column.unit, context, hasPoints, told };
      return datedFigure(
        about,
        { category: isOwn ? OWN_ROW : category, parent, detail, scope, indicator: column.code },
        questions,
      );
    });
    if (isOwn && dated.some(({ figure }) => figure.value.state === 'number')) {
      questions.push(
        question(
          'eu-own-row',
          placeIn(table, row.at, columns.description ?? columns.category),
          `this own row on minors, “${detail.slice(0, 60)}”, holds figures`,
          'say whether it counts child sexual exploitation, and of which kind; it is in no figure that is taken over',
        ),
      );
    }
    return dated;
  });
}

/** Whether a cell holds a point that can only mark decimals. */
function pointsIn({ rows }: Block): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => /^\s*\d+\.(?:\d{1,2}|\d{4,})(?!\d|[.:])/.test(text)));
}

/** What a row says in words beside its values. */
function contextOf({ cells }: TableRow, { values, columns }: Block): string {
  const others = new Set([...values.map(({ at }) => at), ...Object.values(columns)]);
  const texts = cells.flatMap(({ text }, at) => (others.has(at) ? [] : [text.trim()]));
  return [...new Set(texts.filter((text) => /\p{L}{3}/u.test(text)))].join(' · ');
}

function byIndicator(block: Block, questions: Finding[]): Dated[] {
  const { table, section, columns } = block;
  const hasPoints = pointsIn(block);
  const strange: string[] = [];
  const dated = block.rows.flatMap((row) => {
    const label = textAt(row, columns.indicator);
    const found = indicatorIn(label);
    if (found === null || found.indicator.section !== section) {
      if (label !== '') strange.push(placeIn(table, row.at));
      return [];
    }
    const written = folded(textAt(row, columns.scope));
    if (written === '[...]') return [];
    const known = Object.keys(SCOPES).find((name) => written === name || written.startsWith(`${name} `));
    const suffix = known === undefined ? '' : (SCOPES[known] ?? '');
    const isPlace = known === undefined && /^[a-z]{2}$/.test(written);
    const beyond = written.slice(known?.length ?? 0).replace(/^[ -]+/, '');
    const { code, unit } = found.indicator;
    const about = {
      block,
      row,
      at: columns.value ?? -1,
      unit: SCOPE_UNITS[suffix] ?? unit,
      context: textAt(row, columns.context),
      hasPoints,
      told: new Set<string>(),
    };
    const named = [found.rest, isPlace ? '' : beyond].filter((text) => text !== '').join(' · ');
    const indicator = `${code}_${suffix !== '' ? suffix : isPlace ? 'part' : 'tool'}`;
    return [
      datedFigure(
        about,
        { category: '', parent: '', detail: named, scope: isPlace ? written.toUpperCase() : '', indicator },
        questions,
      ),
    ];
  });
  const [first] = strange;
  if (first !== undefined && section !== 1 && section !== 11) {
    const what = `${strange.length === 1 ? 'a row has a label' : `${strange.length} rows have labels`} that section ${section} of the template does not have`;
    questions.push(
      question('eu-unknown-row', first, what, 'answer by yourself what they tell; nothing is taken from them'),
    );
  }
  return dated;
}

interface About {
  readonly block: Block;
  readonly row: TableRow;
  readonly at: number;
  readonly unit: Unit;
  readonly context: string;
  /** Whether a point marks decimals in this table. */
  readonly hasPoints: boolean;
  /** What is asked of the row already: a text beside it speaks for all its figures. */
  readonly told: Set<string>;
}

type Named = Pick<EuFigure, 'category' | 'parent' | 'detail' | 'scope' | 'indicator'>;

/** Words of a whole world in what should be of the EU alone. */
const WORLD =
  /\b(?:world|worldwide|world-wide|global|globally|weltweit|global\w*|mondia\w*|mundial\w*|non-eu)\b|outside (?:of )?the e/i;
/** Words that make a zero doubtful. */
const UNCOUNTED =
  /\b(?:not|cannot|can't|unable|no)\b[^.]{0,40}\b(?:track\w*|record\w*|measur\w*|count\w*|link\w*|captur\w*|data|distinguish\w*)\b/i;

function datedFigure(about: About, named: Named, questions: Finding[]): Dated {
  const { block, row, at, unit, context, hasPoints, told } = about;
  const { table, section, columns } = block;
  const where = placeIn(table, row.at, at);
  const { value, question: doubt } = readValue(row.cells[at] ?? BLANK, unit, hasPoints);
  if (doubt !== null) questions.push(question(doubt.code, where, doubt.message, doubt.hint));
  const isThere = value.state === 'number' || value.state === 'zero';
  const isWorld = isThere && WORLD.test(context);
  const isUncounted = value.state === 'zero' && !isWorld && UNCOUNTED.test(context);
  const isNew = (code: string) => !told.has(code) && told.add(code).has(code);
  if (isWorld && isNew('eu-world')) {
    const what = 'the text beside the figures of this row speaks of the world, and the template asks for the EU';
    questions.push(question('eu-world', where, what, 'say which of the two they are'));
  }
  if (isUncounted && isNew('eu-zero')) {
    const what = 'the row holds 0, and the text beside it says that this is not counted';
    questions.push(
      question('eu-zero', where, what, 'say whether there was none (zero) or nobody counts it (not_measured)'),
    );
  }
  const isOpen = doubt !== null || isWorld || isUncounted;
  const service = textAt(row, columns.service);
  const figure = { section, table: table.name, where, service, ...named, value, context, isOpen };
  return { figure, period: textAt(row, columns.period), row: placeIn(table, row.at, columns.period) };
}

/** Figures of rows that name another period than section 1, or none, are asked about, once for each table and reason. */
function withPeriods(dated: readonly Dated[], report: EuPeriod | null, questions: Finding[]): EuFigure[] {
  const doubts = new Map<string, { readonly first: string; readonly rows: Set<string>; readonly message: string }>();
  const figures = dated.map(({ figure, period, row }) => {
    const { state } = figure.value;
    if (period === '' || state === 'blank' || state === 'text') return figure;
    const message = periodDoubt(period, report);
    if (message === null) return figure;
    kept(doubts, message, () => ({ first: row, rows: new Set<string>(), message })).rows.add(row);
    return { ...figure, isOpen: true };
  });
  for (const { first, rows, message } of doubts.values()) {
    const more = rows.size === 1 ? '' : ` (as do ${rows.size - 1} more)`;
    questions.push(
      question(
        'eu-period',
        first,
        `${message}${more}`,
        'say which period the figures are of; nothing is taken from these rows',
      ),
    );
  }
  return figures;
}

function periodDoubt(text: string, report: EuPeriod | null): string | null {
  if (isPlaceholder(text)) return 'the row holds a figure and, in place of a period, the placeholder of the template';
  const own = periodIn(text);
  if (own === null) return 'the row names a period that cannot be read';
  if (report === null) return null;
  return own.start === report.start && own.end === report.end
    ? null
    : 'the row names another period than section 1 of the report';
}
