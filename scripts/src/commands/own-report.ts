import { existsSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { checkReportFile, findingSentence, ownHtml, ownMarkdown, ownReport } from '@candor/data/report';
import { type Command, EXIT, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';
import { reportBytes } from '../report-bytes.ts';

const WRITERS = { html: ownHtml, md: ownMarkdown } as const;

export const ownReportCommand: Command = {
  name: 'own-report',
  summary: 'turn a filled-in report into your own public transparency report',
  help: `candor own-report FILE [--name NAME] [--out NAME]

Writes your own transparency report, as one HTML file and as Markdown, from a report that you filled in: only answers with a
public_source, in the order of the framework, each with its definition and what a reader must know beside it (part of a
year, rounding, a change of method and its note, an event). Comments are not in it. Nothing is stored or sent.

  --name NAME    what your service is called (default: its id)
  --out NAME     the files to write, without .html and .md (default: transparency-report-SERVICE-YEAR in this folder)

Exit code: 0 written, 1 written with warnings to explain, 2 refused.`,
  async run(args, { out, err }) {
    const { values, positionals } = readOptions(
      { options: { name: { type: 'string' }, out: { type: 'string' } }, allowPositionals: true },
      args,
    );
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0)
      throw new Refusal('Name one report file, such as candor own-report report.xlsx.');
    const frameworks = frameworkVersions().map(loadFramework);
    const { report, findings, open } = await checkReportFile(
      basename(path),
      reportBytes(path, 'own-report'),
      frameworks,
    );
    if (report === null) {
      for (const finding of findings) err(findingSentence(finding));
      throw new Refusal('The report has errors, so nothing was written; candor check names them, too.');
    }
    const framework = frameworks.find(({ version }) => version === report.frameworkVersion);
    const own = framework === undefined ? null : ownReport(report, framework, values.name);
    if (own === null) {
      throw new Refusal(
        'No answer is marked as public; write into public_source, beside each answer that you publish, the address at which it will stand.',
      );
    }
    const stem = resolve(values.out ?? `transparency-report-${report.service}-${report.year}`);
    const files = Object.entries(WRITERS).map(([form, write]) => ({ path: `${stem}.${form}`, text: write(own) }));
    const there = files.find((file) => existsSync(file.path));
    if (there !== undefined) throw new Refusal(`${there.path} is there already; name other files with --out.`);
    for (const file of files) writeFileSync(file.path, file.text);
    const answers = own.sections.reduce((sum, { entries }) => sum + entries.length, 0);
    const asked = answers === 1 ? '1 question' : `${answers} questions`;
    out(`${files.map((file) => file.path).join(' and ')}: public answers to ${asked}.`);
    for (const finding of open) err(`Warning, ${findingSentence(finding)}`);
    return open.length > 0 ? EXIT.partly : EXIT.done;
  },
};
