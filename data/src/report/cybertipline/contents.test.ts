import { expect, test } from 'vitest';
import { DATASET, FILES, FRAMEWORK, sentencesWith, textOf } from '../../../testing/cybertipline.ts';
import { undeclaredCells } from '../declared-tables.ts';
import { CONTENTS } from './contents.ts';
import { readCybertipline } from './read.ts';

const text = textOf(CONTENTS);
const read = readCybertipline(FILES, DATASET, FRAMEWORK);
const cells = read.ok ? (read.value.cells ?? []) : [];

test('every number of the file stands in a table that the dataset declares', () => {
  const printed = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.slice(line.lastIndexOf(',') + 1)));
  expect(printed).toHaveLength(105);
  expect(printed.filter((one) => !cells.some(({ value }) => value === one))).toEqual([]);
  // Images and videos stand among the files, and again beside those of them that are no copies.
  expect(cells).toHaveLength(105 + 10);
  expect(undeclaredCells(DATASET.tables ?? [], cells, FRAMEWORK)).toEqual([]);
});

test('a table or code that is not declared gets one sentence', () => {
  const [first] = cells;
  if (first === undefined) throw new Error('there are no cells');
  const strange = undeclaredCells(
    DATASET.tables ?? [],
    [
      { ...first, table: 'odd' },
      { ...first, series: 'odd' },
      { ...first, series: 'odd', period: '2021' },
      { ...first, group: 'SOC' },
    ],
    FRAMEWORK,
  );
  expect(strange.map((one) => `${one.message}; ${one.hint}`)).toEqual([
    'the table “odd” is not declared; declare it under tables',
    `the table “${first.table}” declares no series “odd”; declare it under tables`,
    `the table “${first.table}” declares no group “SOC”; declare it under tables`,
  ]);
});

test.each([
  [
    'a number that is none',
    '2023,file,images,54842374',
    '2023,file,images,-5',
    ', line 79: count is not a whole number; write digits only.',
  ],
  [
    'a code that is not known',
    '2023,location,unknown,',
    '2023,location,Mars,',
    ', line 70: “location, Mars” is not known; write it as the other years have it.',
  ],
  [
    'a wrong year',
    '2023,location,unknown,',
    '203,location,unknown,',
    ', line 70: year must be four digits; write it like 2023.',
  ],
  [
    'a line twice',
    '2023,location,unknown,1368404\n',
    '2023,location,unknown,1368404\n2023,location,unknown,1\n',
    ', line 71: the number stands twice; keep one of the two lines.',
  ],
  [
    'a line that is gone',
    '2023,location,unknown,1368404\n',
    '',
    ': 2023 lacks unknown; give every number of a year or none.',
  ],
  [
    'kinds that are not the total',
    '2023,incident_type,travel,2002',
    '2023,incident_type,travel,2003',
    ': the numbers by incident_type of 2023 are not the total; find the row that was changed.',
  ],
  [
    'a total that was not printed',
    '2023,report,total,36210368',
    '2023,report,total,36210369',
    ': the total of 2023 is not the printed one; correct it, or the totals of all years.',
  ],
  [
    'more unique than there are',
    '"videos, visually unique",11213622',
    '"videos, visually unique",21213622',
    ': of the videos of 2023 more are unique than there are; check the three numbers.',
  ],
])('%s gets one exact sentence', (_, before, after, sentence) => {
  expect(text).toContain(before);
  expect(sentencesWith({ [CONTENTS]: text.replace(before, after) })).toContain(CONTENTS + sentence);
});
