import { FILLED, LETTERS, ROWS } from './filled.ts';
import type { JsonReport, Mistake } from './mistakes.ts';
import { type Form, lastLineOf, metaPlace, placeOf } from './places.ts';

const META = [
  ['framework', '0.0.1', 'unknown-framework'],
  ['service', 'My Forum', 'wrong-service'],
  ['service', 'your-service', 'example-service'],
  ['year', '24', 'wrong-year'],
  ['platform_type', 'COMM', 'unknown-code'],
  ['size_band', 'S9', 'unknown-code'],
] as const;

/** Mistakes of the file itself, beside those in cells: above the answers, in its header, in the form of a row. */
export function formMistakes(form: Form): Mistake[] {
  const above = META.map(
    ([name, text, code]): Mistake => ({
      kind: `a wrong ${name}`,
      key: null,
      takes: [`meta ${name}`],
      meta: { [name]: text },
      said: () => ({ severity: 'error', code, where: metaPlace(form, name) }),
    }),
  );
  // Of a metric that has one row, so that nothing else depends on it.
  const alone = [...ROWS.keys()].filter(
    (key) => !key.includes(' ') && FILLED.rows.filter((row) => row.metric.code === key).length === 1,
  );
  const inRows = [...alone].flatMap((key) => MAKERS[form].map((make) => make(key)));
  return [...above, ...inRows, ...(form === 'json' ? [] : [misspeltColumn(form)])];
}

const wholeRow = (key: string) => Object.keys(LETTERS).map((cell) => `${key} ${cell}`);

const MAKERS: Readonly<Record<Form, readonly ((key: string) => Mistake)[]>> = {
  csv: [unknownMetric, straySign, textBeside],
  xlsx: [unknownMetric, cellBeside],
  json: [unknownMember, numberForStatus],
};

function unknownMetric(key: string): Mistake {
  return {
    kind: 'a metric that there is not',
    key,
    isUnnamed: true,
    takes: [...wholeRow(key), `${key} beside`],
    texts: { metric: 'NO-METRIC-OF-THIS-NAME' },
    said: (form) => ({ severity: 'error', code: 'unknown-metric', where: placeOf(form, key, 'metric') }),
  };
}

/** A quotation mark in the middle of the last text of a line. */
function straySign(key: string): Mistake {
  const line = lastLineOf(key);
  return {
    kind: 'a quotation mark out of place',
    key,
    takes: [...wholeRow(key), `${key} beside`],
    lines: (lines) => change(lines, line, (text) => `${text}17" wide`),
    said: () => ({ severity: 'error', code: 'not-csv', where: `line ${line}` }),
  };
}

function textBeside(key: string): Mistake {
  return {
    kind: 'a text beside the columns',
    key,
    takes: [`${key} beside`, ...wholeRow(key).filter((one) => one.endsWith(' comment'))],
    lines: (lines) => change(lines, lastLineOf(key), (text) => `${text},and more`),
    said: () => ({
      severity: 'error',
      code: 'no-column',
      where: `${placeOf('csv', key, 'metric').replace('metric', '19')}`,
    }),
  };
}

function change(lines: string[], line: number, by: (text: string) => string): void {
  lines[line - 1] = by(lines[line - 1] ?? '');
}

function cellBeside(key: string): Mistake {
  const where = placeOf('xlsx', key, 'metric').replace(', A', ', S');
  const ref = where.split(', ')[1] ?? '';
  const end = new RegExp(`(<row r="${ref.slice(1)}"(?:(?!</row>).)*)</row>`, 's');
  return {
    kind: 'a cell beside the columns',
    key,
    takes: [`${key} beside`],
    xml: (sheet) => sheet.replace(end, `$1<c r="${ref}"><v>5</v></c></row>`),
    said: () => ({ severity: 'error', code: 'no-column', where }),
  };
}

const answerOf = ({ answers }: JsonReport, key: string) => answers.find(({ metric }) => metric === key) ?? {};

function unknownMember(key: string): Mistake {
  return {
    kind: 'an unknown member',
    key,
    takes: [`${key} member`],
    json: (report) => {
      answerOf(report, key).reviewer = 'somebody';
    },
    said: () => ({
      severity: 'error',
      code: 'unknown-member',
      where: placeOf('json', key, 'status').replace(/status$/, 'reviewer'),
    }),
  };
}

function numberForStatus(key: string): Mistake {
  return {
    kind: 'a number for a status',
    key,
    takes: [`${key} status`],
    json: (report) => {
      answerOf(report, key).status = 5;
    },
    said: () => ({ severity: 'error', code: 'wrong-shape', where: placeOf('json', key, 'status') }),
  };
}

/** Its column is read as what it most likely is, so mistakes below it are told as well. */
function misspeltColumn(form: Form): Mistake {
  return {
    kind: 'a misspelt column',
    key: null,
    takes: ['header'],
    lines: (lines) => {
      const at = lines.findIndex((line) => line.startsWith('metric,breakdown,'));
      lines[at] = lines[at]?.replace(',confidence,', ',confidance,') ?? '';
    },
    xml: (sheet) => sheet.replace(/<c r="N1"[^>]*>.*?<\/c>/, '<c r="N1" t="inlineStr"><is><t>confidance</t></is></c>'),
    said: () => ({
      severity: 'error',
      code: 'unknown-column',
      where: form === 'csv' ? `line ${3 + Object.keys(FILLED.meta).length}` : 'sheet Answers, N1',
    }),
  };
}
