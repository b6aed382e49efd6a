import type { MetricsAnswer } from '@candor/api/types';
import { describe, expect, it } from 'vitest';
import { notesOf } from './notes.ts';

const book = {
  caveats: [
    { id: 1, text: 'One.', shown: ['page', 'export'] },
    { id: 2, text: 'Two.', shown: ['metric'] },
    { id: 8, text: 'Eight.', shown: ['trend'] },
    { id: 9, text: 'Nine.', shown: ['metric'] },
  ],
} as unknown as Pick<MetricsAnswer, 'caveats'>;

describe('the notes of a page', () => {
  const notes = notesOf(book, [{ caveats: [8, 1] }, { caveats: [2, 8] }]);

  it('are numbered in the order in which sentences need them, each once', () => {
    expect(notes.numbered).toEqual(['Eight.', 'Two.']);
    expect(notes.numbersOf([2, 8])).toEqual([1, 2]);
  });

  it('hold what is true of every figure without a number', () => {
    expect(notes.general).toEqual(['One.']);
    expect(notes.numbersOf([1])).toEqual([]);
  });

  it('leave out what no sentence needs and what the code book does not know', () => {
    expect([...notes.general, ...notes.numbered]).not.toContain('Nine.');
    expect(notesOf(book, [{ caveats: [99] }]).numbered).toEqual([]);
  });
});
