import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/candor.ts';
import { shippedAggregates } from './aggregates.ts';

const framework = loadFramework('1.0.0');

test('what ships is read without a word', () => {
  const said: string[] = [];
  expect(shippedAggregates(framework, (line) => said.push(line))).toHaveLength(55);
  expect(said).toEqual([]);
});

test('a file that is refused, or is not there, is told of and leaves none', () => {
  const file = join(temporaryFolder(), 'bad.csv');
  const said: string[] = [];
  expect(shippedAggregates(framework, (line) => said.push(line), file)).toEqual([]);
  writeFileSync(file, 'publisher,value\nOECD,20\n');
  expect(shippedAggregates(framework, (line) => said.push(line), file)).toEqual([]);
  expect(said).toEqual([
    expect.stringMatching(/^published-aggregates\.csv: the file is missing;/),
    expect.stringMatching(/^published-aggregates\.csv, line 1: the first line is not the expected header;/),
  ]);
});
