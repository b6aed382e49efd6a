import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED, withoutTables } from './shipped.ts';

const TYPES = ['SOC', 'VID', 'LIV', 'COM', 'ADL', 'MSG', 'DAT', 'GAM', 'STO', 'SRC', 'INF', 'GAI', 'MKT', 'OTH'];

/** A source of the shape of the shipped one, but large: every service reports in each year; two services a company. */
export function bigSource(services: number, years: number): Record<string, Uint8Array> {
  const span = Array.from({ length: years }, (_, index) => 2000 + index);
  const each = Array.from({ length: services }, (_, index) => index);
  // No clock and no random: the same source each time.
  const count = (service: number, year: number) => ((service * 7919 + year * 104_729) % 99_991) + 1;
  const total = (year: number) => each.reduce((sum, service) => sum + count(service, year), 0);
  const tables: Record<string, readonly string[]> = {
    'cybertipline-by-provider.csv': [
      'year,provider_as_published,reports',
      ...span.flatMap((year) => each.map((at) => `${year},"Provider ${at}, Inc.",${count(at, year)}`)),
    ],
    'provider-names.csv': [
      'provider_as_published,service_id',
      ...each.map((at) => `"Provider ${at}, Inc.",service-${at}`),
    ],
    'providers.csv': [
      'service_id,service,parent_id,parent,platform_type,reporter_kind,size_band,confidence,note',
      ...each.map((at) => {
        const parent = Math.floor(at / 2);
        return `service-${at},Service ${at},parent-${parent},Parent ${parent},${TYPES[at % 14]},provider,S3,high,Generated.`;
      }),
    ],
    'printed-totals.csv': ['year,rows,reports', ...span.map((year) => `${year},${services},${total(year)}`)],
    'combined-rows.csv': ['year,provider_as_published,service_ids', '2000,"Provider 0, Inc.",service-0'],
    // A later year of which one provider is known, and the rest.
    'cybertipline-by-provider-2024-2025.csv': [
      'year,provider_as_published,reports',
      '2024,"Provider 0, Inc.",5',
      '2024,All others,2',
    ],
    'provider-names-2024-2025.csv': [
      'provider_as_published,service_id',
      '"Provider 0, Inc.",service-0',
      'All others,not-listed-individually',
    ],
    'providers-2024-2025.csv': [
      'service_id,service,parent_id,parent,platform_type,reporter_kind,size_band,confidence,note',
      'not-listed-individually,All others,not-listed-individually,All others,,remainder,,high,Generated.',
    ],
    'printed-totals-2024-2025.csv': ['year,rows,reports', '2024,1,7'],
    'cybertipline-totals-1998-2025.csv': ['year,reports', '2024,9'],
  };
  const encoder = new TextEncoder();
  return {
    'dataset.yaml': encoder.encode(withoutTables(readFileSync(join(SHIPPED, 'dataset.yaml'), 'utf8'))),
    ...Object.fromEntries(
      Object.entries(tables).map(([name, lines]) => [name, encoder.encode(`${lines.join('\n')}\n`)]),
    ),
  };
}

export function writeSource(folder: string, files: Readonly<Record<string, Uint8Array>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}
