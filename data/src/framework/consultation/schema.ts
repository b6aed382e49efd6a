import { z } from 'zod';

/** The form of a round's file. Each rule says what is wrong and what to do, because people who fill in a spreadsheet read it. */

export const ROUND_KINDS = ['announcement', 'meeting', 'survey', 'review', 'launch'] as const;
export const PROPOSAL_STATUSES = ['open', 'adopted', 'rule', 'merged', 'deferred', 'declined'] as const;
export const AUDIENCES = ['policymaker', 'journalist', 'researcher'] as const;
export const STAKEHOLDER_GROUPS = [
  'government',
  'international',
  'law_enforcement',
  'civil_society',
  'survivors',
  'industry',
  'research',
  'media',
] as const;

const filled = (message: string) => z.string({ error: message }).trim().min(1, { error: message });

/** A code of a list, spelt as it stands there. */
function oneOf<const T extends readonly [string, ...string[]]>(name: string, list: T) {
  const known = list.join(', ');
  return z.enum(list, {
    error: ({ input }) =>
      input === undefined || input === ''
        ? `${name} is missing; use one of ${known}`
        : `${name} is not in the code list; use one of ${known}`,
  });
}

const day = (name: string) =>
  z.iso.date({
    error: ({ input }) =>
      input === undefined || input === ''
        ? `${name} is missing; write the day like 2022-04-19`
        : `${name} is not a day; write it like 2022-04-19`,
  });

const url = z.url({ protocol: /^https$/, error: 'the address is not one of a page; begin it with https://' });

/** One sentence ends with a full stop or a question mark, and none ends before. */
const ONE_SENTENCE = /^(?:(?![.!?]\s).)*[.!?]$/su;
const sentence = (name: string) =>
  z
    .string({ error: `${name} is missing; write one sentence` })
    .trim()
    .regex(ONE_SENTENCE, { error: `${name} is not one sentence; write one that ends with a full stop` })
    .max(400, { error: `${name} is longer than 400 characters; shorten it` });

const group = oneOf('the group', STAKEHOLDER_GROUPS);

export const roundFile = z.strictObject({
  round: z.strictObject({
    code: z.string().regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'the code is not a day and lower-case words; write it like 2022-04-19-civil-society',
    }),
    kind: oneOf('the kind', ROUND_KINDS),
    title: filled('the title is missing; say in a few words what the round was'),
    convenor: filled('the convenor is missing; say who asked'),
    who: filled('who took part is empty; name them or leave it out').nullable().default(null),
    groups: z.array(group).default([]),
    from: day('the first day'),
    to: day('the last day').nullable().default(null),
    dating: oneOf('the dating', ['exact', 'within']).default('exact'),
    status: oneOf('the status', ['held', 'announced']).default('held'),
    participants: z
      .int({ error: 'the number of participants is not a whole number; write digits only' })
      .positive({ error: 'the number of participants is not a number above zero; leave it out where it is not known' })
      .nullable()
      .default(null),
    summary: filled('the summary is missing; say what was asked and what is known of it'),
    sources: z
      .array(
        z.strictObject({
          title: filled('the source has no title; give that of the page'),
          publisher: filled('the source has no publisher; say whose page it is'),
          url,
        }),
      )
      .default([]),
  }),
  proposals: z
    .array(
      z.strictObject({
        code: z.string().regex(/^p[1-9]\d*$/, { error: 'the code is not p and a number; write it like p1' }),
        asks: oneOf('what it asks for', ['question', 'information']),
        text: sentence('the proposal'),
        by: filled('who asked is empty; name them or leave it out').nullable().default(null),
        groups: z.array(group).default([]),
        audiences: z.array(oneOf('the audience', AUDIENCES)).default([]),
        status: oneOf('the status', PROPOSAL_STATUSES),
        answer: sentence('the answer').nullable().default(null),
        questions: z.array(z.string()).default([]),
        metrics: z.array(z.string()).default([]),
        merged_into: z.string().nullable().default(null),
        source: url.nullable().default(null),
      }),
    )
    .default([]),
});
