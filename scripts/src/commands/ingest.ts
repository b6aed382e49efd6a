import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { type Dataset, isEdition, type Problem, problemSentence, ROSTER, readRoster } from '@candor/data/report';
import { openDatabase, type StoreDatabase, storeDataset, storedDatasets, storeRoster } from '@candor/data/store';
import { type Command, type Effects, EXIT, type ExitCode, Refusal } from '../command.ts';
import { type DatasetFolder, isDatasetFolder, readDatasetFolder } from '../ingest/folder.ts';
import { ingestDisclosures, ingestPublishedList } from '../ingest/published-list.ts';
import { ingestReportFiles, isUntil, type ReportTally, reportFilesIn } from '../ingest/report-files.ts';
import { HOME_OPTION, homeOf, PROJECT, readOptions } from '../options.ts';

/** The real data, in the order in which each can be checked against the one before. */
export const SHIPPED = ['cybertipline', 'disclosures', 'eu-reports'] as const;
export const SOURCES = join(PROJECT, 'data', 'sources');

export const ingest: Command = {
  name: 'ingest',
  stopped: 'what it said to be stored is stored, and nothing else',
  summary: 'read dataset folders and report files into the store',
  help: `candor ingest [PATH…] [--dataset ID] [--until YYYY] [--as-of YYYY-Qn] [--dry-run] [--home DIR]

Reads into the confidential store. A PATH is a dataset folder (it has a dataset.yaml), or a report file or a folder of
them for the dataset that --dataset names. Without a PATH: the data that ships with Candor.

A published list is stored whole, in one transaction, or not at all. Of company reports each is stored by itself: a bad
file is named, with every mistake and how to correct it, and does not stop the good ones. A file that came before changes
nothing, whatever came after it; a newer report of the same service and year supersedes the old one, whose history stays. Of
several new ones in one folder the last by its path counts. A report with an unexplained warning
waits until candor accept.

  --dataset ID  the dataset of report files outside its own folder
  --until YYYY  only report files in folders that are named by a year, up to this one, such as reports/2023/a.csv
  --as-of YYYY-Qn  what companies publish as it stood in this quarter, before they restated it
  --dry-run     check everything, store nothing
  --home DIR    where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 all stored, 1 some refused, 2 all refused.`,
  async run(args, effects) {
    const { values, positionals } = readOptions(
      {
        options: {
          ...HOME_OPTION,
          dataset: { type: 'string' },
          until: { type: 'string' },
          'as-of': { type: 'string' },
          'dry-run': { type: 'boolean' },
        },
        allowPositionals: true,
      },
      args,
    );
    const paths =
      positionals.length > 0 ? positionals.map((path) => resolve(path)) : SHIPPED.map((name) => join(SOURCES, name));
    const dryRun = values['dry-run'] === true;
    const { store } = homeOf(values.home, effects.env);
    const { dataset, until } = values;
    if (until !== undefined && !/^\d{4}$/.test(until))
      throw new Refusal(`--until must be four digits, such as 2023, not “${until}”.`);
    const asOf = values['as-of'] ?? null;
    if (asOf !== null && !isEdition(asOf))
      throw new Refusal(`--as-of must be a quarter, such as 2022-Q3, not “${asOf}”.`);
    let opened: StoreDatabase | null = null;
    // Opened when there is something to store, so that a refusal leaves no empty store behind.
    const db = () => {
      if (opened === null) {
        opened = openDatabase(dryRun && !existsSync(store) ? ':memory:' : store);
        // A dry run does everything and takes it back, so it says exactly what a real one would do.
        if (dryRun) opened.exec('BEGIN IMMEDIATE');
      }
      return opened;
    };
    const close = () => {
      if (opened?.inTransaction) opened.exec('ROLLBACK');
      opened?.close();
    };
    try {
      const done: Outcome[] = [];
      for (const path of paths) done.push(await ingestPath(path, { db, dataset, until, asOf, effects }));
      if (dryRun) effects.out('Nothing stored (--dry-run).');
      const refused = done.filter((one) => one === 'refused').length;
      const code: ExitCode =
        refused === done.length ? EXIT.refused : done.every((one) => one === 'stored') ? EXIT.done : EXIT.partly;
      return code;
    } finally {
      close();
    }
  },
};

