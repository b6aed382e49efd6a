import type { Metric } from '@candor/data/framework';
import type { Levels } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import { Ballots } from './ballots.ts';
import { decode, type ShareRules } from './decode.ts';
import { BAND_CODES, type Kind, PART_YEAR, type Polls, STANDINGS, WHOLE_YEAR } from './polls.ts';
import { questionOf } from './questions.ts';
import { shareOf } from './share.ts';
import type { AnswerRules } from './ways.ts';
import { PublishedShares, type Row } from './worlds.ts';

/** What a release publishes, the votes that it was made of, and what its policy asks of shares. */
export interface ShareRelease {
  readonly published: readonly PublishedFigure[];
  readonly polls: Polls;
  readonly rules: ShareRules;
}

/** One question of one year, with all that is published of it. */
export interface PublishedQuestion {
  readonly name: string;
  readonly published: PublishedShares;
  readonly answers: AnswerRules;
}

/** What the shares of a metric say, each by itself and all of a question together. */
export interface Gathered {
  readonly shares: number;
  /** Not what the store says, or not what the rule makes of it. */
  readonly wrong: readonly string[];
  /** Published of fewer companies than the policy asks for. */
  readonly few: readonly string[];
  /** One company could have moved it out of what is published. */
  readonly moved: readonly string[];
  /** Another company could have moved it, had one answered otherwise. */
  readonly atEdge: readonly string[];
  readonly questions: readonly PublishedQuestion[];
}

/** Reads every published share of a metric, and puts together what all releases publish of one question. */
export function gatherShares(releases: readonly ShareRelease[], metric: Metric, levels: Levels): Gathered {
  const found = {
    shares: 0,
    wrong: [] as string[],
    few: [] as string[],
    moved: [] as string[],
    atEdge: [] as string[],
  };
  const questions = new Map<string, { kind: Kind; ballots: Ballots; rows: Map<string, Row> }>();
  for (const { published, polls, rules } of releases) {
    for (const one of published) {
      const question = one.metric === metric.code ? questionOf(one, () => metric.practice) : undefined;
      if (question === undefined) continue;
      const share = shareOf(one, question, polls, levels);
      const { low, high, isWrong, isFew, movers, isAtEdge } = decode(share, rules);
      found.shares += 1;
      if (isWrong) found.wrong.push(share.name);
      if (isFew) found.few.push(share.name);
      if (movers.length > 0) found.moved.push(share.name);
      else if (isAtEdge) found.atEdge.push(share.name);
      const key = `${metric.code} ${question.kind} ${question.year}`;
      const of = questions.get(key) ?? { kind: question.kind, ballots: new Ballots(), rows: new Map() };
      questions.set(key, of);
      const hidden = share.votes.filter((vote) => !vote.isOpen);
      const votes = hidden.map((vote) => ({ ballot: of.ballots.of(vote), weight: vote.weight }));
      const row: Row = { name: share.name, counted: question.counted, votes, low, high };
      if (votes.length > 0) of.rows.set(idOf(row), row);
    }
  }
  return {
    ...found,
    questions: [...questions].map(([name, { kind, ballots, rows }]) => ({
      name,
      published: new PublishedShares(ballots, [...rows.values()]),
      answers: answerRules(kind, metric),
    })),
  };
}

/** What two releases publish alike is one row. */
function idOf({ votes, counted, low, high }: Row): string {
  const range = [low.toFixed(6), high.toFixed(6), counted.base, ...counted.options.keys()];
  return [...range, ...votes.map(({ ballot, weight }) => `${ballot}*${weight}`)].join();
}

/** Which answers a question takes, as everybody reads in the code book. */
function answerRules(kind: Kind, metric: Metric): AnswerRules {
  const single = (options: readonly string[]) => ({ options, isMultiple: false, exclusive: [], most: null });
  switch (kind) {
    case 'standings':
      return single(STANDINGS);
    case 'classes':
      return single(BAND_CODES);
    case 'months':
      return single([PART_YEAR, WHOLE_YEAR]);
    case 'options':
      return {
        options: metric.options.map((one) => one.code),
        isMultiple: metric.answerType === 'multi_choice',
        exclusive: metric.exclusiveOptions,
        most: metric.maxChoices,
      };
  }
}
