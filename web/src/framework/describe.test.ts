import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { schemesOf } from '../words/schemes.ts';
import { answerSentence, askedGroups, publishSentences } from './describe.ts';

const framework = loadFramework(frameworkVersions().at(-1) ?? '');
const metric = (code: string) => {
  const found = framework.metrics.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no metric ${code}`);
  return found;
};

test('a choice with a limit says so', () => {
  expect(answerSentence(metric('COL-NEEDS'))).toBe('Up to 3 of these:');
  expect(answerSentence(metric('COL-RESEARCH'))).toBe('All of these that apply:');
});

test('what is published is said in sentences', () => {
  expect(publishSentences(framework, metric('OUT-CONTENT-UNIQUE'))).toEqual(['Divided by “CSEA items actioned”.']);
  expect(publishSentences(framework, metric('CTX-MAU'))).toEqual([FRAMEWORK_WORDS.context]);
  expect(publishSentences(framework, metric('PRO-HASH-IMG'))).toContain(FRAMEWORK_WORDS.aggregateOnly);
  for (const one of framework.metrics) {
    for (const sentence of publishSentences(framework, one)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test('the types that are asked stand in their groups; every type is no list', () => {
  expect(askedGroups(framework, metric('COL-NEEDS'))).toBeNull();
  const groups = askedGroups(framework, metric('CTX-E2EE')) ?? [];
  expect(groups.flatMap((group) => group.types.map((type) => type.code)).sort()).toEqual(
    [...metric('CTX-E2EE').platformTypes].sort(),
  );
});

test('every scheme that the framework names has a name for readers', () => {
  const tags = [...new Set(framework.metrics.flatMap((one) => one.alignedWith))];
  for (const { name, tags: its } of schemesOf(tags)) expect(its).not.toContain(name);
});
