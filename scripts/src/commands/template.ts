import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { askedAbout, type Framework, type MaturityCode, surveyVersion } from '@candor/data/framework';
import { frameworkVersions, loadEuTemplate, loadFramework, surveyVersions } from '@candor/data/framework/folder';
import {
  checkReport,
  exampleId,
  type Finding,
  findingSentence,
  type Prefill,
  prefillFrom,
  readFrom,
  reportedPeriod,
  settle,
  suggestionText,
  templateRows,
  withPrefill,
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
candor template --survey --group CODE --year YYYY [--of X.Y.Z] [--format xlsx|csv|json] [--organisation ID] [--out FILE]

Writes a questionnaire for a service: only the questions that apply to its platform type, size and maturity, with
definitions and units, drop-downs for codes (xlsx), and instructions on the first sheet.

  --type CODE      platform type, such as GAM
  --size CODE      size band S1 to S4 (default S1)
  --year PERIOD    the year that is reported, or the half-year or quarter, such as 2024-S2 or 2024-Q3
  --format FORM    xlsx (default), csv or json
  --service ID     the service's id on the roster (default: your-service, to be replaced)
  --from FILE      last year's report: choices and ways of counting are taken over, numbers never; its maturity decides
                   what is asked beyond the size. Or your report in the EU's harmonised template (xlsx, csv, zip of csv): what
                   follows from it is answered, what it tells in part stands beside its question, with what is missing
  --out FILE       where to (default: questionnaire-TYPE-YEAR.FORM in this folder)

With --survey it is the questionnaire of the survey of stakeholders: how important each question and metric is, and which
information is missing.

  --group CODE         group of stakeholders, such as CIVIL-SOCIETY
  --of X.Y.Z           the version that it asks about, in force or a draft (default: the newest in force)
  --organisation ID    the organisation's id on the roster (default: your-organisation, to be replaced)

Exit code: 0 written, 2 refused.`,
  async run(args, { out, err }) {
    const { values } = readOptions(
      {
        options: {
          type: { type: 'string' },
          size: { type: 'string' },
          year: { type: 'string' },
          format: { type: 'string', default: 'xlsx' },
          service: { type: 'string' },
          survey: { type: 'boolean' },
          group: { type: 'string' },
          of: { type: 'string' },
          organisation: { type: 'string' },
          from: { type: 'string' },
          out: { type: 'string' },
        },
      },
      args,
    );
    const isSurvey = values.survey === true;
    const framework = isSurvey ? surveyAbout(values.of) : loadFramework(frameworkVersions().at(-1) ?? '');
    refuseOthers(values, isSurvey);
    const oneOf = (option: string, value: string | undefined, allowed: readonly string[]) => {
      if (value !== undefined && allowed.includes(value)) return value;
      throw new Refusal(`--${option} must be one of ${allowed.join(', ')}.`);
    };
    const platformType = oneOf(
      isSurvey ? 'group' : 'type',
      isSurvey ? values.group : values.type,
      framework.platformTypes.map((type) => type.code),
    );
    const bands = framework.sizeBands.map((band) => band.code);
    const sizeBand = isSurvey ? null : oneOf('size', values.size ?? 'S1', bands);
    const who = (isSurvey ? values.organisation : values.service) ?? exampleId(framework);
    const form = oneOf('format', values.format, Object.keys(WRITERS)) as Form;
    const year = reportedPeriod(values.year ?? '');
    if (year === null)
      throw new Refusal('--year must be a year, half-year or quarter, such as --year 2024, 2024-S2 or 2024-Q3.');
    const from = values.from === undefined ? null : await readFromFile(values.from, err);
    const previous = from?.kind === 'report' ? settle(from.report, framework).raw : null;
    const maturity: MaturityCode =
      previous === null ? 'M0' : (checkReport(previous, framework).coverage?.maturity.level ?? 'M0');
    const traits = { platformType, sizeBand, maturity };
    const plain = templateRows(framework, traits, year, who, previous ?? undefined);
    const taken =
      from?.kind === 'eu'
        ? prefillFrom(basename(values.from ?? ''), from.report, loadEuTemplate(framework.version), year)
        : null;
    if (taken !== null && !taken.ok) return refuse(taken.findings, err);
    const questionnaire = taken === null ? plain : withPrefill(plain, taken.prefill);
    const path = resolve(values.out ?? `${isSurvey ? 'survey' : 'questionnaire'}-${platformType}-${year}.${form}`);
    if (existsSync(path))
      throw new Refusal(`${path} is there already; name another file with --out, so that no answers are lost.`);
    writeFileSync(path, await WRITERS[form](questionnaire));
    const questions = questionnaire.rows.filter((row) => row.kind === 'answer').length;
    out(`${path}: ${questions} questions.`);
    const asked = new Set(questionnaire.rows.map((row) => row.metric.code));
    if (taken !== null) for (const line of tellPrefill(taken.prefill, asked)) out(line);
    return EXIT.done;
  },
};

/** The survey about a version; refused with those that there are. */
function surveyAbout(version = frameworkVersions().at(-1) ?? ''): Framework {
  const surveys = surveyVersions();
  if (surveys.includes(surveyVersion(version))) return loadFramework(surveyVersion(version));
  throw new Refusal(`There is no survey about “${version}”; --of is one of ${surveys.map(askedAbout).join(', ')}.`);
}

const OF_REPORTS = ['type', 'size', 'service', 'from'] as const;
const OF_SURVEYS = ['group', 'of', 'organisation'] as const;

/** An option that says nothing of this questionnaire would be ignored in silence. */
function refuseOthers(values: Readonly<Record<string, unknown>>, isSurvey: boolean): void {
  const strange = (isSurvey ? OF_REPORTS : OF_SURVEYS).find((name) => values[name] !== undefined);
  if (strange === undefined) return;
  throw new Refusal(
    isSurvey ? `--${strange} is not for --survey; leave it out.` : `--${strange} is only for --survey.`,
  );
}

async function readFromFile(path: string, err: (line: string) => void) {
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}; give a report with --from.`);
  const read = await readFrom(basename(path), new Uint8Array(readFileSync(path)));
  return read.kind === 'refused' ? refuse(read.findings, err) : read;
}

function refuse(findings: readonly Finding[], err: (line: string) => void): never {
  for (const finding of findings) err(findingSentence(finding));
  throw new Refusal('The report could not be taken over, so nothing was written.');
}

/** What was taken over from a report in the EU's template, of the metrics that are asked, and what is to be answered first. */
function tellPrefill({ whole, part, open, questions }: Prefill, asked: ReadonlySet<string>): string[] {
  const isAsked = ({ metric }: { readonly metric: string }) => asked.has(metric);
  const [taken, near] = [whole.filter(isAsked), part.filter(isAsked)];
  const touched = new Set([...taken, ...near].map(({ metric }) => metric));
  const held = open.filter((metric) => asked.has(metric) && !touched.has(metric));
  return [
    `From the EU report: ${taken.length} taken whole, ${near.length} in part, ${asked.size - touched.size} to be asked.`,
    ...taken.map(({ metric, missing }) => `Taken whole: ${metric}; please say ${missing.join('; ')}.`),
    ...near.flatMap(({ metric, suggestions, missing }) => [
      `In part: ${metric}. Missing: ${missing.join('; ')}.`,
      ...suggestions.map((one) => `  ${suggestionText(one)}`),
    ]),
    ...(held.length === 0 ? [] : [`Nothing taken, because a question is open: ${held.join(', ')}.`]),
    ...questions.map((one) => `Question, ${findingSentence(one)}`),
  ];
}
