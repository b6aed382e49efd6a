import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '../../data/src/period/index.ts';

/** A public dataset of what made-up companies published for half-years or quarters. */
export interface PartYears {
  readonly id: string;
  readonly frequency: string;
  readonly policy?: 'public' | 'confidential';
  readonly periods: readonly Period[];
  readonly services: readonly Service[];
}

export interface Service {
  readonly id: string;
  readonly type: string;
  /** The count of each period in their order; null where there is no report. */
  readonly counts: readonly (number | null)[];
  /** How many months of a period the counts cover, where not all. */
  readonly months?: Readonly<Record<string, number>>;
  /** Another owner from this day on. */
  readonly soldOn?: string;
}

/** Writes the folder of the dataset: declaration, roster, and a report of each service and period as csv. */
export function partYearsFolder(scratch: string, { id, frequency, policy = 'public', periods, services }: PartYears) {
  const folder = join(scratch, id);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  writeFileSync(
    join(folder, 'dataset.yaml'),
    `id: ${id}
title: Reports of half-years and quarters
description: What made-up companies published for parts of years.
adapter: reports
framework: 1.0.0
policy: ${policy}
synthetic: true
frequency: ${frequency}
metrics: [OUT-REPORTS-NCMEC, OUT-CONTENT]
source: { name: Reports, publisher: Their companies, url: "https://example.org" }
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/", note: "" }
caveats: [1]
notes: []
`,
  );
  const owners = services.flatMap(({ id: service, type, soldOn }) => {
    const row = (company: string, from: string, to: string) =>
      `${company},${company} Inc,yes,${service},${service},${type},S2,${from},${to}`;
    if (soldOn === undefined) return [row(`${service}-inc`, '', '')];
    const before = new Date(Date.parse(soldOn) - 86_400_000).toISOString().slice(0, 10);
    return [row(`${service}-inc`, '', before), row('buyer', soldOn, '')];
  });
  writeFileSync(
    join(folder, 'roster.csv'),
    `${['company_id,company,consent,service_id,service,platform_type,size_band,owned_from,owned_to', ...owners].join('\n')}\n`,
  );
  for (const { id: service, type, counts, months = {} } of services) {
    for (const [at, period] of periods.entries()) {
      const value = counts[at];
      if (value === undefined || value === null) continue;
      const source = 'https://example.org/transparency';
      writeFileSync(
        join(folder, 'reports', `${service}-${period}.csv`),
        [
          '#framework,1.0.0',
          `#service,${service}`,
          `#year,${period}`,
          `#platform_type,${type}`,
          '#size_band,S2',
          'metric,breakdown,status,answer,second,months,public_source',
          `OUT-REPORTS-NCMEC,,,${value},,${months[period] ?? ''},${source}`,
          `OUT-CONTENT,,,${value * 3},,${months[period] ?? ''},${source}`,
          `OUT-CONTENT,content_type:image,,${value * 2},,,${source}`,
          `OUT-CONTENT,content_type:video,,${value},,,${source}`,
          '',
        ].join('\n'),
      );
    }
  }
  return folder;
}

/** Four half-years of eight services; one is sold, one gives three months of one, one comes late. */
export const HALVES: PartYears = {
  id: 'halves',
  frequency: 'S',
  periods: ['2024-S1', '2024-S2', '2025-S1', '2025-S2'],
  services: [
    { id: 'acorn', type: 'SOC', counts: [100, 120, 150, 180] },
    { id: 'birch', type: 'SOC', counts: [1000, 900, 950, 990] },
    { id: 'cedar', type: 'MSG', counts: [300, 310, 330, 360], months: { '2024-S2': 3 } },
    { id: 'dogwood', type: 'MSG', counts: [null, null, 80, 95] },
    { id: 'elm', type: 'GAM', counts: [60, 70, 80, 90], soldOn: '2024-08-15' },
    { id: 'fir', type: 'GAM', counts: [500, 450, 400, 350] },
    { id: 'ginkgo', type: 'VID', counts: [700, 720, 710, 760] },
    { id: 'hazel', type: 'VID', counts: [55, 65, 75, 85] },
  ],
};
