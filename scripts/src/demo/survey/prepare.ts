import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadFramework, surveyVersions } from '@candor/data/framework/folder';
import { latestRelease } from '@candor/data/release/folder';
import { type Effects, EXIT, type ExitCode, Refusal } from '../../command.ts';
import { ingest } from '../../commands/ingest.ts';
import { publish } from '../../commands/publish.ts';
import { takeLock } from '../../lock.ts';
import type { Home } from '../../options.ts';
import { AGAIN_FOLDER, SURVEY_DEMO, surveyDemoFiles } from './files.ts';

export const isSurveyPublished = ({ releases }: Home) => latestRelease(join(releases, SURVEY_DEMO.id)) !== null;

/** Writes the files of the demonstration of a survey anew, about the newest version that has one. */
export async function writeSurveyDemo(folder: string, { out }: Effects): Promise<void> {
  const version = surveyVersions()
    .filter((one) => !one.includes('-draft.'))
    .at(-1);
  if (version === undefined) throw new Refusal('No version of the framework in force has a survey.yaml.');
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  let written = 0;
  for await (const file of surveyDemoFiles(loadFramework(version))) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
    written += 1;
  }
  out(`${SURVEY_DEMO.id}: ${written} files of made-up organisations written to ${folder}.`);
}

/** Writes, ingests and publishes it; what an earlier call began is done again, and changes nothing where it was done. */
export async function prepareSurveyDemo(home: Home, effects: Effects): Promise<ExitCode> {
  mkdirSync(home.survey, { recursive: true });
  const lock = await takeLock(join(home.survey, '.lock'), () =>
    effects.out(`${SURVEY_DEMO.id}: waiting for another process that prepares it.`),
  );
  try {
    if (isSurveyPublished(home)) {
      effects.out(`${SURVEY_DEMO.id}: it is published already.`);
      return EXIT.done;
    }
    await writeSurveyDemo(home.survey, effects);
    const at = ['--home', dirname(home.releases)];
    const ingests = [
      [home.survey, '--until', String(SURVEY_DEMO.year)],
      ['--dataset', SURVEY_DEMO.id, join(home.survey, AGAIN_FOLDER)],
    ];
    for (const args of ingests) {
      const read = await ingest.run([...args, ...at], effects);
      if (read !== EXIT.done) return read;
    }
    return await publish.run([SURVEY_DEMO.id, '--year', String(SURVEY_DEMO.year), ...at], effects);
  } finally {
    lock.release();
  }
}
