import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { Effects } from '../command.ts';
import { type DemoOptions, demoFiles } from './files.ts';
import { demoState, rememberDemoState } from './state.ts';

/** Writes the files of a demonstration anew; the folder's state says they are there once they all are. */
export async function writeDemo(folder: string, options: DemoOptions, effects: Effects): Promise<void> {
  const { published } = demoState(folder);
  rememberDemoState(folder, { written: null, published });
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  const framework = loadFramework(frameworkVersions().at(-1) ?? '');
  // About as many reports as services in each of the six years.
  const expected = options.services * 5;
  let written = 0;
  for await (const file of demoFiles(framework, options)) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
    written += 1;
    if (written % 50 === 0) effects.progress?.(`demo: ${written} files`, Math.min(0.99, written / expected));
  }
  effects.progress?.('');
  rememberDemoState(folder, { written: options, published });
  effects.out(`demo: ${written} files of made-up companies written to ${folder}.`);
}
