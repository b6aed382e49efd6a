import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { MaturityCode } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import {
  checkReport,
  EXAMPLE_SERVICE,
  findingSentence,
  type RawReport,
  readReportFile,
  settle,
  templateRows,
  writeCsv,
  writeJson,
  writeXlsx,
} from '@candor/data/report';
import { type Command, EXIT, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';

const WRITERS = { xlsx: writeXlsx, csv: writeCsv, json: writeJson } as const;
type Form = keyof typeof WRITERS;

export const template: Command = {
  name: 'template',
  summary: 'write a questionnaire that asks only what fits a service',
  help: `candor template --type CODE --year YYYY [--size CODE] [--format xlsx|csv|json] [--service ID] [--from FILE] [--out FILE]

Writes a questionnaire for a service: only the questions that apply to its platform type, size and maturity, with
definitions and units, drop-downs for codes (xlsx), and instructions on the first sheet.

  --type CODE      platform type, such as GAM
  --size CODE      size band S1 to S4 (default S1)
  --year YYYY      the year that is reported
  --format FORM    xlsx (default), csv or json
  --service ID     the service's id on the roster (default: ${EXAMPLE_SERVICE}, to be replaced)
  --from FILE      last year's report: choices and ways of counting are taken over, numbers never; its maturity decides
                   what is asked beyond the size
  --out FILE       where to (default: questionnaire-TYPE-YEAR.FORM in this folder)

Exit code: 0 written, 2 refused.`,
  async run(args, { out, err }) {
    const { values } = readOptions(
      {
        options: {
          type: { type: 'string' },
          size: { type: 'string', default: 'S1' },
          year: { type: 'string' },
          format: { type: 'string', default: 'xlsx' },
          service: { type: 'string', default: EXAMPLE_SERVICE },
          from: { type: 'string' },
          out: { type: 'string' },
        },
      },
      args,
    );
    const framework = loadFramework(frameworkVersions().at(-1) ?? '');
    const oneOf = (option: string, value: string | undefined, allowed: readonly string[]) => {
      if (value !== undefined && allowed.includes(value)) return value;
      throw new Refusal(`--${option} must be one of ${allowed.join(', ')}.`);
    };
    const platformType = oneOf(
      'type',
      values.type,
      framework.platformTypes.map((type) => type.code),
    );
    const sizeBand = oneOf(
      'size',
      values.size,
      framework.sizeBands.map((band) => band.code),
    );
    const form = oneOf('format', values.format, Object.keys(WRITERS)) as Form;
    if (!/^\d{4}$/.test(values.year ?? '')) throw new Refusal('--year must be four digits, such as --year 2024.');
    const previous = values.from === undefined ? null : settle(await readPrevious(values.from, err), framework).raw;
    const maturity: MaturityCode =
      previous === null ? 'M0' : (checkReport(previous, framework).coverage?.maturity.level ?? 'M0');
    const questionnaire = templateRows(
      framework,
      { platformType, sizeBand, maturity },
      Number(values.year),
      values.service,
      previous ?? undefined,
    );
    const path = resolve(values.out ?? `questionnaire-${platformType}-${values.year}.${form}`);
    if (existsSync(path))
      throw new Refusal(`${path} is there already; name another file with --out, so that no answers are lost.`);
    writeFileSync(path, await WRITERS[form](questionnaire));
    const questions = questionnaire.rows.filter((row) => row.kind === 'answer').length;
    out(`${path}: ${questions} questions.`);
    return EXIT.done;
  },
};

async function readPrevious(path: string, err: (line: string) => void): Promise<RawReport> {
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}; give last year's report with --from.`);
  const read = await readReportFile(basename(path), new Uint8Array(readFileSync(path)));
  if (read.ok) return read.report;
  for (const finding of read.findings) err(findingSentence(finding));
  throw new Refusal('Last year’s report could not be read, so nothing was written.');
}
