import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import Database from 'better-sqlite3';
import { isAt, releaseGiven } from '../answered/given.ts';
import { levelsOf } from '../figures.ts';
import { releaseFolders } from '../home.ts';
import { frameworkFolder } from '../linear/identities.ts';
import { readRelease } from '../published.ts';
import { releaseAnswers } from '../shares/answers.ts';
import { askedBy } from '../shares/asked.ts';
import { attackRows, type Concerned, type Line, type RowsAttack } from './attack-rows.ts';
import { attackBreaks, methodChanges } from './breaks.ts';
import { factsOf, surveyFactsOf } from './facts.ts';

/**
 * Attacks which rows each written release of a dataset has, and what its breaks in series say; names nobody but for the
 * tests.
 */
export function attackHomeRows(
  home: string,
  dataset: string,
  progress: (release: string, attack: RowsAttack) => void,
): void {
  const store = join(home, 'store', 'candor.db');
  for (const folder of releaseFolders(home, dataset)) {
    const { release, frameworkVersion, parents } = readRelease(folder);
    const levels = levelsOf(parents);
    const answers = releaseAnswers(store, dataset, release);
    const asked = askedBy(loadFramework(frameworkVersion), answers);
    const given = Map.groupBy(
      releaseGiven(store, dataset, release),
      (one) => `${one.metric} ${one.breakdown} ${one.year}`,
    );
    const concerned: Concerned = (metric, platform, size, year, breakdown) => {
      const here = (one: (typeof answers.reporters)[number]) => one.year === year && isAt(one, platform, size, levels);
      const names = (some: readonly (typeof answers.reporters)[number][]) => {
        const all = [...new Set(some.filter(here).map((one) => one.parent))];
        return `${all.length} companies${all.length > 0 && all.length < 4 ? ` (${all.join(', ')})` : ''}`;
      };
      const gave = given.get(`${metric} ${breakdown} ${year}`) ?? given.get(`${metric} _T ${year}`) ?? [];
      return `${names(answers.reporters)} there, ${names(asked(metric))} asked, ${names(gave)} gave something`;
    };
    const framework = frameworkFolder(frameworkVersion);
    const facts = frameworkVersion.endsWith('-survey') ? surveyFactsOf(framework) : factsOf(framework);
    const rows = attackRows(release, linesOf(folder), facts, concerned);
    const breaks = attackBreaks(release, breaksOf(folder), methodChanges(store, dataset, release), levels);
    progress(release, { ...rows, findings: [...rows.findings, ...breaks] });
  }
}

interface Written {
  readonly value: number | null;
  readonly lower: number | null;
  readonly n: string | number | null;
  readonly obs_status: string;
  readonly conf_status: string;
  readonly dominated: number;
  readonly step: number | null;
}

/** Every row of a release, without its number. */
function linesOf(folder: string): Line[] {
  return reading(folder, (db) =>
    (db.prepare('SELECT * FROM observations').all() as (Written & Omit<Line, 'isTold' | 'marks'>)[]).map((row) => ({
      ...row,
      isPublished: row.value !== null || row.lower !== null,
      // A range is confidential and yet published.
      isConfidential: row.conf_status !== 'F' && row.lower === null,
      marks: [row.obs_status, row.conf_status, row.n ?? 'none', row.dominated, row.step ?? 'none'].join(' '),
    })),
  );
}

function breaksOf(folder: string) {
  return reading(
    folder,
    (db) => db.prepare('SELECT metric, platform, year, kind FROM breaks').all() as Parameters<typeof attackBreaks>[1],
  );
}

function reading<Result>(folder: string, read: (db: Database.Database) => Result): Result {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
