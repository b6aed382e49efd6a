import { basename } from 'node:path';
import { answerableFrameworks } from '@candor/data/framework/folder';
import { type CheckedReport, checkReportFile, type Finding, findingSentence } from '@candor/data/report';
import { type Command, EXIT, type ExitCode, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';
import { reportBytes } from '../report-bytes.ts';

export const check: Command = {
  name: 'check',
  summary: 'check a report file without storing anything',
  help: `candor check FILE [--json]

Checks a report or an answer to a survey of stakeholders (xlsx, csv or json) as ingest would, and says everything at once: errors that block it, warnings that
need a comment, which questions apply and how complete it is. Nothing is stored or sent. What needs other data (the
roster, last year's report, NCMEC's list) is checked at ingest.

  --json    for machines

Exit code: 0 no problem, 1 warnings to explain, 2 errors.`,
  async run(args, { out, err }) {
    const { values, positionals } = readOptions(
      { options: { json: { type: 'boolean' } }, allowPositionals: true },
      args,
    );
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0)
      throw new Refusal('Name one report file, such as candor check report.xlsx.');
    const checked = await checkReportFile(basename(path), reportBytes(path, 'check'), answerableFrameworks());
    if (values.json === true) out(JSON.stringify(forMachines(checked), null, 2));
    else {
      for (const finding of checked.findings)
        err(`${finding.severity === 'error' ? 'Error' : 'Warning'}, ${findingSentence(finding)}`);
      for (const line of summary(checked)) out(line);
    }
    return exitCode(checked);
  },
};

function exitCode({ report, open }: CheckedReport): ExitCode {
  if (report === null) return EXIT.refused;
  return open.length > 0 ? EXIT.partly : EXIT.done;
}

/** Findings and coverage, without a single answer. */
function forMachines({ report, findings, open, coverage }: CheckedReport) {
  const isOpen = (finding: Finding) => finding.severity === 'warning' && open.includes(finding);
  return {
    ok: report !== null,
    findings: findings.map((finding) => ({
      ...finding,
      explained: finding.severity === 'warning' && !isOpen(finding),
    })),
    coverage: coverage && {
      maturity: coverage.maturity.level,
      asked: coverage.asked.filter((one) => one.asked).map((one) => one.metric.code),
      answered: coverage.answered,
      missing: coverage.missing,
    },
  };
}

function summary({ report, findings, open, coverage }: CheckedReport): string[] {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const verdict =
    report === null
      ? `${errors} ${errors === 1 ? 'error' : 'errors'}: the report cannot be accepted yet.`
      : open.length > 0
        ? `${open.length} ${open.length === 1 ? 'warning needs' : 'warnings need'} a comment; without one the report waits for the operator.`
        : 'No problem found.';
  if (coverage === null) return [verdict];
  const asked = coverage.asked.filter((one) => one.asked).length;
  const missing = coverage.missing.length === 0 ? 'complete' : `still blank: ${coverage.missing.join(', ')}`;
  // A survey knows no levels, and asks everything of everybody.
  const { level, next } = coverage.maturity;
  const of = level === 'M0' && next === null ? '' : ` asked of this service (maturity ${level})`;
  return [verdict, `Answered ${coverage.answered} of the ${asked} questions${of}; ${missing}.`];
}
