import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
// A step computes without a pause; in between the process hears that it should end.
import { setImmediate as breath } from 'node:timers/promises';
import { latestRelease } from '@candor/data/release/folder';
import { type Effects, EXIT, type ExitCode, Refusal } from '../command.ts';
import { ingest } from '../commands/ingest.ts';
import { publish } from '../commands/publish.ts';
import { takeLock } from '../lock.ts';
import type { Home } from '../options.ts';
import { DEMO } from './dataset.ts';
import type { DemoOptions } from './files.ts';
import { stagesOf } from './stages.ts';
import { demoState, isSameDemo, rememberDemoState } from './state.ts';
import { type Step, tellPreparation, tellStopped } from './told.ts';
import { writeDemo } from './write.ts';

export const lockOf = (home: Home) => join(home.demo, '.lock');

/** Whether every stage of the demonstration is published. */
export function isDemoPublished(home: Home): boolean {
  return publishedStages(home) === stagesOf(home.demo).length;
}

/** Without a release, whatever the state says, nothing is published. */
function publishedStages({ demo, releases }: Home): number {
  return latestRelease(join(releases, DEMO.id)) === null ? 0 : demoState(demo).published;
}

/**
 * Writes, ingests and publishes the demonstration, stage by stage, from where an earlier call stopped. Every step can be
 * stopped at any moment and done again: reports that are there already change nothing, and a release is there whole or not
 * at all. The public is told how far it is.
 */
export async function prepareDemo(home: Home, options: DemoOptions, effects: Effects): Promise<ExitCode> {
  const lock = await takeLock(lockOf(home), () => effects.out('demo: waiting for another process that prepares it.'));
  try {
    return await prepare(home, options, effects, lock.touch);
  } finally {
    tellStopped(home);
    lock.release();
  }
}

async function prepare(home: Home, options: DemoOptions, effects: Effects, touch: () => void): Promise<ExitCode> {
  const { written } = demoState(home.demo);
  const done = publishedStages(home);
  if (done > 0 && written !== null && !isSameDemo(written, options))
    throw new Refusal(`${home.demo} holds another demonstration that is published; use another --home.`);
  const telling = (step: Step) => toldTo(home, step, effects, touch);
  if (!isSameDemo(written, options)) await writeDemo(home.demo, options, telling(1));
  const at = ['--home', dirname(home.releases)];
  for (const [index, stage] of stagesOf(home.demo).entries()) {
    if (index < done) continue;
    // A small demonstration may have no corrections.
    if (existsSync(stage.files)) {
      const read = await ingest.run([...stage.ingest, ...at], telling(2));
      if (read !== EXIT.done) return read;
    }
    await breath();
    const published = await publish.run([...stage.publish, ...at], telling(3));
    if (published !== EXIT.done) return published;
    rememberDemoState(home.demo, { ...demoState(home.demo), published: index + 1 });
    await breath();
  }
  return EXIT.done;
}

/** The same effects, of which the public is told as well: at once, then at most twice a second. */
function toldTo(home: Home, step: Step, effects: Effects, touch: () => void): Effects {
  tellPreparation(home, step, 0);
  let told = performance.now();
  const { out, err, now, env } = effects;
  return {
    ...{ out, err, now, env },
    // Not read here: who reads it listens for signals, and then they no longer end the process.
    get stopped() {
      return effects.stopped;
    },
    progress: (text, share) => {
      effects.progress?.(text, share);
      touch();
      if (share === undefined || performance.now() - told < 500) return;
      told = performance.now();
      tellPreparation(home, step, share);
    },
  };
}
