import { z } from 'zod';
import type {
  AvailabilityAnswer,
  HeadlineAnswer,
  ObservationsAnswer,
  QuestionsAnswer,
  SummaryAnswer,
  ViewAnswer,
} from '../../types.ts';
import { schemaOf } from '../schema.ts';
import {
  caveat,
  code,
  licence,
  OBSERVATION,
  period,
  periods,
  provenance,
  sentence,
  summarised,
  text,
  texts,
  year,
} from './shared.ts';

/** What is answered of the figures of a release. */
export const OF_FIGURES = {
  observations: schemaOf<ObservationsAnswer>('Observations')(
    z.object({
      ...provenance,
      licence,
      caveats: z.array(caveat),
      statuses: z.object({ obsStatus: z.record(text, text), confStatus: z.record(text, text) }),
      labels: z.record(text, z.record(text, text)).optional(),
      observations: z.array(OBSERVATION),
    }),
  ),
  availability: schemaOf<AvailabilityAnswer>('Availability')(
    z.object({
      ...provenance,
      availability: z.array(
        z.object({
          ...{ metric: text, measure: text, platform: text, year, period },
          exact: z.int().optional().describe('Figures published as they are.'),
          rounded: z.int().optional().describe('Figures published in steps.'),
          range: z.int().optional().describe('Figures published between two bounds.'),
          heldBack: z.int().optional().describe('Figures held back to protect companies.'),
          notAsked: z.int().optional().describe('Figures that nobody was asked for, or that cannot exist.'),
          nobodyReported: z.int().optional().describe('Figures that no company reported.'),
          notComparable: z.int().optional().describe('Changes across a break, or from too small a number.'),
          notKnown: z.int().optional().describe('Figures of which only a part of the companies is known.'),
        }),
      ),
    }),
  ),
  headline: schemaOf<HeadlineAnswer>('Headline')(
    z.object({
      ...provenance,
      ...{ year: summarised.year, period, caveats: summarised.caveats, metric: text.nullable(), finding: sentence },
      ...{ moved: sentence.nullable(), more: z.array(sentence), besides: sentence.nullable() },
      safeguards: z.array(sentence),
    }),
  ),
  summary: schemaOf<SummaryAnswer>('Summary')(
    z.object({
      ...provenance,
      ...summarised,
      keyFigures: z.array(z.object({ name: text, observation: OBSERVATION })),
      sections: z.array(z.object({ key: text, heading: text, sentences: z.array(sentence) })),
    }),
  ),
  questions: schemaOf<QuestionsAnswer>('Questions')(
    z.object({
      ...provenance,
      ...summarised,
      questions: z.array(
        z.object({ code: text, question: text, audiences: texts, metrics: texts, sentences: z.array(sentence) }),
      ),
    }),
  ),
  view: schemaOf<ViewAnswer>('View')(
    z.object({
      ...provenance,
      ...{ view: text, title: text, subtitle: text, description: text, notes: texts, companies: text.nullable() },
      caveats: z.array(caveat),
      filters: z.object({
        ...{ metric: texts, measure: texts, size: texts, panel: texts },
        ...{ platform: texts.optional(), breakdown: texts.optional() },
      }),
      years: z.array(year),
      periods,
      chart: z.object({
        ...{ kind: text, unit: text, scale: text, keysAre: text, codes: texts, isWhole: z.boolean() },
        keys: z.array(code),
        series: z.array(
          z.object({
            ...{ code: text, label: text, isFocused: z.boolean() },
            points: z.array(z.object({ observation: z.int().nullable(), share: z.number().optional() })),
          }),
        ),
        aside: z.array(code),
      }),
      observations: z.array(OBSERVATION),
    }),
  ),
};
