import { Hono } from 'hono';
import { type Answers, hashOf } from '../answers.ts';
import { gapsAnswer } from '../gaps/answer.ts';
import { takes } from '../query.ts';
import type { ConsultationAnswer } from '../types.ts';

/** Who was asked about the framework: of no dataset, and of every version; and how well the figures answer. */
export function consultationRoutes(answers: Answers): Hono {
  const app = new Hono();
  app.get('/gaps', takes('version', 'survey', 'answers'), (c) => {
    const { version = 'latest', survey, answers: figures } = c.req.query();
    const framework = answers.catalogue.framework(version);
    return answers.of(c, null, {
      key: c.req.path + hashOf([version, survey, figures]),
      make: () => JSON.stringify(gapsAnswer(answers.catalogue, framework, { survey, answers: figures })),
    });
  });
  return app.get('/', takes(), (c) => {
    const { frameworks, rounds } = answers.catalogue;
    const body: ConsultationAnswer = {
      versions: frameworks.map(({ version, writtenOn }) => ({ version, writtenOn })),
      rounds,
    };
    return answers.of(c, null, { make: () => JSON.stringify(body) });
  });
}
