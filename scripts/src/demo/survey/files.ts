import { askedAbout, type Framework } from '@candor/data/framework';
import { ROSTER_COLUMNS, writeCsv } from '@candor/data/report';
import { stringify as writeTable } from 'csv-stringify/sync';
import { stringify } from 'yaml';
import type { DemoFile } from '../files.ts';
import { filled, inSomeForm } from '../questionnaires.ts';
import { seededRandom } from '../random.ts';
import { leaningsOf, organisationAnswers } from './answers.ts';
import { organisations } from './organisations.ts';

export const SURVEY_DEMO = { id: 'stakeholders', year: 2026 } as const;
const SEED = 20260401;
/** Every so many organisations one answers again, with a changed mind; these files replace what it said before. */
const AGAIN = 45;
export const AGAIN_FOLDER = `reports/${SURVEY_DEMO.year}-again`;

/**
 * The files of the demonstration of a survey: dataset.yaml, roster.csv, and what its organisations would send, in the three
 * forms. The same framework gives the same files, to the byte.
 */
export async function* surveyDemoFiles(framework: Framework): AsyncGenerator<DemoFile> {
  const random = seededRandom(SEED);
  const leanings = leaningsOf(framework, random);
  const people = organisations(framework);
  yield { path: 'dataset.yaml', bytes: datasetYaml(framework) };
  yield { path: 'roster.csv', bytes: rosterCsv(framework) };
  for (const [index, who] of people.entries()) {
    const traits = { service: who.id, platformType: who.group, sizeBand: '', year: SURVEY_DEMO.year };
    const answers = () => filled(framework, traits, organisationAnswers(who, framework, leanings, random));
    const path = `reports/${SURVEY_DEMO.year}/${who.id}`;
    yield await inSomeForm(path, answers(), random);
    if (index % AGAIN === 0) yield { path: `${AGAIN_FOLDER}/${who.id}.csv`, bytes: writeCsv(answers()) };
  }
}

function datasetYaml(framework: Framework): string {
  return `# Written by candor demo --survey: made-up answers that show what a survey of stakeholders looks like.\n${stringify(
    {
      id: SURVEY_DEMO.id,
      title: 'Demonstration of a survey of stakeholders',
      description: `Made-up answers of made-up organisations to the survey about framework ${askedAbout(framework.version)}: how important each question and each metric is to them, and which information they miss. No organisation or answer in it exists.`,
      adapter: 'reports',
      framework: framework.version,
      policy: 'confidential',
      synthetic: true,
      metrics: framework.metrics.map((metric) => metric.code),
      source: {
        name: 'Candor, synthetic answers made by candor demo --survey',
        publisher: 'Candor',
        url: 'https://example.org/candor-demo',
      },
      licence: {
        name: 'CC0 1.0',
        url: 'https://creativecommons.org/publicdomain/zero/1.0/',
        note: 'Synthetic data, free for any use.',
      },
      caveats: framework.caveats.map((caveat) => caveat.id),
      notes: [
        'Synthetic data: no organisation or answer in it exists.',
        'What files and certificates call a company is here an organisation that answered, and what they call a type of platform its group.',
      ],
    },
  )}`;
}

/** Each organisation is a company with one service, itself. */
function rosterCsv(framework: Framework): string {
  const rows = organisations(framework).map(({ id, name, group }) => [id, name, 'no', id, name, group, '', '', '']);
  return writeTable([[...ROSTER_COLUMNS], ...rows]);
}
