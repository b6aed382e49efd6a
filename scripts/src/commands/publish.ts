import { existsSync } from 'node:fs';
import { loadFramework } from '@candor/data/framework/folder';
import { freeze, removeNotice, writeNotice } from '@candor/data/release/folder';
import {
  openDatabase,
  type StoreDatabase,
  storedAnswers,
  storedControlTotals,
  storedDatasets,
} from '@candor/data/store';
import { type Command, EXIT, Refusal } from '../command.ts';
import { HOME_OPTION, homeOf, readOptions } from '../options.ts';
import { releaseContent, type StoredDataset } from '../publish/content.ts';
import { codeVersion } from '../version.ts';

export const publish: Command = {
  name: 'publish',
  summary: 'freeze what the store holds as a release',
  help: `candor publish [DATASET…] [--home DIR] [--year YYYY]

Computes the aggregates of each dataset (without a name: of every dataset in the store), passes them through disclosure
control and freezes the result as a release: a folder that never changes. When the newest release says the same already,
it stands and no new one is made. A confidential dataset is refused as long as Candor cannot prove its release safe.

  --home DIR    where the store and the releases are (default: CANDOR_HOME, else var in the project)
  --year YYYY   the year of publication in the release id (default: this year)

Exit code: 0 all published, 1 some datasets refused, 2 every dataset refused.`,
  run(args, { out, err, now, env }) {
    const { values, positionals } = readOptions(
      { options: { ...HOME_OPTION, year: { type: 'string' } }, allowPositionals: true },
      args,
    );
    const { store, releases, notices } = homeOf(values.home, env);
    const year = values.year ?? String(now().getUTCFullYear());
    if (!/^\d{4}$/.test(year)) throw new Refusal(`--year must be four digits, such as 2024, not “${year}”.`);
    if (!existsSync(store)) throw new Refusal(`There is no store at ${store} yet; run candor ingest first.`);
    const stored = readStore(store, positionals);
    const done = stored.filter((one) => {
      const result = releaseContent(one, loadFramework(one.dataset.framework));
      if (!result.ok) {
        err(result.refusal);
        const { id, title, synthetic } = one.dataset;
        writeNotice(notices, { dataset: id, title, synthetic, reason: result.notice });
        return false;
      }
      const { release, created } = freeze(releases, result.content, Number(year), codeVersion());
      removeNotice(notices, one.dataset.id);
      out(
        created
          ? `${one.dataset.id}: release ${release} written.`
          : `${one.dataset.id}: nothing new; release ${release} stands.`,
      );
      return true;
    }).length;
    return done === stored.length ? EXIT.done : done === 0 ? EXIT.refused : EXIT.partly;
  },
};

/** All of one moment: a single read transaction, so that an ingest beside it is seen whole or not at all. */
function readStore(file: string, wanted: readonly string[]): StoredDataset[] {
  const db = openDatabase(file);
  try {
    return db.transaction(() =>
      chosenDatasets(db, wanted).map((dataset) => ({
        dataset,
        answers: storedAnswers(db, dataset.id),
        controlTotals: storedControlTotals(db, dataset.id),
      })),
    )();
  } finally {
    db.close();
  }
}

function chosenDatasets(db: StoreDatabase, wanted: readonly string[]) {
  const datasets = storedDatasets(db);
  if (datasets.length === 0) throw new Refusal('The store is empty; run candor ingest first.');
  const strange = wanted.filter((id) => !datasets.some((dataset) => dataset.id === id));
  if (strange.length > 0) {
    const list = datasets.map((dataset) => dataset.id).join(', ');
    throw new Refusal(`The store holds no dataset “${strange.join('”, “')}”; it holds ${list}.`);
  }
  return wanted.length === 0 ? datasets : datasets.filter((dataset) => wanted.includes(dataset.id));
}
