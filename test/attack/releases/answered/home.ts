import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import Database from 'better-sqlite3';
import { levelsOf } from '../figures.ts';
import { policyOf, releaseFolders } from '../home.ts';
import { readRelease } from '../published.ts';
import { releaseAnswers } from '../shares/answers.ts';
import { askedBy } from '../shares/asked.ts';
import { Polls } from '../shares/polls.ts';
import { type AnsweredAttack, attackAnswered, type Numbered } from './attack-answered.ts';
import { releaseGiven } from './given.ts';

/** Attacks what each written release of a dataset says of who answered, one after the other. */
export function attackHomeAnswered(
  home: string,
  dataset: string,
  progress: (release: string, attack: AnsweredAttack) => void,
): void {
  const store = join(home, 'store', 'candor.db');
  for (const folder of releaseFolders(home, dataset)) {
    const { release, parents, ratioTo, frameworkVersion } = readRelease(folder);
    const answers = releaseAnswers(store, dataset, release);
    const framework = loadFramework(frameworkVersion);
    const asked = askedBy(framework, answers);
    const { coalition, margin } = policyOf(store, dataset, release);
    const made = {
      rows: numbered(folder, release),
      given: releaseGiven(store, dataset, release),
      answers: answers.answers,
      asked,
      polls: new Polls(answers, asked),
      practiceOf: (code: string) => framework.metrics.find((one) => one.code === code)?.practice,
      coalition,
      margin,
    };
    progress(release, attackAnswered(made, levelsOf(parents), ratioTo));
  }
}

/** Every row that says how many are behind it. */
function numbered(folder: string, release: string): Numbered[] {
  const db = new Database(join(folder, 'release.db'), { readonly: true });
  try {
    const rows = db.prepare('SELECT * FROM observations WHERE n IS NOT NULL').all() as Omit<Numbered, 'release'>[];
    return rows.map((row) => ({ ...row, release }));
  } finally {
    db.close();
  }
}
