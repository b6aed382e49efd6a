import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { loadTexts, openReleases, type Release } from '@candor/data/release/folder';
import { readerOf, type Telling, tellingOf } from '@candor/data/release/sentences';
import { publishedHome, temporaryFolder } from '../support/candor.ts';
import { freezeOddSurvey, freezeRangedSurvey, freezeSteppedSurvey, freezeSurvey } from '../support/survey.ts';

/** The newest release of each dataset whose words are read: the real one, and surveys with ranges, odd numbers, and nothing. */
export async function everyRelease(): Promise<readonly Release[]> {
  const folder = temporaryFolder();
  freezeSurvey(folder);
  freezeSteppedSurvey(folder, 'stepped');
  freezeRangedSurvey(folder, 'ranged');
  freezeOddSurvey(folder, 'large', 123_456_789_012);
  freezeOddSurvey(folder, 'zero', 0);
  freezeOddSurvey(folder, 'held', null);
  const series = [...openReleases(join(await publishedHome(), 'releases')), ...openReleases(folder)];
  return series.flatMap(({ releases }) => releases.slice(-1));
}

/** What the sentences of a release are made of, in English. */
export function tellingBy({ codeBook, observations }: Release): Telling {
  return tellingOf(codeBook, loadFramework(codeBook.frameworkVersion), readerOf(observations), loadTexts());
}
