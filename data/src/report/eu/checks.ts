import { kept } from '../../collections/maps.ts';
import type { Finding } from '../file/types.ts';
import { MINORS } from './layout.ts';
import { question } from './question.ts';
import type { EuFigure } from './types.ts';

/** What the rules of the template let a reader test: sums, parts and wholes. What does not fit is asked and never repaired. */
export function checkFigures(figures: readonly EuFigure[], questions: Finding[]): readonly EuFigure[] {
  const open = new Set<EuFigure>();
  sums(figures, questions);
  automated(figures, questions, open);
  twice(figures, questions, open);
  levels(figures, questions, open);
  return figures.map((figure) => (open.has(figure) ? { ...figure, isOpen: true } : figure));
}

const numberOf = ({ value }: EuFigure): number | null =>
  value.state === 'number' ? value.number : value.state === 'zero' ? 0 : null;

const isMedian = ({ indicator }: EuFigure) => indicator.startsWith('median');

function grouped(figures: readonly EuFigure[], keyOf: (figure: EuFigure) => readonly string[]): EuFigure[][] {
  const groups = new Map<string, EuFigure[]>();
  for (const figure of figures) kept(groups, JSON.stringify(keyOf(figure)), () => []).push(figure);
  return [...groups.values()];
}

function sums(figures: readonly EuFigure[], questions: Finding[]): void {
  const ofMinors = figures.filter((figure) => figure.parent === MINORS && !isMedian(figure));
  for (const group of grouped(ofMinors, ({ table, section, service, scope, indicator }) => [
    table,
    String(section),
    service,
    scope,
    indicator,
  ])) {
    const main = group.find(({ category }) => category === MINORS);
    const parts = group.filter(({ category }) => category !== MINORS);
    const numbers = parts.map(numberOf).filter((number) => number !== null);
    const whole = main === undefined ? null : numberOf(main);
    if (main === undefined || whole === null || numbers.length === 0) continue;
    // The rows below the main category may be left blank, which says nothing of their sum.
    if (numbers.length < parts.length && numbers.every((number) => number === 0)) continue;
    if (numbers.reduce((sum, number) => sum + number, 0) === whole) continue;
    const what = 'the rows below “Protection of minors” do not add up to it';
    questions.push(question('eu-sum', main.where, what, 'say which of them is right'));
  }
}

function automated(figures: readonly EuFigure[], questions: Finding[], open: Set<EuFigure>): void {
  const rows = figures.filter(({ indicator }) => indicator === 'measures' || indicator === 'measures_automated');
  const keyOf = ({ table, section, service, category, parent, detail }: EuFigure) => [
    table,
    String(section),
    service,
    category,
    parent,
    detail,
  ];
  for (const group of grouped(rows, keyOf)) {
    const all = group.find(({ indicator }) => indicator === 'measures');
    const part = group.find(({ indicator }) => indicator === 'measures_automated');
    if (all === undefined || part === undefined) continue;
    const [whole, some] = [numberOf(all), numberOf(part)];
    if (whole === null || some === null || some <= whole) continue;
    for (const one of [all, part]) open.add(one);
    const what = 'more measures follow automated detection than there are measures at all';
    questions.push(question('eu-part', part.where, what, 'say which of the two is right'));
  }
}

/** A row that stands twice in one table. Section 8 has a row for each tool. */
function twice(figures: readonly EuFigure[], questions: Finding[], open: Set<EuFigure>): void {
  const rows = figures.filter(({ section }) => section !== 8);
  const keyOf = ({ table, section, service, category, parent, detail, scope, indicator }: EuFigure) => [
    table,
    String(section),
    service,
    category,
    // An own row belongs to its main category; the codes of others are their own.
    category === 'KEYWORD_OTHER' ? parent : '',
    detail,
    scope,
    indicator,
  ];
  const told = new Set<string>();
  for (const group of grouped(rows, keyOf)) {
    const given = group.filter((figure) => numberOf(figure) !== null);
    const [first, second] = given;
    if (first === undefined || second === undefined) continue;
    for (const one of given) open.add(one);
    const row = JSON.stringify([first.table, first.section, first.category, first.detail, first.scope, first.service]);
    if (told.has(row)) continue;
    told.add(row);
    questions.push(question('eu-twice', second.where, 'this row stands twice in the table', 'say which one counts'));
  }
}

/** Two tables of one section: another surface, or another level of the same, which are never added. */
function levels(figures: readonly EuFigure[], questions: Finding[], open: Set<EuFigure>): void {
  const given = figures.filter((figure) => numberOf(figure) !== null);
  for (const group of grouped(given, ({ section, service }) => [String(section), service])) {
    const tables = new Set(group.map(({ table }) => table));
    const [first] = group;
    if (first === undefined || tables.size === 1) continue;
    for (const one of group) open.add(one);
    const what = `section ${first.section} stands in ${tables.size} tables, which may be surfaces or levels of the same`;
    const hint = 'say which one describes the service as a whole; they are never added up';
    questions.push(question('eu-levels', first.where, what, hint));
  }
}
