import { isSameCode, type ObservationRow, VIEW_FILE } from '@candor/data/release';
import { ApiProblem } from '../problem.ts';

/** The columns that a table may be asked for. */
export const TABLE_COLUMNS: readonly string[] = VIEW_FILE.map((one) => one.name);

/** The members of an observation in JSON. */
export const MEMBERS: readonly (keyof ObservationRow)[] = [
  ...(['metric', 'measure', 'platform', 'size', 'breakdown', 'panel', 'year', 'value', 'n', 'dominated'] as const),
  ...(['step', 'lower', 'upper', 'marks', 'restatedFrom', 'obsStatus', 'confStatus'] as const),
];

/** A number that is not there is told by its statuses, so they come with what may be missing. */
const NUMBERS = ['OBS_VALUE', 'LOWER', 'UPPER', 'value', 'lower', 'upper'];
const STATUSES = ['OBS_STATUS', 'CONF_STATUS', 'obsStatus', 'confStatus'];

/**
 * The columns or members that `fields` names, as lists or repeated, in the order of the form, whatever the order they are asked for in;
 * null where nothing is chosen. Throws a 400 problem with every name that the form does not have.
 */
export function fieldsIn(
  query: Readonly<Record<string, string[]>>,
  allowed: readonly string[] | null,
): readonly string[] | null {
  if (query.fields === undefined || allowed === null) return null;
  const asked = query.fields.flatMap((one) => one.split(','));
  const errors = asked
    .filter((name) => !allowed.some((one) => isSameCode(one, name)))
    .map((name) => ({
      parameter: 'fields',
      detail: `This form has no field “${name}”; use some of ${allowed.join(', ')}.`,
      allowed,
    }));
  if (errors.length > 0) throw new ApiProblem('unknown-code', errors.map((one) => one.detail).join(' '), errors);
  const isAsked = (name: string) => asked.some((one) => isSameCode(name, one));
  const withStatuses = NUMBERS.some(isAsked);
  return allowed.filter((name) => isAsked(name) || (withStatuses && STATUSES.includes(name)));
}
