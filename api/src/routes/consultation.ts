import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { takes } from '../query.ts';
import type { ConsultationAnswer } from '../types.ts';

/** Who was asked about the framework: of no dataset, and of every version. */
export function consultationRoutes(answers: Answers): Hono {
  return new Hono().get('/', takes(), (c) => {
    const { frameworks, rounds } = answers.catalogue;
    const body: ConsultationAnswer = {
      versions: frameworks.map(({ version, writtenOn }) => ({ version, writtenOn })),
      rounds,
    };
    return answers.of(c, null, { make: () => JSON.stringify(body) });
  });
}