type Outcome = 'stored' | 'partly' | 'refused';

interface Options {
  readonly db: () => StoreDatabase;
  readonly dataset: string | undefined;
  readonly until: string | undefined;
  readonly asOf: string | null;
  readonly effects: Effects;
}

async function ingestPath(path: string, options: Options): Promise<Outcome> {
  const { db, effects } = options;
  if (!existsSync(path)) {
    effects.err(
      `There is nothing at ${path}; give a dataset folder, such as data/sources/cybertipline, or a report file.`,
    );
    return 'refused';
  }
  if (!isDatasetFolder(path)) {
    if (options.dataset === undefined) {
      effects.err(
        `${path} holds no dataset.yaml; give the folder of a dataset, such as data/sources/cybertipline, or name the dataset of report files with --dataset.`,
      );
      return 'refused';
    }
    const dataset = storedDataset(db(), options.dataset);
    return ingestReports(path, dataset, options);
  }
  const folder = readDatasetFolder(path);
  if (!folder.ok) return refuse(basename(path), folder.problems, effects);
  const { adapter, id } = folder.value.dataset;
  if (options.asOf !== null && adapter !== 'disclosures')
    throw new Refusal(`Of “${id}” no earlier editions are known; leave --as-of out.`);
  const problems =
    adapter === 'cybertipline' || adapter === 'eu-reports'
      ? ingestPublishedList(folder.value, db, effects)
      : adapter === 'disclosures'
        ? await ingestDisclosures(folder.value, db, effects, options.asOf)
        : ingestRoster(folder.value, db);
  if (problems.length > 0) return refuse(folder.value.name, problems, effects);
  if (adapter !== 'reports') return 'stored';
  return ingestReports(path, folder.value.dataset, options);
}

function ingestRoster({ dataset, framework, files }: DatasetFolder, db: () => StoreDatabase): readonly Problem[] {
  const roster = readRoster(files[ROSTER], framework, dataset.frequency);
  if (!roster.ok) return roster.problems;
  const store = db();
  store
    .transaction(() => {
      storeDataset(store, dataset);
      storeRoster(store, dataset.id, roster.value);
    })
    .immediate();
  return [];
}

async function ingestReports(path: string, dataset: Dataset, { db, until, effects }: Options): Promise<Outcome> {
  const files = reportFilesIn(path).filter(
    (file) => basename(file) !== ROSTER && (until === undefined || isUntil(file, until)),
  );
  const tally = await ingestReportFiles(files, {
    db: db(),
    dataset,
    framework: loadFramework(dataset.framework),
    effects,
  });
  effects.out(`${dataset.id}: ${summary(files.length, tally)}`);
  if (tally.refused === 0) return 'stored';
  return tally.refused === files.length ? 'refused' : 'partly';
}

function summary(files: number, tally: ReportTally): string {
  const parts = [
    `${tally.accepted} accepted`,
    `${tally.waiting} waiting for an explanation`,
    `${tally.unchanged} as before`,
    `${tally.refused} refused`,
  ].filter((part) => !part.startsWith('0 '));
  return `${files} report ${files === 1 ? 'file' : 'files'} read${parts.length > 0 ? `, ${parts.join(', ')}` : ''}.`;
}

function storedDataset(db: StoreDatabase, id: string): Dataset {
  const datasets = storedDatasets(db);
  const found = datasets.find((dataset) => dataset.id === id);
  if (found !== undefined) return found;
  const list = datasets.map((dataset) => dataset.id).join(', ') || 'none yet';
  throw new Refusal(
    `The store holds no dataset “${id}”; it holds ${list}. Ingest its folder, with dataset.yaml and ${ROSTER}, first.`,
  );
}

function refuse(name: string, problems: readonly (Problem | string)[], { err }: Effects): Outcome {
  for (const problem of problems) err(typeof problem === 'string' ? problem : `${name}/${problemSentence(problem)}`);
  err(
    `${name}: nothing was stored; ${problems.length === 1 ? 'correct this and' : `correct these ${problems.length} and`} ingest it again.`,
  );
  return 'refused';
}
