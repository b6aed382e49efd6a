import type { Framework } from '@candor/data/framework';
import { type Prefill, templateRows, withPrefill, writeCsv, writeJson, writeXlsx } from '@candor/data/report';
import type { Wanted } from './messages.ts';

/** The bytes of a questionnaire with only what applies, as `candor template` writes it. */
export async function writeForm(
  { form, traits, year, service }: Omit<Wanted, 'from' | 'version'>,
  framework: Framework,
  prefill: Prefill | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = templateRows(framework, traits, year, service);
  const questionnaire = prefill === null ? plain : withPrefill(plain, prefill);
  const write = { xlsx: writeXlsx, csv: writeCsv, json: writeJson }[form];
  return new Uint8Array(await write(questionnaire));
}
