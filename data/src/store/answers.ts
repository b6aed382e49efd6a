import type { Answer, AnswerValue } from '../report/index.ts';
import type { StoreDatabase } from './open.ts';

/** The columns of an answer's value. */
export interface ValueColumns {
  readonly kind: Exclude<AnswerValue['kind'], 'rate'> | null;
  readonly value: number | null;
  readonly second: number | null;
  readonly options: string | null;
}

function columnsOf(value: AnswerValue | null): ValueColumns {
  switch (value?.kind) {
    case 'count':
      return { kind: 'count', value: value.count, second: null, options: null };
    case 'percentage':
      return { kind: 'percentage', value: value.numerator, second: value.denominator, options: null };
    case 'rate':
      // Without a denominator the value is in millionths; no percentage has a denominator of 0.
      return { kind: 'percentage', value: Math.round(value.rate * 1e6), second: 0, options: null };
    case 'duration':
      return { kind: 'duration', value: value.median, second: value.p90, options: null };
    case 'choice':
      return { kind: 'choice', value: null, second: null, options: value.options.join(' ') };
    case undefined:
      return { kind: null, value: null, second: null, options: null };
  }
}

/** What a column holds that the kind of a value needs: a missing number is never taken for 0. */
function held<T>(column: T | null): T {
  if (column === null) throw new TypeError('a stored answer lacks what its kind needs');
  return column;
}

/** Its kind is said anew: SQLite makes a text for each row, which would stay with the value. */
export function valueFrom({ kind, value, second, options }: ValueColumns): AnswerValue | null {
  switch (kind) {
    case 'count':
      return { kind: 'count', count: held(value) };
    case 'percentage':
      if (second === 0) return { kind: 'rate', rate: held(value) / 1e6 };
      return { kind: 'percentage', numerator: held(value), denominator: held(second) };
    case 'duration':
      return { kind: 'duration', median: held(value), p90: held(second) };
    case 'choice':
      return {
        kind: 'choice',
        options: held(options)
          .split(' ')
          .filter((code) => code !== ''),
      };
    case null:
      return null;
  }
}

/** A function that stores the answers of a report; prepared once for many. */
export function answerInserter(db: StoreDatabase): (report: number | bigint, answer: Answer) => void {
  const insert = db.prepare(
    `INSERT INTO answers (report_id, metric, breakdown, status, kind, value, second, options, method, counting_unit_ok,
       months_covered, method_changed, method_changed_note, moved_among, one_off_event, confidence, public_source, comment,
       rounded_to, contained_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (report, answer) => {
    const { kind, value, second, options } = columnsOf(answer.value);
    insert.run(
      report,
      answer.metric,
      answer.breakdown,
      answer.status,
      kind,
      value,
      second,
      options,
      answer.method,
      answer.countingUnitOk ? 1 : 0,
      answer.monthsCovered,
      answer.methodChanged,
      answer.methodChangedNote,
      answer.movedAmong.join(' '),
      answer.oneOffEvent,
      answer.confidence,
      answer.publicSource,
      answer.comment,
      answer.roundedTo,
      answer.containedIn,
    );
  };
}

type AnswerRow = ValueColumns &
  Pick<Answer, 'metric' | 'breakdown' | 'status' | 'method' | 'monthsCovered' | 'methodChanged' | 'confidence'> &
  Pick<Answer, 'methodChangedNote' | 'oneOffEvent' | 'publicSource' | 'comment' | 'roundedTo' | 'containedIn'> & {
    readonly countingUnitOk: 0 | 1;
    readonly movedAmong: string;
  };

/** The answers of one stored report, as they were given. */
export function answersOf(db: StoreDatabase, report: number): Answer[] {
  const rows = db
    .prepare(
      `SELECT metric, breakdown, status, kind, value, second, options, method, counting_unit_ok AS countingUnitOk,
         months_covered AS monthsCovered, method_changed AS methodChanged, method_changed_note AS methodChangedNote,
         moved_among AS movedAmong, one_off_event AS oneOffEvent, confidence, public_source AS publicSource, comment,
         rounded_to AS roundedTo, contained_in AS containedIn
       FROM answers WHERE report_id = ? ORDER BY metric, breakdown`,
    )
    .all(report) as AnswerRow[];
  return rows.map(({ kind, value, second, options, countingUnitOk, movedAmong, ...rest }) => ({
    ...rest,
    value: valueFrom({ kind, value, second, options }),
    countingUnitOk: countingUnitOk === 1,
    movedAmong: movedAmong === '' ? [] : movedAmong.split(' '),
  }));
}
