import type { Framework } from '@candor/data/framework';
import { type Questionnaire, writeCsv, writeJson, writeXlsx } from '@candor/data/report';
import type { DemoRow } from './answers.ts';
import type { Random } from './random.ts';

/** What a filled-in questionnaire of the demonstration says of itself. */
export interface DemoTraits {
  readonly service: string;
  readonly platformType: string;
  readonly sizeBand: string;
  readonly year: number;
}

export function filled(framework: Framework, traits: DemoTraits, rows: readonly DemoRow[]): Questionnaire {
  const metrics = new Map(framework.metrics.map((metric) => [metric.code, metric]));
  return {
    framework,
    meta: {
      framework: framework.version,
      service: traits.service,
      year: String(traits.year),
      platform_type: traits.platformType,
      size_band: traits.sizeBand,
      decimal_mark: '.',
    },
    rows: rows.flatMap((cells) => {
      const metric = metrics.get(cells.metric ?? '');
      const breakdown = cells.breakdown;
      if (metric === undefined) return [];
      const kind = breakdown === undefined ? 'answer' : breakdown.startsWith('option:') ? 'option' : 'code';
      return [{ metric, kind, cells }];
    }),
  };
}

export async function inSomeForm(path: string, questionnaire: Questionnaire, random: Random) {
  const chance = random.uniform();
  if (chance < 0.05) return { path: `${path}.xlsx`, bytes: await writeXlsx(questionnaire) };
  if (chance < 0.2) return { path: `${path}.json`, bytes: writeJson(questionnaire) };
  return { path: `${path}.csv`, bytes: writeCsv(questionnaire) };
}
