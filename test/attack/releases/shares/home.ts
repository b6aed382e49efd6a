import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { drawn } from '../../random.ts';
import { levelsOf } from '../figures.ts';
import { policyOf, type Rows, releaseFolders, type Sampled, sumOf } from '../home.ts';
import { readRelease } from '../published.ts';
import { releaseAnswers } from './answers.ts';
import { askedBy } from './asked.ts';
import { attackShares, EFFORT, type Effort, type SharesAttack } from './attack-shares.ts';
import { Polls } from './polls.ts';
import { questionOf } from './questions.ts';

/**
 * Attacks the shares of companies that the written releases of a dataset publish, all releases together, metric by
 * metric: the store is read for what was answered, the releases for what everybody knows. `most` metrics at most, drawn
 * by `seed`.
 */
export async function attackHomeShares(
  home: string,
  dataset: string,
  { most = Number.POSITIVE_INFINITY, seed = 1 } = {},
  progress: (metric: string, attack: SharesAttack, rows: Rows) => void = () => {},
  effort: Effort = { ...EFFORT, seed },
): Promise<Sampled<SharesAttack>> {
  const store = join(home, 'store', 'candor.db');
  const releases = releaseFolders(home, dataset).map((folder) => {
    const written = readRelease(folder);
    const { release, frameworkVersion } = written;
    const answers = releaseAnswers(store, dataset, release);
    const { minContributors, coalition, margin } = policyOf(store, dataset, release);
    return {
      ...written,
      polls: new Polls(answers, askedBy(loadFramework(frameworkVersion), answers)),
      rules: { k: minContributors ?? 0, coalition, margin },
    };
  });
  const last = releases.at(-1);
  if (last === undefined) throw new Error('no releases');
  const levels = levelsOf(last.parents);
  const framework = loadFramework(last.frameworkVersion);
  const practiceOf = (code: string) => framework.metrics.find((one) => one.code === code)?.practice;
  const published = new Set(
    releases.flatMap((one) =>
      one.published.flatMap((row) => (questionOf(row, practiceOf) === undefined ? [] : [row.metric])),
    ),
  );
  const metrics = framework.metrics.filter((one) => published.has(one.code));
  const attacks = new Map<string, SharesAttack>();
  for (const metric of drawn(metrics, most, seed)) {
    const attack = await attackShares(releases, metric, levels, effort);
    attacks.set(metric.code, attack);
    const held = releases.flatMap((one) => one.rows.filter((row) => row.metric === metric.code));
    progress(metric.code, attack, { published: attack.shares, held: sumOf(held, 'heldShares') });
  }
  return { of: metrics.length, attacks };
}
