import type { QuestionsAnswer } from '@candor/api/types';
import { expect, it } from 'vitest';
import { otherAnswers } from './elsewhere.ts';

const sentence = (text: string, value?: number) => ({ text, caveats: [], observations: [{ metric: 'A', value }] });
const answered = (...sentences: ReturnType<typeof sentence>[]) =>
  [{ code: 'Q1', sentences }] as unknown as QuestionsAnswer['questions'];
const demo = { id: 'demo', title: 'Demonstration', synthetic: true };
const real = { id: 'real', title: 'Real', synthetic: false };
const empty = { id: 'empty', title: 'Empty', synthetic: false };

it('a question is answered by the real datasets that tell a figure, and made-up figures are only linked where no real ones are', () => {
  const answers = [
    answered(sentence('Made up.', 1)),
    answered(sentence('True.', 2), sentence('Held back.')),
    undefined,
  ];
  expect(
    otherAnswers([demo, real, empty], answers, 'Q1').map((one) => [
      one.dataset.id,
      one.sentences.map((two) => two.text),
    ]),
  ).toEqual([['real', ['True.']]]);
  expect(otherAnswers([demo, empty], [answers[0], undefined], 'Q1')).toMatchObject([{ dataset: demo, sentences: [] }]);
  expect(otherAnswers([demo, real], answers, 'Q2')).toEqual([]);
});

it('a dataset that only says that there is no figure does not answer', () => {
  expect(otherAnswers([real], [answered(sentence('Nothing is published.'))], 'Q1')).toEqual([]);
});
