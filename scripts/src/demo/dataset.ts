import type { Framework, Metric, TierCode } from '@candor/data/framework';
import { stringify } from 'yaml';

export const DEMO = { id: 'demo', title: 'Demonstration of the whole framework', synthetic: true } as const;

/** The `dataset.yaml` of the demonstration, which publishes the metrics up to a tier. */
export function demoDataset(framework: Framework, tier: TierCode = 'mature'): string {
  const tiers = framework.tiers.map((one) => one.code);
  const isPublished = (metric: Metric) => tiers.indexOf(metric.tier) <= tiers.indexOf(tier);
  return `# Written by candor demo: a made-up population that shows what a real deployment looks like.\n${stringify({
    id: DEMO.id,
    title: DEMO.title,
    description:
      'Made-up reports of made-up companies to every question of the framework. No company, service or figure in it exists.',
    adapter: 'reports',
    framework: framework.version,
    policy: 'confidential',
    synthetic: DEMO.synthetic,
    metrics: framework.metrics.filter(isPublished).map((metric) => metric.code),
    source: {
      name: 'Candor, synthetic reports made by candor demo',
      publisher: 'Candor',
      url: 'https://example.org/candor-demo',
    },
    licence: {
      name: 'CC0 1.0',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
      note: 'Synthetic data, free for any use.',
    },
    caveats: framework.caveats.map((caveat) => caveat.id),
    notes: ['Synthetic data: no company, service or figure in it exists.'],
  })}`;
}
