import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAKEHOLDER_GROUPS } from '../consultation/schema.ts';
import { frameworkFolder, frameworkVersions, loadFramework } from '../folder.ts';
import { groupCode, importanceOf, MISSING_INFORMATION, SURVEY_FILE, subjectOf, surveyOf } from './index.ts';

const OF = loadFramework(frameworkVersions().at(-1) ?? '');
const TEXT = readFileSync(join(frameworkFolder(OF.version), SURVEY_FILE), 'utf8');
const SURVEY = surveyOf(OF, TEXT);

test('every question and every metric of the version is asked about once, and what is missing', () => {
  const asked = [...OF.questions, ...OF.metrics].map(({ code }) => importanceOf(code));
  expect(SURVEY.metrics.map((one) => one.code)).toEqual([...asked, MISSING_INFORMATION]);
  expect(SURVEY.metrics.map(({ code }) => subjectOf(code)).filter((code) => code !== null)).toHaveLength(asked.length);
  expect([SURVEY.surveyOf, OF.surveyOf]).toEqual([OF.version, undefined]);
});

test('its types are the groups of the consultation', () => {
  expect(SURVEY.platformTypes.map((one) => one.code)).toEqual(STAKEHOLDER_GROUPS.map(groupCode));
});

test('nothing is left to be filled in, and each option is spoken of by what it is about', () => {
  expect(JSON.stringify(SURVEY)).not.toMatch(/\{[a-z]+\}/);
  expect(SURVEY.words.en?.metrics[importanceOf('POL-OWNER')]?.practice).toBe(
    `find ${OF.words.en?.metrics['POL-OWNER']?.topic} very or extremely important`,
  );
});

test('a file that breaks a rule is refused with what is wrong in it', () => {
  const broken = (from: string, to: string) => () => surveyOf(OF, TEXT.replace(from, to));
  expect(broken('important: ["4", "5"]', 'important: ["6"]')).toThrow('survey.yaml: important: 6 is not in scale');
  expect(broken('code: MEDIA', 'code: PRESS')).toThrow(/survey\.yaml/);
  expect(broken('larger: society', 'larger: nobody')).toThrow(
    'platform type CIVIL-SOCIETY: nobody is not in the code list',
  );
  expect(broken('        none: miss nothing\n', '')).not.toThrow();
  expect(broken('      lead: miss\n', '')).toThrow(/survey\.yaml/);
});
