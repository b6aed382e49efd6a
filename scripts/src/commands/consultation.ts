import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Round, writeRound } from '@candor/data/framework';
import {
  consultationFolder,
  draftVersions,
  frameworkVersions,
  loadFramework,
  loadRounds,
} from '@candor/data/framework/folder';
import { emptyCsv, emptyWorkbook, findingSentence, LIMITS, ROUND_FORM, readRound } from '@candor/data/report';
import { type Command, type Effects, EXIT, type ExitCode, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';

export const consultation: Command = {
  name: 'consultation',
  summary: 'list, or add from a spreadsheet, who was asked about the framework',
  help: `candor consultation [FILE] [--version X.Y.Z] [--dry-run] [--template FILE] [--to FOLDER]

Without a file, lists the rounds of consultation of every version, and what became of the proposals. With a file (xlsx
or csv) adds one round to a version of the framework: checked first, with a sentence for every mistake; nothing is
written unless all is right.

  --version X.Y.Z  the version that the round led to (default: the newest)
  --dry-run        only check the file
  --template FILE  write an empty form to fill in, .xlsx or .csv
  --to FOLDER      where to write the round (default: the folder consultation of the version)

Exit code: 0 done, 2 refused.`,
  async run(args, effects) {
    const { values, positionals } = readOptions(
      {
        options: {
          version: { type: 'string' },
          'dry-run': { type: 'boolean', default: false },
          template: { type: 'string' },
          to: { type: 'string' },
        },
        allowPositionals: true,
      },
      args,
    );
    if (values.template !== undefined) return writeTemplate(values.template, effects);
    const [file, ...more] = positionals;
    if (more.length > 0) throw new Refusal('Name one file, such as candor consultation round.xlsx.');
    if (file === undefined) return list(knownRounds(), effects);
    const version = values.version ?? frameworkVersions().at(-1) ?? '';
    const versions = [...frameworkVersions(), ...draftVersions()];
    if (!versions.includes(version)) throw new Refusal(`--version must be one of ${versions.join(', ')}.`);
    const folder = resolve(values.to ?? consultationFolder(version));
    return add(file, version, values['dry-run'] ? null : folder, effects);
  },
};

/** The rounds that are there; where a file of them is wrong, nothing is added beside it. */
function knownRounds(): readonly Round[] {
  try {
    return loadRounds();
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

function list(rounds: readonly Round[], { out }: Effects): ExitCode {
  for (const { code, version, title, status, proposals } of rounds) {
    const known = status === 'held' ? '' : ' (announced)';
    out(`${code}: ${title}${known}, framework ${version}, ${counted(proposals.length)}`);
  }
  const all = rounds.flatMap((round) => round.proposals);
  const statuses = [...new Set(all.map((one) => one.status))].sort();
  const counts = statuses.map((status) => `${all.filter((one) => one.status === status).length} ${status}`);
  out(`${rounds.length} rounds, ${all.length} proposals${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`);
  return EXIT.done;
}

const counted = (proposals: number) => (proposals === 1 ? '1 proposal' : `${proposals} proposals`);

async function add(path: string, version: string, folder: string | null, { out, err }: Effects): Promise<ExitCode> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Refusal(
      `There is no file ${path}; name the form that you filled in, such as candor consultation round.xlsx.`,
    );
  if (found.size > LIMITS.fileBytes)
    throw new Refusal(`${path} is larger than the limit of 10 MB; send the form alone.`);
  const bytes = new Uint8Array(readFileSync(path));
  const read = await readRound(basename(path), bytes, loadFramework(version), knownRounds());
  if (!read.ok) {
    for (const finding of read.findings) err(findingSentence(finding));
    throw new Refusal('The round was not added.');
  }
  const { file, round } = read;
  const said = `${round.title}, ${round.from}, framework ${version}, ${counted(round.proposals.length)}`;
  if (folder === null) {
    out(`${said}: nothing is wrong with it, and nothing was written.`);
    return EXIT.done;
  }
  const target = join(folder, `${round.code}.yaml`);
  if (existsSync(target)) throw new Refusal(`${target} is there already; give the round another code.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, writeRound(file), { flag: 'wx' });
  out(`${said}: written to ${target}.`);
  return EXIT.done;
}

async function writeTemplate(path: string, { out }: Effects): Promise<ExitCode> {
  const target = resolve(path);
  if (!/\.(xlsx|csv)$/i.test(target)) throw new Refusal('--template must name a file that ends in .xlsx or .csv.');
  if (existsSync(target)) throw new Refusal(`${target} is there already; name another file, so that nothing is lost.`);
  writeFileSync(target, /\.csv$/i.test(target) ? emptyCsv(ROUND_FORM) : await emptyWorkbook(ROUND_FORM));
  out(`${target}: fill in both parts, then candor consultation ${basename(target)}.`);
  return EXIT.done;
}
