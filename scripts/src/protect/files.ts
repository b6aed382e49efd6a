import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Instance,
  type InstanceSystem,
  instanceSystem,
  parseInstance,
  readContributions,
  readCsv,
} from '@candor/table-protection';
import { Refusal } from '../command.ts';

/** Reads an instance and its microdata; everything that is wrong with one of them is refused at once. */
export function readInstance(
  path: string,
  change: (instance: Instance) => Instance = (instance) => instance,
): { readonly instance: Instance; readonly system: InstanceSystem } {
  const parsed = parseInstance(readJson(path));
  if (!parsed.ok) throw new Refusal(parsed.problems.join('\n'));
  const instance = change(parsed.instance);
  const csv = readCsv(readText(resolve(dirname(path), instance.microdata)), instance.microdata);
  if (!csv.ok) throw new Refusal(csv.problem);
  const read = readContributions(instance, csv.header, csv.rows);
  if (!read.ok) throw new Refusal(read.problems.join('\n'));
  return { instance, system: instanceSystem(instance, read.contributions) };
}

/** Writes a file whole or not at all; with a mode that says who may read it, less what the process masks. */
export function writeWhole(path: string, text: string, mode = 0o666): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Refusal(
      `The file “${path}” cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`,
    );
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The file “${path}” is not JSON.`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`There is no file “${path}”.`);
  }
}
