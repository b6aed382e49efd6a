import { resolve } from 'node:path';
import { type Command, EXIT, Refusal } from '../command.ts';
import type { DemoOptions } from '../demo/files.ts';
import { isDemoPublished, prepareDemo } from '../demo/prepare.ts';
import { prepareSurveyDemo, writeSurveyDemo } from '../demo/survey/prepare.ts';
import { writeDemo } from '../demo/write.ts';
import { HOME_OPTION, homeOf, readOptions } from '../options.ts';

/** About as many as report in the field, so that what is learnt from it holds there. */
const STANDARD: DemoOptions = { seed: 20241231, companies: 300, services: 420, tier: 'mature' };
const TIERS = ['core', 'medium', 'mature'] as const;

/** Which made-up population; also options of `npm start`. */
export const DEMO_OPTIONS = {
  seed: { type: 'string' },
  companies: { type: 'string' },
  services: { type: 'string' },
  tier: { type: 'string' },
} as const;

export const demo: Command = {
  name: 'demo',
  summary: 'write the report files of a made-up population, and publish them',
  help: `candor demo [--out DIR | --publish] [--seed N] [--companies N] [--services N] [--tier TIER] [--home DIR]
candor demo --survey [--out DIR | --publish] [--home DIR]

Writes a dataset folder with the roster and the report files (csv, json, xlsx) of made-up companies over six years, for
candor ingest. Everything in it is synthetic and says so. The same seed gives the same files. A folder that is there
already is written anew.

With --publish the files are ingested and published as well, in the stages of a real dataset:
  candor ingest DIR --until 2023                               candor publish demo --year 2024   (release 2024-01)
  candor ingest --dataset demo DIR/reports/2024                candor publish demo --year 2025   (release 2025-01)
  candor ingest --dataset demo DIR/reports/2024-corrections    candor publish demo --year 2025   (release 2025-02)
It goes on where an earlier call stopped, and does nothing when all is published. npm start runs it behind the server.

With --survey they are the answers of made-up organisations to the survey of stakeholders instead (dataset stakeholders).

  --out DIR       where to (default: demo in --home, with --survey survey)
  --publish       ingest and publish as well
  --survey        the survey of stakeholders; it has one size and no seed
  --seed N        default ${STANDARD.seed}
  --companies N   default ${STANDARD.companies}
  --services N    default ${STANDARD.services}
  --tier TIER     publish only the metrics of core, or of core and medium (default: of all tiers)
  --home DIR      where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 done, 1 partly, 2 refused.`,
  async run(args, effects) {
    const { values } = readOptions(
      {
        options: {
          ...HOME_OPTION,
          ...DEMO_OPTIONS,
          out: { type: 'string' },
          publish: { type: 'boolean' },
          survey: { type: 'boolean' },
        },
      },
      args,
    );
    const number = (name: Exclude<keyof DemoOptions, 'tier'>) => {
      const text = values[name];
      if (text === undefined) return STANDARD[name];
      if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
      throw new Refusal(`--${name} must be a whole number of 1 or more.`);
    };
    const tier = TIERS.find((one) => one === (values.tier ?? STANDARD.tier));
    if (tier === undefined) throw new Refusal(`--tier is core, medium or mature, not “${values.tier}”.`);
    const options = { seed: number('seed'), companies: number('companies'), services: number('services'), tier };
    const home = homeOf(values.home, effects.env);
    if (values.publish === true && values.out !== undefined)
      throw new Refusal('--publish works on the files in --home; leave out --out.');
    if (values.survey === true) {
      if (values.publish === true) return prepareSurveyDemo(home, effects);
      await writeSurveyDemo(values.out === undefined ? home.survey : resolve(values.out), effects);
      return EXIT.done;
    }
    if (values.publish !== true) {
      await writeDemo(values.out === undefined ? home.demo : resolve(values.out), options, effects);
      return EXIT.done;
    }
    if (isDemoPublished(home)) {
      effects.out('demo: every release of it is published already.');
      return EXIT.done;
    }
    return prepareDemo(home, options, effects);
  },
};
