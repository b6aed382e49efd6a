import { join } from 'node:path';
import type { WorkOnFamilies } from '@candor/data/disclosure';
import { loadFramework } from '@candor/data/framework/folder';
import { prove, releaseContent } from '@candor/data/publish';
import type { Certificate } from '@candor/data/release';
import { loadTexts, openRelease, removeNotice, type Staged, stage, writeNotice } from '@candor/data/release/folder';
import type { Dataset } from '@candor/data/report';
import { openDatabase, rememberRelease, type StoreDatabase } from '@candor/data/store';
import { auditFiles } from '../audit/files.ts';
import { type Command, type Effects, EXIT, Refusal } from '../command.ts';
import type { Lock } from '../lock.ts';
import { HOME_OPTION, type Home, homeOf, readOptions, storeMustExist } from '../options.ts';
import { publishingAlone } from '../publish/alone.ts';
import { type Inputs, inputsOf } from '../publish/inputs.ts';
import { planLines } from '../publish/plan.ts';
import { type DatasetPolicy, readPolicy } from '../publish/policy.ts';
import { chosenDatasets, versionChanges } from '../publish/stored.ts';
import { codeVersion } from '../version.ts';

export const publish = {
  name: 'publish',
  stopped: 'releases that it said to be written are written, and nothing else',
  summary: 'freeze what the store holds as a release',
  help: `candor publish [DATASET…] [--plan] [--home DIR] [--year YYYY] [--policy FILE]

Computes the aggregates of each dataset (without a name: of every dataset in the store), passes them through disclosure
control and freezes the result as a release: a folder that never changes. When the newest release says the same already,
it stands and no new one is made. Of a confidential dataset only what is proved to be safe is published, together with every
earlier release; when the audit finds anything that is not proved, nothing is written.

With --plan nothing is written: it says what would be published and held back, by table and measure, which metrics are held
back most, and what more could be published if the tables crossed less.

  --plan         only say what would be published
  --home DIR     where the store and the releases are (default: CANDOR_HOME, else var in the project)
  --year YYYY    the year of publication in the release id (default: this year)
  --policy FILE  protect by this policy, also a public dataset (default: policies/DATASET.yaml in --home)

Exit code: 0 all published, 1 some datasets refused, 2 every dataset refused.`,
  /** `work`: a test makes a mistake in choosing what may be told, to see that the audit finds it. */
  async run(args: readonly string[], effects: Effects, work?: WorkOnFamilies) {
    const { values, positionals } = readOptions(
      {
        options: { ...HOME_OPTION, year: { type: 'string' }, policy: { type: 'string' }, plan: { type: 'boolean' } },
        allowPositionals: true,
      },
      args,
    );
    const home = homeOf(values.home, effects.env);
    const today = effects.now().toISOString().slice(0, 10);
    const year = values.year ?? today.slice(0, 4);
    if (!/^\d{4}$/.test(year)) throw new Refusal(`--year must be four digits, such as 2024, not “${year}”.`);
    storeMustExist(home);
    const policy = values.policy === undefined ? null : readPolicy(values.policy);
    const lock = values.plan === true ? null : await publishingAlone(home, effects);
    const db = openedStore(home, lock);
    try {
      const chosen = chosenDatasets(db, positionals);
      let done = 0;
      for (const dataset of chosen) {
        const isDone =
          values.plan === true
            ? planOne(db, dataset, home, policy, effects)
            : publishOne(db, dataset, home, { year: Number(year), day: today }, { policy, work }, effects);
        if (await isDone) done += 1;
      }
      return done === chosen.length ? EXIT.done : done === 0 ? EXIT.refused : EXIT.partly;
    } finally {
      db.close();
      lock?.release();
    }
  },
} satisfies Command;

