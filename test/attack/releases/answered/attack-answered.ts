import type { Finding } from '../../finding.ts';
import type { Levels } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Polls } from '../shares/polls.ts';
import { type PracticeOf, questionOf } from '../shares/questions.ts';
import { shareOf, tallied } from '../shares/share.ts';
import { classOf, staysIn } from './classes.ts';
import { type Crowd, Crowds, type Made } from './crowd.ts';
import { stepMovers } from './steps.ts';

/** A row of a release that says how many companies are behind it; it may hold no number, as after a break. */
export interface Numbered extends Omit<PublishedFigure, 'value'> {
  readonly n: string;
  readonly value: number | null;
}

/** A release, with what it was made of. */
export interface AnsweredRelease extends Made {
  readonly rows: readonly Numbered[];
  readonly polls: Polls;
  /** How many companies may pool what they know. */
  readonly coalition: number;
  readonly margin: number;
  readonly practiceOf: PracticeOf;
}

export interface AnsweredAttack {
  /** Classes of how many companies are behind a figure. */
  readonly classes: number;
  /** Steps of shares of those that answered. */
  readonly steps: number;
  /** Companies that could have answered, or not, as far as anybody can know: of all these figures together. */
  readonly companies: number;
  readonly findings: readonly Finding[];
}

/**
 * Attacks what a release says of who answered. Who was asked is known, so the class of how many companies are behind a
 * figure must hold the number also if any one of those that answered had not, or any one of those asked that did not
 * had; and, for who knows that, if then another one had, too. As each class holds whatever one company did, so do all
 * of them together. The step of a share goes by how many answered, so it must be as it is in the same cases.
 */
export function attackAnswered(
  release: AnsweredRelease,
  levels: Levels,
  ratioTo: ReadonlyMap<string, string>,
): AnsweredAttack {
  const crowds = new Crowds(release, levels, ratioTo);
  const found = { classes: 0, steps: 0, companies: 0, findings: [] as Finding[] };
  for (const row of release.rows) {
    const crowd = crowds.of(row);
    found.classes += 1;
    found.companies += leavingOf(crowd) + joiningOf(crowd);
    const say = (test: Finding['test'], what: string) => {
      const numbers = `${crowd.behind.size} are behind it, ${crowd.asked.size} were asked`;
      found.findings.push({ test, cell: nameOf(row), detail: `${what}: ${numbers}` });
    };
    const fault = faultOf(row.n, crowd);
    if (fault !== undefined) say(fault[0], `N ${row.n} ${fault[1]}`);
    const movers = stepMoversOf(row, crowd, release, levels);
    if (movers === undefined) continue;
    found.steps += 1;
    if (movers !== 'more') say('U0', `step ${row.step} ${movers === 'one' ? ONE : OTHER}`);
  }
  return found;
}

const ONE = 'could have been moved by one company that answered or did not';
const OTHER = 'could have been moved by another, had one company answered or not';

/** What is wrong with a class of how many are behind a figure. */
function faultOf(text: string, crowd: Crowd): readonly [Finding['test'], string] | undefined {
  const inside = classOf(text);
  const n = crowd.behind.size;
  if (inside === undefined || !staysIn(inside, n, 0)) return ['file', 'is no class that holds their number'];
  const isMoved = (others: number) =>
    (leavingOf(crowd) > 0 && !staysIn(inside, n - 1, others)) ||
    (joiningOf(crowd) > 0 && !staysIn(inside, n + 1, others));
  if (isMoved(0)) return ['U0', ONE];
  return isMoved(1) ? ['U0', OTHER] : undefined;
}

/** Who could have moved the step of a share; undefined where it says nothing of who answered. */
function stepMoversOf(
  row: Numbered,
  crowd: Crowd,
  { polls, coalition, margin, practiceOf }: AnsweredRelease,
  levels: Levels,
) {
  const { value, step } = row;
  if (value === null || step === null || step === undefined || step === 0) return undefined;
  const published = { ...row, value };
  const question = questionOf(published, practiceOf);
  // How a question was answered is a share of all who were asked.
  if (question === undefined || question.kind === 'standings') return undefined;
  const range = [Math.max(0, value - step / 2), Math.min(1, value + step / 2)] as const;
  return stepMovers(tallied(shareOf(published, question, polls, levels)), range, joiningOf(crowd) > 0, {
    coalition,
    margin,
  });
}

/** How many could have not answered. */
const leavingOf = ({ behind }: Crowd) => [...behind.values()].filter((isKnown) => !isKnown).length;

/** How many were asked and could have answered. */
const joiningOf = ({ behind, asked }: Crowd) => [...asked].filter((parent) => !behind.has(parent)).length;

const nameOf = ({ release, metric, measure, platform, size, breakdown, panel, year }: Numbered) =>
  [release, metric, measure, platform, size, breakdown, panel, year].join(' ');
