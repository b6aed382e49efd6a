import { expect, test } from 'vitest';
import { cutTo, linesOf } from './lines.ts';

const face = { family: 'sans', weight: 400, size: 10 } as const;
const tenEach = (text: string) => [...text].length * 10;

test('lines break at spaces and nowhere else; a number stays with its unit', () => {
  expect(linesOf('up by 13\u202f% in a year', 80, face, tenEach)).toEqual(['up by', '13\u202f% in', 'a year']);
  expect(linesOf('', 80, face, tenEach)).toEqual([]);
});

test('a word that is wider than the line is cut, with an ellipsis', () => {
  expect(linesOf('a Donaudampfschiff', 80, face, tenEach)).toEqual(['a', 'Donauda…']);
  expect(cutTo('Donau', 50, face, tenEach)).toBe('Donau');
  expect(cutTo('Donau', 49, face, tenEach)).toBe('Don…');
});
