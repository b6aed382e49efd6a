import { join } from 'node:path';
import { reportedCounts } from '../contributions.ts';
import { Figures, levelsOf, Places } from '../figures.ts';
import { policyOf, releaseFolders } from '../home.ts';
import { among } from '../linear/sum.ts';
import { readRelease } from '../published.ts';
import { attackFewest, type FewestAttack } from './attack-fewest.ts';
import type { SmallSum } from './blocks.ts';

/** A sum is small that is below so many times the fewest companies. */
const SMALL = 10;

/** Attacks the small sums of all written releases of a dataset together, by the policy of the newest. */
export async function attackHomeFewest(home: string, dataset: string): Promise<FewestAttack> {
  const store = join(home, 'store', 'candor.db');
  const figures = new Figures();
  const sums: SmallSum[] = [];
  const folders = releaseFolders(home, dataset);
  const { minContributors, pPercent } = policyOf(store, dataset, readRelease(folders.at(-1) ?? '').release);
  const rules = { k: minContributors ?? 0, percent: pPercent ?? 0 };
  for (const folder of folders) {
    const { release, published, parents } = readRelease(folder);
    const places = new Places(reportedCounts(store, dataset, release), levelsOf(parents));
    for (const { metric, measure, platform, size, breakdown, panel, year, value } of published) {
      if (!measure.startsWith('sum') || value === 0 || value >= SMALL * rules.k) continue;
      const at = (of: number) => places.at(metric, breakdown, of, platform, size);
      const now = panel === 'matched' ? among(at(year), at(year - 1)) : at(year);
      const members = measure === 'sum' ? now : among(at(year - 1), at(year));
      const name = [release, metric, measure, platform, size, breakdown, panel, year].join(' ');
      sums.push({ name, value, figures: [...new Set(members.map((one) => figures.of(one)))] });
    }
  }
  return attackFewest(figures.all, sums, rules);
}
