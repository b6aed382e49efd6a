import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Instance,
  type InstanceSystem,
  instanceSystem,
  parseInstance,
  readContributions,
  readCsv,
} from '../src/instance/index.ts';

const FOLDER = join(import.meta.dirname, '..', 'instances');

/** One of the generated tables that come with this package. */
export function readGenerated(id: string): { readonly instance: Instance; readonly system: InstanceSystem } {
  const parsed = parseInstance(JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const { instance } = parsed;
  const csv = readCsv(readFileSync(join(FOLDER, instance.microdata), 'utf8'), instance.microdata);
  if (!csv.ok) throw new Error(csv.problem);
  const read = readContributions(instance, csv.header, csv.rows);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return { instance, system: instanceSystem(instance, read.contributions) };
}
