import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { type Problem, problemSentence, readCybertipline, readDataset, unknownCodes } from '@candor/data/report';
import { openDatabase, storeSource } from '@candor/data/store';
import { type Command, type Effects, EXIT, type ExitCode } from '../command.ts';
import { HOME_OPTION, homeOf, PROJECT, readOptions } from '../options.ts';

const SHIPPED = join(PROJECT, 'data', 'sources', 'cybertipline');

export const ingest: Command = {
  name: 'ingest',
  summary: 'read source folders into the store',
  help: `candor ingest [PATH…] [--home DIR]

Reads source folders (each with a dataset.yaml) into the confidential store. Without a PATH: the data that ships with
Candor. A folder is stored whole, in one transaction, or not at all: every mistake is named with file and line, and
nothing of that folder is stored. Reading the same folder again changes nothing; a changed figure supersedes the old one,
whose history stays.

  --home DIR   where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 all stored, 1 some folders refused, 2 every folder refused.`,
  run(args, effects) {
    const { values, positionals } = readOptions({ options: HOME_OPTION, allowPositionals: true }, args);
    const folders = positionals.length > 0 ? positionals.map((path) => resolve(path)) : [SHIPPED];
    const { store } = homeOf(values.home, effects.env);
    const stored = folders.map((folder) => ingestFolder(folder, store, effects)).filter(Boolean).length;
    const code: ExitCode = stored === folders.length ? EXIT.done : stored === 0 ? EXIT.refused : EXIT.partly;
    return code;
  },
};

/** True when the folder was stored; otherwise its problems were printed and the store is as it was. */
function ingestFolder(folder: string, store: string, { out, err, now }: Effects): boolean {
  const name = basename(folder);
  const refuse = (problems: readonly Problem[]) => {
    for (const problem of problems) err(`${name}/${problemSentence(problem)}`);
    err(
      `${name}: nothing was stored; ${problems.length === 1 ? 'mend this and' : `mend these ${problems.length} and`} ingest it again.`,
    );
    return false;
  };
  if (!existsSync(join(folder, 'dataset.yaml'))) {
    err(`${folder} holds no dataset.yaml; give the folder of a source, such as data/sources/cybertipline.`);
    return false;
  }
  const files = Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, new Uint8Array(readFileSync(join(folder, entry.name)))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const dataset = readDataset(files['dataset.yaml'] ?? new Uint8Array());
  if (!dataset.ok) return refuse(dataset.problems);
  const versions = frameworkVersions();
  if (!versions.includes(dataset.value.framework)) return refuse([unknownFramework(dataset.value.framework, versions)]);
  const framework = loadFramework(dataset.value.framework);
  const unknown = unknownCodes(dataset.value, framework);
  if (unknown.length > 0) return refuse(unknown);
  const source = readCybertipline(files, dataset.value, framework);
  if (!source.ok) return refuse(source.problems);

  const hash = createHash('sha256');
  for (const [file, bytes] of Object.entries(files)) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  const db = openDatabase(store);
  try {
    const tally = storeSource(db, dataset.value, source.value, {
      sourceHash: hash.digest('hex'),
      receivedAt: now().toISOString(),
    });
    const parts = [
      `${tally.added} new`,
      `${tally.replaced} changed`,
      `${tally.withdrawn} withdrawn`,
      `${tally.unchanged} as before`,
    ].filter((part) => !part.startsWith('0 '));
    out(`${dataset.value.id}: ${source.value.reports.length} reports read, ${parts.join(', ')}.`);
    return true;
  } finally {
    db.close();
  }
}

function unknownFramework(version: string, known: readonly string[]): Problem {
  return {
    code: 'unknown-framework',
    file: 'dataset.yaml',
    line: null,
    message: `there is no framework “${version}”`,
    hint: `use ${known.join(', ')}`,
  };
}
