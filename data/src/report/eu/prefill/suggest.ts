import type { EuFigures, EuTemplate, EuTold } from '../../../framework/index.ts';
import { folded } from '../layout.ts';
import type { EuFigure, EuReport, Written } from '../types.ts';
import { shownNumber } from '../value.ts';
import type { Suggestion } from './types.ts';

/** A suggestion; null where the report tells nothing; `open` where a question about one of its figures is open. */
export type Told = Suggestion | 'open' | null;

const WRITTEN: Readonly<Record<Written, string>> = {
  thousands: 'separators between thousands',
  percent: 'a percent sign',
  clock: 'a clock',
  unit: 'a unit behind the number',
  decimal_comma: 'a decimal comma',
  formula: 'a formula',
};

/** What a report tells of one thing that the mapping names. */
export function suggestionsOf(told: EuTold, report: EuReport, template: EuTemplate): readonly Told[] {
  switch (told.kind) {
    case 'services':
      return report.services.length === 0 ? [] : [plain(told.label, report.services.join(', '), [])];
    case 'text':
      return report.texts
        .filter(({ row }) => row === told.text)
        .map(({ text, where }) => plain(told.label, `“${beginning(text)}”`, [where]));
    case 'error':
      return errorsOf(told, report, template);
    case 'share':
      return [shareOf(told, report, template)];
    default:
      return [figureOf(told, report, template)];
  }
}

const plain = (label: string, value: string, where: readonly string[]): Suggestion => ({
  label,
  value,
  where,
  notes: [],
});

/** As much of a text as shows which one it is. */
function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 240 ? line : `${line.slice(0, 239).replace(/\s\S*$/, '')} …`;
}

/** The figures that a mapping names, in the order of the report. */
function figuresOf(named: EuFigures, report: EuReport, { rows }: EuTemplate): EuFigure[] {
  const categories = named.rows.length === 0 ? [''] : named.rows.map((row) => rows[row] ?? row);
  return report.figures.filter(
    ({ section, category, indicator, scope }) =>
      named.sections.includes(section) &&
      categories.includes(category) &&
      named.columns.includes(indicator) &&
      (named.scope === undefined || scope === named.scope),
  );
}

const hasNumber = ({ value }: EuFigure) => value.state === 'number' || value.state === 'zero';

interface Sum {
  readonly number: number;
  readonly where: readonly string[];
  readonly notes: readonly string[];
}

/** The sum of what is a number; blank is not zero, so it is said. Null where there is no number at all. */
function sumOf(figures: readonly EuFigure[]): Sum | 'open' | null {
  if (figures.some(({ isOpen }) => isOpen)) return 'open';
  const numbers = figures.filter(hasNumber);
  if (numbers.length === 0) return null;
  const number = numbers.reduce((sum, { value }) => sum + (value.state === 'number' ? value.number : 0), 0);
  const others = figures.filter((figure) => !numbers.includes(figure));
  // Zeros need no place of their own beside figures.
  const told = numbers.some(({ value }) => value.state === 'number')
    ? numbers.filter(({ value }) => value.state === 'number')
    : numbers;
  return { number, where: told.map(({ where }) => where), notes: [...writtenOf(numbers), ...blanksOf(others)] };
}

function writtenOf(figures: readonly EuFigure[]): string[] {
  const written = figures.flatMap(({ value }) =>
    value.state === 'number' && value.written !== null ? [value.written] : [],
  );
  return [...new Set(written)].map((one) => `written with ${WRITTEN[one]}`);
}

function blanksOf(others: readonly EuFigure[]): string[] {
  const blank = others.filter(({ value }) => value.state === 'blank').length;
  const text = others.length - blank;
  return [
    ...(blank === 0 ? [] : [`${blank} ${blank === 1 ? 'cell' : 'cells'} beside it blank, which is not zero`]),
    ...(text === 0 ? [] : [`${text} ${text === 1 ? 'cell' : 'cells'} beside it without a number`]),
  ];
}

type Summed = Extract<EuTold, { kind: 'sum' | 'given' | 'minutes' | 'languages' }>;

function figureOf(told: Summed, report: EuReport, template: EuTemplate): Told {
  const figures = figuresOf(told, report, template);
  if (told.kind === 'languages') return languagesOf(told.label, figures);
  const sum = sumOf(figures);
  if (sum === null || sum === 'open') return sum;
  if (told.kind === 'given') return givenOf(told.label, figures, sum);
  if (told.kind === 'sum')
    return { label: told.label, value: shownNumber(sum.number), where: sum.where, notes: sum.notes };
  const notes = sum.number === 0 ? [...sum.notes, 'a median of 0 is no case, or less than an hour'] : sum.notes;
  return { label: told.label, value: shownNumber(Math.round(sum.number * 60)), where: sum.where, notes };
}

/** Whether there is any: the number itself is another question's. */
function givenOf(label: string, figures: readonly EuFigure[], { number, where }: Sum): Suggestion | null {
  const isShare = figures.every(({ indicator }) => /^(?:accuracy|precision|recall)/.test(indicator));
  if (isShare) return plain(label, 'given', where);
  return number > 0 ? plain(label, 'there are some', where) : null;
}

function languagesOf(label: string, figures: readonly EuFigure[]): Told {
  if (figures.some(({ isOpen }) => isOpen)) return 'open';
  const staffed = figures.filter(({ value }) => value.state === 'number');
  const languages = new Set(staffed.map(({ scope }) => scope));
  const [first] = staffed;
  return first === undefined ? null : plain(label, String(languages.size), [first.where]);
}

function shareOf(told: Extract<EuTold, { kind: 'share' }>, report: EuReport, template: EuTemplate): Told {
  const above = figuresOf(told.of, report, template);
  const below = figuresOf(told.in, report, template);
  // Without one of what it is divided by, it would be a share of something else.
  const given = new Set(below.filter(hasNumber).map(({ indicator }) => indicator));
  if (told.in.columns.some((column) => !given.has(column))) return null;
  const [of, per, both] = [above, below, [...new Set([...above, ...below])]].map(sumOf);
  if (of === 'open' || per === 'open') return 'open';
  if (of == null || per == null || both == null || both === 'open' || per.number === 0) return null;
  const value = `${shownNumber(of.number)} of ${shownNumber(per.number)}`;
  return { label: told.label, value, where: both.where, notes: both.notes };
}

/** The errors of tools that are known as ones for CSEA by their names: a precision of all tools says nothing of them. */
function errorsOf(told: Extract<EuTold, { kind: 'error' }>, report: EuReport, template: EuTemplate): readonly Told[] {
  return figuresOf(told, report, template)
    .filter(({ detail, context }) => template.tools.some((tool) => folded(`${detail} ${context}`).includes(tool)))
    .flatMap(({ value, isOpen, detail, context, where }): Told[] => {
      if (isOpen) return ['open'];
      if (value.state !== 'number' && value.state !== 'zero') return [];
      const precision = value.state === 'zero' ? 0 : value.number;
      const name = beginning([detail, context].filter((text) => text !== '').join(', '));
      const error = shownNumber(Number(((1 - precision) * 100).toPrecision(6)));
      return [plain(`${told.label} (${name})`, `${error} %, as 1 minus its precision`, [where])];
    });
}
