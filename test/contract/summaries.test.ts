import type { HeadlineAnswer, QuestionsAnswer, SentenceRow, SummaryAnswer } from '@candor/api/types';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemIn, RELEASE, ROOT, realApi } from '../support/api.ts';

let api: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  api = await realApi();
});

const get = (path: string) => api.app.request(`${ROOT}/${RELEASE}/${path}`);

async function summary(platform: string): Promise<SummaryAnswer> {
  const response = await get(`summaries/${platform}`);
  expect(response.status).toBe(200);
  return (await response.json()) as SummaryAnswer;
}

async function questions(query = ''): Promise<QuestionsAnswer> {
  const response = await get(`questions${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as QuestionsAnswer;
}

const sentencesOf = (answer: SummaryAnswer) => answer.sections.flatMap((section) => section.sentences);

/** Each sentence ends, and its caveats are in the answer. */
function expectWhole(sentences: readonly SentenceRow[], { caveats }: Pick<SummaryAnswer, 'caveats'>) {
  for (const { text, caveats: ids } of sentences) {
    expect(text).toMatch(/^[\p{Lu}\d“].+\.$/u);
    for (const id of ids) expect(caveats.map((one) => one.id)).toContain(id);
  }
}

test('a release is summed up in a sentence or two, with the observations that they are made of and their caveats', async () => {
  const answer = (await (await get('headline')).json()) as HeadlineAnswer;
  expect(answer).toMatchObject({ metric: 'OUT-REPORTS-NCMEC', year: 2023 });
  expect(answer.finding.text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    '21.4 million reports to NCMEC were made in 2025, those of the public included: 4 % more than in 2024.',
  );
  expect(answer.moved?.text).toMatch(
    /^The reports to NCMEC by providers fell by 43\u202f% from 2023 to 2024, across a break/,
  );
  const more = answer.more.map((one) => one.text.replaceAll(/[\u00a0\u202f]/g, ' '));
  expect(more.slice(0, 2)).toEqual([
    'The largest company’s share of what providers reported fell from 85 % in 2023 to 52 % in 2025.',
    '4 companies with generative-AI services sent 1.4 million reports to NCMEC in 2025, where all of this type had sent 330 in 2023; one of them sent 78 % of these.',
  ]);
  expect(more.slice(-3)).toEqual([
    '213 companies and organisations sent 35.9 million reports to NCMEC in 2023.',
    'Among the 174 companies and organisations that also reported in 2022, the number of reports to NCMEC rose by 13 %, with one company accounting for more than half of this change.',
    'Of these, 196 companies with a platform sent 35.7 million, and 17 organisations without a platform (hotlines, safety vendors and others) sent 204,319.',
  ]);
  expect(answer.more.slice(-3).map((one) => one.observations.map((row) => row.measure))).toEqual([
    ['sum'],
    ['change', 'direction'],
    ['sum', 'sum', 'sum'],
  ]);
  expectWhole([answer.finding, ...(answer.moved === null ? [] : [answer.moved]), ...answer.more], answer);
  await problemIn(await get('headline?year=2020'), 400);
});

describe('summaries', () => {
  test('every platform code of the release has one, of at most 14 sentences, with their caveats', async () => {
    const codes = api.releases[0]?.latest.codeBook.platforms.map((one) => one.code) ?? [];
    expect(codes).toContain('ALL-REPORTERS');
    for (const code of codes) {
      const answer = await summary(code);
      expect(answer.platform.code).toBe(code);
      expect(answer.year).toBe(2023);
      expect(sentencesOf(answer).length).toBeGreaterThan(0);
      expect(sentencesOf(answer).length).toBeLessThanOrEqual(14);
      expectWhole(sentencesOf(answer), answer);
    }
  });

  test('a sentence says what its observations say', async () => {
    const answer = await summary('ALL-REPORTERS');
    const [first] = sentencesOf(answer);
    expect(first?.text).toMatch(/^\d+ companies and organisations sent 35\.9\u00a0million reports to NCMEC in 2023\.$/);
    expect(first?.observations).toEqual([
      expect.objectContaining({ measure: 'sum', platform: 'ALL-REPORTERS', year: 2023, value: 35_944_826 }),
    ]);
    expect(answer.keyFigures[0]).toEqual({
      name: 'the total of reports to NCMEC',
      observation: first?.observations[0],
    });
  });

  test('each observation behind a sentence is one of the release', async () => {
    const { observations = [] } = api.releases[0]?.latest ?? {};
    const keyOf = (one: { measure: string; platform: string; panel: string; year: number | string; value?: number }) =>
      [one.measure, one.platform, one.panel, one.year, one.value].join(' ');
    const known = new Set(observations.map((one) => keyOf(one)));
    for (const { observations: behind } of sentencesOf(await summary('MSG'))) {
      expect(behind.length).toBeGreaterThan(0);
      for (const row of behind) expect(known).toContain(keyOf(row));
    }
  });

  test('an unknown platform is a 404 that lists those of the release', async () => {
    const problem = await problemIn(await get('summaries/XXX'), 404);
    expect(problem.detail).toMatch(/^There is no platform “XXX”; choose from public-sharing, SOC, /);
  });
});

describe('questions', () => {
  test('each question of the framework is there, with a sentence also where no metric bears on it', async () => {
    const answer = await questions();
    expect(answer.platform.code).toBe('ALL');
    expect(answer.questions.map((one) => one.code)).toEqual([...Array(12).keys()].map((index) => `Q${index + 1}`));
    for (const { code, metrics, sentences } of answer.questions) {
      expect(metrics).toEqual(['Q2', 'Q8'].includes(code) ? ['OUT-REPORTS-NCMEC'] : []);
      expectWhole(sentences, answer);
      if (metrics.length === 0)
        expect(sentences.map((one) => one.text)).toEqual(['This dataset has no metric that bears on this question.']);
      else expect(sentences[0]?.text).toContain('reports to NCMEC');
    }
  });

  test('one platform can be asked for', async () => {
    const { platform, questions: answers } = await questions('?platform=GAM');
    expect(platform.code).toBe('GAM');
    expect(answers[1]?.sentences[0]?.text).toContain('gaming services');
    expect(answers).not.toEqual((await questions('?platform=DAT')).questions);
  });

  test.each(['XXX', 'GAM,DAT', ''])(
    '“%s” is not one platform, and the problem lists those of the release',
    async (asked) => {
      const problem = await problemIn(await get(`questions?platform=${asked}`), 400);
      expect(problem.type).toMatch(/unknown-code$/);
      expect(problem.errors?.[0]?.allowed).toContain('GAM');
    },
  );
});
