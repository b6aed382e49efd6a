import { z } from 'zod';
import type { AggregatesAnswer, ChangesAnswer, ConsultationAnswer, FrameworkAnswer } from '../../types.ts';
import { schemaOf } from '../schema.ts';
import { code, fullCaveat, metric, text, texts, year } from './shared.ts';

const versionRow = { version: text, writtenOn: text.nullable(), draft: z.boolean() };
const burdens = z.array(
  z.object({
    tier: text,
    of: z.array(z.object({ size: text, maturity: text })),
    byType: z.array(z.object({ type: text, questions: z.int(), cells: z.int() })),
  }),
);

/** What is answered of no release: the framework, who was asked about it, and what others published. */
export const OF_FRAMEWORK = {
  framework: schemaOf<FrameworkAnswer>('Framework')(
    z.object({
      version: text,
      platformTypes: z.array(z.object({ code: text, label: text, short: text, group: text, definition: text })),
      platformGroups: z.array(code),
      sizeBands: z.array(z.object({ code: text, label: text, staff: text.nullable(), monthlyActiveUsers: text })),
      answerStatuses: z.array(code),
      breakdowns: z.array(z.object({ code: text, label: text, codes: z.array(code) })),
      questions: z.array(z.object({ code: text, question: text, audiences: texts })),
      sections: z.array(code),
      metrics: z.array(metric),
      caveats: z.array(fullCaveat),
    }),
  ),
  aggregates: schemaOf<AggregatesAnswer>('Aggregates')(
    z.object({
      aggregates: z.array(
        z.object({
          ...{ publisher: text, document: text, year, population: text, n: z.number().nullable(), indicator: text },
          ...{ metric: text.nullable(), value: text, unit: text, url: text, exactness: text, note: text },
        }),
      ),
    }),
  ),
  consultation: schemaOf<ConsultationAnswer>('Consultation')(
    z.object({
      versions: z.array(z.object({ version: text, writtenOn: text.nullable() })),
      rounds: z.array(
        z.object({
          ...{
            code: text,
            version: text,
            kind: text,
            title: text,
            convenor: text,
            who: text.nullable(),
            groups: texts,
          },
          ...{ from: text, to: text, dating: z.enum(['exact', 'within']), status: z.enum(['held', 'announced']) },
          ...{ participants: z.int().nullable(), summary: text },
          sources: z.array(z.object({ title: text, publisher: text, url: text })),
          proposals: z.array(
            z.object({
              ...{ code: text, round: text, asks: z.enum(['question', 'information']), text, by: text.nullable() },
              ...{ groups: texts, audiences: texts, status: text, answer: text.nullable() },
              ...{
                questions: texts,
                metrics: texts,
                mergedInto: text.nullable(),
                source: text.nullable(),
              },
            }),
          ),
        }),
      ),
    }),
  ),
  changes: schemaOf<ChangesAnswer>('Changes')(
    z.object({
      ...versionRow,
      versions: z.array(z.object(versionRow)),
      burden: burdens,
      difference: z
        .object({
          ...{ from: text, to: text, lists: texts, unchanged: z.int() },
          metrics: z.array(z.object({ code: text, title: text, change: text, sentences: texts })),
          burden: z.object({ from: burdens, to: burdens }),
        })
        .nullable(),
    }),
  ),
};
