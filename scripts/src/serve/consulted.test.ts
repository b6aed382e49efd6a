import {
  draftVersions,
  frameworkVersions,
  loadFramework,
  loadMapping,
  loadRounds,
  surveyVersions,
} from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { consulted } from './consulted.ts';

const FILES = {
  drafts: draftVersions,
  surveys: surveyVersions,
  framework: loadFramework,
  mapping: loadMapping,
  rounds: loadRounds,
};
const refuse = (text: string) => () => {
  throw new Error(text);
};

test('what ships is read without a word', () => {
  const said: string[] = [];
  const found = consulted((line) => said.push(line));
  expect(found.rounds).toEqual(loadRounds());
  expect(found.surveys).toEqual(surveyVersions().map(loadFramework));
  expect(found.mappings.map((one) => one.to)).toEqual([...frameworkVersions(), ...draftVersions()]);
  expect(said).toEqual([]);
});

test('a draft or a round that is refused is told of, and everything else is there', () => {
  const said: string[] = [];
  const drafts = () => ['9.0.0-draft.1'];
  const bad = { ...FILES, drafts, surveys: () => [], framework: refuse('framework: outcomes.yaml is missing') };
  expect(consulted((line) => said.push(line), bad)).toMatchObject({ drafts: [], rounds: loadRounds() });
  const worse = { ...FILES, rounds: refuse('framework 1.0.0: consultation: a.yaml: round.title: it is missing') };
  expect(consulted((line) => said.push(line), worse).rounds).toEqual([]);
  expect(said).toEqual([
    'framework: outcomes.yaml is missing',
    'framework 1.0.0: consultation: a.yaml: round.title: it is missing',
  ]);
});
