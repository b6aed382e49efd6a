import { CONFIDENCES, METHOD_CHANGES, METHODS } from '../file/codes.ts';
import { type CellText, type RawRow, SERVICE_ID } from '../file/types.ts';
import type { Answer } from '../types.ts';
import { codeIn, yesNoIn } from './codes.ts';
import type { Notes } from './finding.ts';

/** Characters that a text of a company may have (domain.md, qualifiers). */
export const MAX_TEXT = 1000;

export type Qualifiers = Omit<Answer, 'metric' | 'breakdown' | 'status' | 'value'>;

/** The qualifiers of an answer; what is not given is the ordinary case: a full count of all `length` months, nothing changed. */
export function readQualifiers({ cells }: RawRow, metric: string | null, length: number, notes: Notes): Qualifiers {
  const coded = <C extends string>(cell: CellText | undefined, what: string, allowed: readonly C[], standard: C): C =>
    cell === undefined ? standard : (codeIn(cell, { what, isAnswer: false }, allowed, metric, notes) ?? standard);
  const codes = <C extends string>(list: readonly { readonly code: C }[]) => list.map((one) => one.code);
  const text = (cell: CellText | undefined, what: string): string | null => {
    if (cell === undefined || cell.unusable === true || cell.text.trim() === '') return null;
    if ([...cell.text].length <= MAX_TEXT) return cell.text.trim();
    notes.error('too-long', cell, metric, `${what} has more than ${MAX_TEXT} characters`, 'shorten it');
    return null;
  };
  const methodChanged = coded(cells.method_changed, 'kind of change', codes(METHOD_CHANGES), 'no');
  const methodChangedNote = text(cells.method_changed_note, 'method_changed_note');
  if (methodChanged !== 'no' && cells.method_changed_note === undefined) {
    notes.error(
      'change-without-note',
      cells.method_changed ?? { where: '' },
      metric,
      'the change of method is not explained',
      'say in method_changed_note what changed, in a sentence',
    );
  }
  return {
    method: coded(cells.method, 'method', codes(METHODS), 'full_count'),
    countingUnitOk: cells.unit_ok === undefined || yesNoIn(cells.unit_ok, metric, notes) !== 'no',
    monthsCovered: monthsIn(cells.months, metric, length, notes),
    methodChanged,
    methodChangedNote,
    movedAmong: [],
    oneOffEvent: text(cells.one_off_event, 'one_off_event'),
    confidence: coded(cells.confidence, 'level of confidence', codes(CONFIDENCES), 'checked'),
    publicSource: text(cells.public_source, 'public_source'),
    comment: text(cells.comment, 'comment'),
    roundedTo: roundingIn(cells.rounded_to, metric, notes),
    containedIn: containerIn(cells.contained_in, metric, notes),
  };
}

/** What a number may be rounded to: more would leave nothing of it. */
const COARSEST = 1_000_000;

function roundingIn(cell: CellText | undefined, metric: string | null, notes: Notes): number | null {
  if (cell === undefined || cell.unusable === true) return null;
  const to = /^\d{1,7}(\.0+)?$/.test(cell.text.trim()) ? Number(cell.text) : 0;
  if (to >= 1 && to <= COARSEST) return to === 1 ? null : to;
  notes.error(
    'wrong-rounding',
    cell,
    metric,
    'rounded_to is not a whole number from 1 to 1,000,000',
    'write what the number is rounded to, or leave it blank if it is exact',
  );
  return null;
}

function containerIn(cell: CellText | undefined, metric: string | null, notes: Notes): string | null {
  if (cell === undefined || cell.unusable === true) return null;
  if (SERVICE_ID.test(cell.text.trim())) return cell.text.trim();
  const hint = 'write the id of the service whose number counts this one, too, as the roster has it';
  notes.error('wrong-container', cell, metric, 'contained_in is not a service id', hint);
  return null;
}

function monthsIn(cell: CellText | undefined, metric: string | null, length: number, notes: Notes): number {
  if (cell === undefined || cell.unusable === true) return length;
  const months = /^\d{1,2}(\.0+)?$/.test(cell.text.trim()) ? Number(cell.text) : 0;
  if (months >= 1 && months <= length) return months;
  notes.error(
    'wrong-months',
    cell,
    metric,
    `months is not a whole number from 1 to ${length}`,
    `write how many months of the ${length === 12 ? 'year' : length === 6 ? 'half-year' : 'quarter'} the answer covers`,
  );
  return length;
}