function openedStore(home: Home, lock: Lock | null): StoreDatabase {
  try {
    return openDatabase(home.store);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** A policy that was given by hand instead of the dataset's own, and how a test works on what is to be decided. */
interface Given {
  readonly policy: DatasetPolicy | null;
  readonly work: WorkOnFamilies | undefined;
}

/** The year in the id of a release, and the day on which it is published. */
interface When {
  readonly year: number;
  readonly day: string;
}

/** Publishes one dataset, all of one moment; false when it was refused, and then nothing was written. */
async function publishOne(
  db: StoreDatabase,
  dataset: Dataset,
  home: Home,
  when: When,
  given: Given,
  effects: Effects,
): Promise<boolean> {
  const { releases, notices } = home;
  // A single read transaction, so that an ingest beside it is seen whole or not at all.
  db.exec('BEGIN');
  let staged: Staged | null = null;
  try {
    const inputs = inputsOf(db, dataset, home, given.policy, effects, given.work);
    const { id } = inputs.stored.dataset;
    const proved = await provedIn(releases, when, inputs);
    staged = proved.staged;
    if (staged.isNew) seal(staged, proved.certificate, inputs, join(releases, id));
    if (staged.isNew && inputs.policy !== null && !inputs.isShown) remember(db, dataset.id, staged, inputs.policy.text);
    const { release, created } = staged.publish();
    removeNotice(notices, id);
    effects.out(created ? `${id}: release ${release} written.` : `${id}: nothing new; release ${release} stands.`);
    return true;
  } catch (error) {
    staged?.discard();
    if (!(error instanceof Refusal)) throw error;
    effects.err(error.message);
    const { id, title, synthetic } = dataset;
    writeNotice(notices, { dataset: id, title, synthetic, reason: NOTICES[dataset.policy] });
    return false;
  } finally {
    effects.progress?.('');
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

interface Proved {
  readonly staged: Staged;
  /** Null where there is nothing to prove. */
  readonly certificate: Certificate | null;
}

/**
 * Writes what is about to be published into a staged folder and proves it from these bytes, by the audit that `candor audit`
 * makes of the release; throws a refusal when it finds anything. What it is proved from is large, and let go with this call.
 */
async function provedIn(releases: string, when: When, inputs: Inputs): Promise<Proved> {
  const { staged, unproved } = await stagedIn(releases, when, inputs);
  if (!staged.isNew || unproved === null || inputs.protecting === null) return { staged, certificate: null };
  try {
    const proof = await prove(inputs.stored.dataset.id, staged.observations(), unproved, inputs.protecting);
    if (!proof.ok) throw new Refusal(proof.refusal);
    return { staged, certificate: proof.certificate };
  } catch (error) {
    staged.discard();
    throw error;
  }
}

/** The content itself is let go with this call: what is proved is read from its bytes. */
async function stagedIn(releases: string, { year, day }: When, inputs: Inputs) {
  const { content, unproved } = await contentOf(inputs);
  return { staged: stage(releases, content, year, { codeVersion: codeVersion(), publishedOn: day }), unproved };
}

/** Completes the staged folder; throws a refusal where its files do not agree with each other and with earlier releases. */
function seal(
  staged: Staged,
  certificate: Certificate | null,
  { stored, protecting, isShown }: Inputs,
  beside: string,
) {
  const sealed = staged.seal(certificate);
  // Of a public dataset that is shown protected nobody remembers releases.
  if (protecting === null || isShown) return;
  const earlier = protecting.earlier.map((one) => openRelease(join(beside, one.release)));
  const [failure] = auditFiles(sealed, protecting.policyHash, earlier, beside);
  if (failure !== undefined)
    throw new Refusal(
      `The audit of “${stored.dataset.id}” failed, so nothing was written: ${failure.family}: ${failure.cell}.`,
    );
}

/** What readers are told of a dataset of which nothing new is published. */
const NOTICES: Readonly<Record<Dataset['policy'], string>> = {
  public: 'Some of its values are not public elsewhere, so nothing of it is published.',
  confidential:
    'It is confidential, and nothing of it is published until Candor can prove that no company’s figures can be worked out from it.',
};

/** What the release is to say; throws a refusal when it may not be said. */
async function contentOf({ stored, protecting }: Inputs) {
  const result = await releaseContent(
    stored,
    loadFramework(stored.dataset.framework),
    versionChanges(),
    protecting,
    loadTexts(),
  );
  if (!result.ok) throw new Refusal(result.refusal);
  return result;
}

/** Says what publishing a dataset would tell, and writes nothing; false when it would be refused. */
async function planOne(
  db: StoreDatabase,
  dataset: Dataset,
  home: Home,
  given: DatasetPolicy | null,
  effects: Effects,
): Promise<boolean> {
  db.exec('BEGIN');
  try {
    for (const line of await planLines(inputsOf(db, dataset, home, given, effects), effects)) effects.out(line);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    effects.err(error.message);
    return false;
  } finally {
    effects.progress?.('');
    db.exec('ROLLBACK');
  }
}

/** What the release is made of is stored before the release is written: one that nobody can account for must not exist. */
function remember(db: StoreDatabase, dataset: string, { release }: Staged, policy: string): void {
  try {
    rememberRelease(db, dataset, { release, policy });
    db.exec('COMMIT');
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY_SNAPSHOT') throw error;
    throw new Refusal('Reports were ingested or accepted in the meantime, so nothing was written; publish again.');
  }
}
