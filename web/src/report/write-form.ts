import type { Framework } from '@candor/data/framework';
import { templateRows, writeCsv, writeJson, writeXlsx } from '@candor/data/report';
import type { Wanted } from './messages.ts';

/** The bytes of a questionnaire with only what applies, as `candor template` writes it. */
export async function writeForm(
  { form, traits, year, service }: Wanted,
  framework: Framework,
): Promise<Uint8Array<ArrayBuffer>> {
  const questionnaire = templateRows(framework, traits, year, service);
  const write = { xlsx: writeXlsx, csv: writeCsv, json: writeJson }[form];
  return new Uint8Array(await write(questionnaire));
}
