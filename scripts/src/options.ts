import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Effects, Refusal } from './command.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** `--home`: where the store and the releases are kept. */
export const HOME_OPTION = { home: { type: 'string' } } as const;

export interface Home {
  readonly store: string;
  readonly releases: string;
  /** What the public is told of datasets without a release. */
  readonly notices: string;
  /** What each confidential dataset is protected by; secret. */
  readonly policies: string;
  /** The demonstration's report files. */
  readonly demo: string;
  /** The files of the demonstration of a survey. */
  readonly survey: string;
}

/** The folder of this deployment: `--home`, else `CANDOR_HOME`, else `var` in the project. An empty variable says nothing. */
export function homeOf(option: string | undefined, { CANDOR_HOME = '' }: Effects['env']): Home {
  const named = CANDOR_HOME === '' ? resolve(PROJECT, 'var') : CANDOR_HOME;
  const folder = resolve(option ?? named);
  return {
    store: resolve(folder, 'store', 'candor.db'),
    releases: resolve(folder, 'releases'),
    notices: resolve(folder, 'notices'),
    policies: resolve(folder, 'policies'),
    demo: resolve(folder, 'demo'),
    survey: resolve(folder, 'survey'),
  };
}

/** Refuses where there is no store; where this user may not look, that is what it says. */
export function storeMustExist({ store }: Home): void {
  try {
    statSync(store);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refusal(`There is no store at ${store} yet; run candor ingest first.`);
  }
}

/** Parses a command's own arguments; an unknown option is refused with the sentence that names it. */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
  args: readonly string[],
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs<T>({ ...config, args: [...args] });
  } catch (error) {
    throw new Refusal(`${(error as Error).message} See --help.`);
  }
}
