import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { type Command, EXIT, Refusal } from '../command.ts';
import { demoFiles } from '../demo/files.ts';
import { HOME_OPTION, homeOf, readOptions } from '../options.ts';

/** About as many as report in the field, so that what is learnt from it holds there. */
const STANDARD = { seed: 20241231, companies: 300, services: 420 };

export const demo: Command = {
  name: 'demo',
  summary: 'write the report files of a made-up population',
  help: `candor demo [--out DIR] [--seed N] [--companies N] [--services N] [--home DIR]

Writes a dataset folder with the roster and the report files (csv, json, xlsx) of made-up companies over six years, for
candor ingest. Everything in it is synthetic and says so. The same seed gives the same files. A folder that is there
already is written anew.

  --out DIR       where to (default: demo in --home)
  --seed N        default ${STANDARD.seed}
  --companies N   default ${STANDARD.companies}
  --services N    default ${STANDARD.services}
  --home DIR      where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 written, 2 refused.`,
  async run(args, effects) {
    const { values } = readOptions(
      {
        options: {
          ...HOME_OPTION,
          out: { type: 'string' },
          seed: { type: 'string' },
          companies: { type: 'string' },
          services: { type: 'string' },
        },
      },
      args,
    );
    const number = (name: keyof typeof STANDARD, text: string | undefined) => {
      if (text === undefined) return STANDARD[name];
      if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
      throw new Refusal(`--${name} must be a whole number of 1 or more.`);
    };
    const options = {
      seed: number('seed', values.seed),
      companies: number('companies', values.companies),
      services: number('services', values.services),
    };
    const out = resolve(values.out ?? homeOf(values.home, effects.env).demo);
    rmSync(join(out, 'reports'), { recursive: true, force: true });
    const framework = loadFramework(frameworkVersions().at(-1) ?? '');
    let written = 0;
    for await (const file of demoFiles(framework, options)) {
      const path = join(out, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes);
      written += 1;
      if (written % 50 === 0) effects.progress?.(`demo: ${written} files`);
    }
    effects.progress?.('');
    effects.out(`demo: ${written} files of made-up companies written to ${out}.`);
    return EXIT.done;
  },
};
