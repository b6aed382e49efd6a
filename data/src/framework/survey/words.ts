import type { Framework } from '../types.ts';
import type { FrameworkWords, MetricWords } from '../words.ts';
import { importanceOf, MISSING_INFORMATION } from './codes.ts';
import { filled } from './fill.ts';
import type { SurveyFile, SurveyWords } from './schema.ts';

/** How the questions of a survey are spoken of, in the languages that both it and its framework have. */
export function wordsOf(of: Framework, survey: SurveyFile): Record<string, FrameworkWords> {
  return Object.fromEntries(
    Object.entries(survey.words).flatMap(([language, words]) => {
      const own = of.words[language];
      return own === undefined ? [] : [[language, inLanguage(language, words, own, of, survey)]];
    }),
  );
}

function inLanguage(
  language: string,
  words: SurveyWords,
  own: FrameworkWords,
  { questions, metrics }: Framework,
  { groups, larger_groups }: SurveyFile,
): FrameworkWords {
  const topics: readonly (readonly [string, string])[] = [
    ...questions.map(({ code }) => [code, filled(words.question, { code })] as const),
    ...metrics.map(({ code, title }) => [code, own.metrics[code]?.topic ?? title] as const),
  ];
  return {
    language,
    metrics: {
      ...Object.fromEntries(topics.map(([code, topic]) => [importanceOf(code), importance(words, topic)])),
      [MISSING_INFORMATION]: words.missing,
    },
    codes: {},
    platforms: Object.fromEntries(
      [...larger_groups, ...groups].map(({ code }) => [code, words.respondents[code]?.other ?? '']),
    ),
    sizes: {},
    reporters: { ...words.respondents, company: words.respondent },
    headings: words.headings,
    keep_capital: own.keep_capital,
  };
}

function importance(words: SurveyWords, topic: string): MetricWords {
  return {
    topic: filled(words.importance, { topic }),
    options: Object.fromEntries(Object.entries(words.options).map(([code, text]) => [code, filled(text, { topic })])),
    practice: filled(words.practice, { topic }),
  };
}
