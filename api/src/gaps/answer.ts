import { type Framework, surveyVersion } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import { type Catalogue, provenance } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { demandOf } from './demand.ts';
import { supplyOf } from './supply.ts';
import type { GapsAnswer } from './types.ts';

/** A dataset to take a side from, and which release of it, as an address names them; undefined: the latest of the first. */
export interface Sides {
  readonly survey: string | undefined;
  readonly answers: string | undefined;
}

/** Demand against supply: how important each question and metric is to whom, and how well the figures answer. */
export function gapsAnswer(catalogue: Catalogue, framework: Framework, sides: Sides): GapsAnswer {
  const survey = sideOf(catalogue, 'survey', sides.survey, surveyVersion(framework.version));
  const answers = sideOf(catalogue, 'answers', sides.answers, framework.version);
  const demand = survey === null ? () => null : demandOf(survey);
  const supply = answers === null ? new Map<string, never>() : supplyOf(answers);
  const isPublished = (code: string) => {
    const how = supply.get(code)?.all ?? null;
    return how !== null && how !== 'heldBack';
  };
  return {
    frameworkVersion: framework.version,
    survey: survey && provenance(survey),
    answers: answers && provenance(answers),
    groups: (survey?.codeBook.platforms ?? [])
      .filter((one) => one.level === 'type')
      .map(({ code, label, short }) => ({ code, label, short: short ?? label })),
    questions: framework.questions.map(({ code, question }) => {
      const metrics = framework.metrics.filter((metric) => metric.questions.includes(code));
      const published = metrics.filter((metric) => isPublished(metric.code)).length;
      return { code, question, metrics: metrics.length, published, demand: demand(code) };
    }),
    metrics: framework.metrics.map(({ code, title, questions }) => ({
      ...{ code, title, questions, demand: demand(code) },
      supply: supply.get(code) ?? null,
    })),
  };
}

/**
 * The release of a side: `DATASET` or `DATASET@RELEASE` of this version. Without a name the figures are those of the dataset
 * that holds most metrics.
 */
function sideOf(catalogue: Catalogue, side: string, named: string | undefined, version: string): Release | null {
  const fitting = catalogue.datasets.filter(({ latest }) => latest.manifest.frameworkVersion === version);
  if (named === undefined) {
    const [most] = fitting.toSorted((a, b) => b.latest.codeBook.metrics.length - a.latest.codeBook.metrics.length);
    return most?.latest ?? null;
  }
  const [dataset = '', release = 'latest'] = named.split('@');
  if (!fitting.some((one) => one.dataset === dataset)) {
    const allowed = fitting.map((one) => one.dataset);
    const detail = `${side} names no dataset of framework ${version}; ${allowed.length === 0 ? 'there is none' : `use ${allowed.join(', ')}`}.`;
    throw new ApiProblem('unknown-code', detail, [{ parameter: side, detail, allowed }]);
  }
  return catalogue.release(dataset, release);
}
