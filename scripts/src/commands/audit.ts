import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Release, releaseIds } from '@candor/data/release/folder';
import { openDatabase, type StoreDatabase, storedDatasets } from '@candor/data/store';
import { type AuditedPublic, auditPublic, hasBounds } from '../audit/public.ts';
import { type AuditedRelease, madeElsewhere, openedRelease, ReleaseAuditor } from '../audit/release.ts';
import { auditTable } from '../audit/table.ts';
import { type Command, type Effects, EXIT, type ExitCode, Refusal } from '../command.ts';
import { HOME_OPTION, type Home, homeOf, readOptions, storeMustExist } from '../options.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'prove again that written releases and tables are safe',
  help: `candor audit [RELEASE…] [--home DIR]
candor audit INSTANCE.json PUBLISHED.csv --certificate FILE

Proves releases of confidential datasets again, from their files and the store that they were made from: the files are
those of the manifest, every figure is what the reports say, no other figure is published, and nobody can work out more from
them and all earlier releases together than the policy allows. A RELEASE is named DATASET/ID, such as demo/2024-01, or by
its folder; without a name every release of every confidential dataset is audited.

Of a public release that is named, and has figures known of a part of the companies only, it proves that its files agree and that each of these
figures lies between the bounds that follow from what was printed and listed.

With --certificate it proves a table again that candor protect wrote, by arithmetic alone: what is published is what the
microdata say, and the certificate's other tables protect what is held back.

A failure names the test and the cell, never a value.

  --home DIR           where the store and the releases are (default: CANDOR_HOME, else var in the project)
  --certificate FILE   the proof that candor protect wrote beside the table

Exit code: 0 all proved, 1 some not, 2 none.`,
  async run(args, effects) {
    const { values, positionals } = readOptions(
      { options: { ...HOME_OPTION, certificate: { type: 'string' } }, allowPositionals: true },
      args,
    );
    if (values.certificate !== undefined || positionals.some((one) => one.endsWith('.json'))) {
      return runTable(positionals, values.certificate, effects);
    }
    const home = homeOf(values.home, effects.env);
    storeMustExist(home);
    const db = openDatabase(home.store);
    try {
      // One moment, also when reports come in beside it.
      db.exec('BEGIN');
      return await runReleases(db, foldersOf(db, home, positionals), effects);
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
      db.close();
    }
  },
};

async function runReleases(
  db: StoreDatabase,
  folders: readonly string[],
  { out, err, progress }: Effects,
): Promise<ExitCode> {
  const auditors = new Map<string, ReleaseAuditor>();
  let proved = 0;
  for (const folder of folders) {
    try {
      const release = openedRelease(folder);
      const { dataset, release: id } = release.manifest;
      if (release.codeBook.dataset.policy === 'public' && hasBounds(release)) {
        const { name, bounds, failures } = auditPublic(release);
        out(`${name}: public; ${bounds} figures known of a part of the companies; failures ${failures.length}.`);
        for (const line of failuresOf({ name, failures })) err(line);
        if (failures.length === 0) proved += 1;
        continue;
      }
      const auditor = auditors.get(dataset) ?? auditorOf(db, release);
      auditors.set(dataset, auditor);
      const audited = await auditor.audit(release, (share) =>
        progress?.(`${dataset}/${id}: proving it again, ${Math.floor(share * 100)} %`, share),
      );
      progress?.('');
      out(lineOf(audited));
      for (const line of failuresOf(audited)) err(line);
      if (audited.failures.length === 0) proved += 1;
    } catch (error) {
      progress?.('');
      if (!(error instanceof Refusal)) throw error;
      err(error.message);
    }
  }
  return proved === folders.length ? EXIT.done : proved === 0 ? EXIT.refused : EXIT.partly;
}

function auditorOf(db: StoreDatabase, { manifest, codeBook }: Release): ReleaseAuditor {
  if (codeBook.dataset.policy === 'public') {
    throw new Refusal(`Every figure of “${manifest.dataset}” is public by itself, so there is nothing to audit.`);
  }
  const dataset = storedDatasets(db).find((one) => one.id === manifest.dataset);
  if (dataset === undefined) throw madeElsewhere(manifest);
  return new ReleaseAuditor(db, dataset);
}

function lineOf({ name, checks, failures }: AuditedRelease): string {
  const { place, value, ...tests } = checks;
  const counts = Object.entries(tests).map(([test, count]) => `${test} ${count}`);
  return `${name}: ${value} figures at ${place} places; checks ${counts.join(', ')}; failures ${failures.length}.`;
}

/** Of each test; more say nothing more. */
const MOST_FAILURES = 10;

type Failed = Pick<AuditedRelease, 'name'> & {
  readonly failures: readonly (AuditedRelease['failures'][number] | AuditedPublic['failures'][number])[];
};

function failuresOf({ name, failures }: Failed): string[] {
  return [...Map.groupBy(failures, (one) => one.test)].flatMap(([test, all]) => {
    const lines = all.slice(0, MOST_FAILURES).map(({ family, cell }) => `${name} fails ${test} at ${family}: ${cell}.`);
    const more = all.length - lines.length;
    return more === 0 ? lines : [...lines, `${name} fails ${test} at ${more} more.`];
  });
}

function foldersOf(db: StoreDatabase, { releases }: Home, names: readonly string[]): string[] {
  if (names.length > 0) return names.map((name) => folderOf(releases, name));
  const confidential = storedDatasets(db).filter((one) => one.policy === 'confidential');
  const folders = confidential.flatMap(({ id }) => {
    const folder = join(releases, id);
    return existsSync(folder) ? releaseIds(folder).map((one) => join(folder, one)) : [];
  });
  if (folders.length > 0) return folders;
  throw new Refusal(`There is no release of a confidential dataset at ${releases}; run candor publish first.`);
}

function folderOf(releases: string, name: string): string {
  const found = [resolve(releases, name), resolve(name)].find((folder) => existsSync(join(folder, 'manifest.json')));
  if (found !== undefined) return found;
  throw new Refusal(`There is no release “${name}”; name it as DATASET/ID, such as demo/2024-01, or by its folder.`);
}

function runTable(paths: readonly string[], certificate: string | undefined, { out, err }: Effects): ExitCode {
  const [instance, published, ...more] = paths;
  if (instance === undefined || published === undefined || certificate === undefined || more.length > 0) {
    throw new Refusal('A table is audited by candor audit INSTANCE.json PUBLISHED.csv --certificate FILE.');
  }
  const { name, cells, published: told, ends, failures } = auditTable(instance, published, certificate);
  out(
    `${name}: ${cells} cells, ${told} published, ${cells - told} held back; ${ends} ends of protection intervals checked; failures ${failures.length}.`,
  );
  for (const failure of failures) err(failure);
  return failures.length === 0 ? EXIT.done : EXIT.refused;
}
