import type { Metric } from '@candor/data/framework';
import { Random } from '../../random.ts';
import type { Levels } from '../figures.ts';
import { type Gathered, gatherShares, type PublishedQuestion, type ShareRelease } from './gather.ts';
import { type Doubt, doubtsOf, type Ruled, Search } from './search.ts';

/** How much is looked at of what takes an integer programme each. */
export interface Effort {
  /** Doubts of one who knows the rule that do not stay alone, in each question of each year, drawn by `seed`. */
  readonly doubts: number;
  /** Companies that are asked about each of them, beside the outsider and all for whom the outsider's world speaks. */
  readonly insiders: number;
  /** For each programme. */
  readonly seconds: number;
  readonly seed: number;
}

export const EFFORT: Effort = { doubts: 2, insiders: 2, seconds: 10, seed: 1 };

/** A company's answer that somebody can work out. */
export interface VoteLeak extends Ruled {
  readonly question: string;
  readonly doubt: Doubt;
  /** One answer is known; otherwise only that not all answers of a company are, or are not, so. */
  readonly isAnswer: boolean;
}

export interface SharesAttack extends Omit<Gathered, 'questions'> {
  readonly doubts: number;
  readonly programmes: number;
  readonly leaks: readonly VoteLeak[];
  /**
   * The same for one who also knows that no company could have moved what is published. `left` doubts do not stay when
   * all others answered as they did, and were not put to the solver.
   */
  readonly byRule: { readonly doubts: number; readonly left: number; readonly leaks: readonly VoteLeak[] };
  /**
   * What is only measured: of one who knows the margin, too. `decided` doubts do not stay for who knows all other answers;
   * some of these, `searched`, were put to the solver for the outsider, who resolves `forced` of them.
   */
  readonly byMargin: { readonly decided: number; readonly searched: number; readonly forced: number };
}

/**
 * Attacks the shares of companies that releases publish of one metric. Each is read both ways; and of all of them
 * together, with a ballot for each answer of each service, every company must be left in doubt: that all its answers
 * name an option, and that none does, agrees with everything published, for the outsider and for every company that
 * knows its own answers. A doubt that stays when all others are taken to have answered as they did stays for everybody;
 * of the rest the solver decides.
 *
 * That a share is published at all says a little more to one who knows the rule: no company could have moved it. Every
 * doubt must stay for such a one, too; where a release is at fault only some are put to the solver. That a share is
 * suppressed is not used.
 */
export async function attackShares(
  releases: readonly ShareRelease[],
  metric: Metric,
  levels: Levels,
  effort: Effort = EFFORT,
): Promise<SharesAttack> {
  const { questions, ...read } = gatherShares(releases, metric, levels);
  const byRule = { doubts: 0, left: 0, leaks: [] as VoteLeak[] };
  const byMargin = { decided: 0, searched: 0, forced: 0 };
  const margin = Math.max(0, ...releases.map((one) => one.rules.margin));
  const found = { doubts: 0, programmes: 0, leaks: [] as VoteLeak[], byRule, byMargin };
  for (const question of questions) {
    const { published, answers } = question;
    const doubts = doubtsOf(published, answers);
    found.doubts += doubts.length;
    byRule.doubts += doubts.length;
    const search = new Search(published, answers, 0);
    for (const doubt of doubts) {
      if (!search.isOpenAlone(doubt)) found.leaks.push(...(await leaksOf(search, question, doubt, effort.seconds)));
    }
    const knowing = new Search(published, answers, 1);
    const open = doubts.filter((doubt) => !knowing.isOpenAlone(doubt));
    const some = drawn(open, effort);
    byRule.left += open.length - some.length;
    for (const doubt of some) {
      byRule.leaks.push(...(await leaksOf(knowing, question, doubt, effort.seconds, effort.insiders)));
    }
    const withMargin = new Search(published, answers, margin);
    const decided = doubts.filter((doubt) => !withMargin.isOpenAlone(doubt));
    byMargin.decided += decided.length;
    for (const doubt of drawn(decided, effort)) {
      const [outsider] = await withMargin.resolvedBy(doubt, effort.seconds, 0);
      byMargin.searched += 1;
      if (outsider?.attacker === null && outsider.isProven) byMargin.forced += 1;
    }
    found.programmes += search.programmes + knowing.programmes + withMargin.programmes;
  }
  return { ...read, ...found };
}

/** Who resolves a doubt. Of a company with several answers it is looked whether one of them is known. */
async function leaksOf(
  search: Search,
  { name, published }: PublishedQuestion,
  doubt: Doubt,
  seconds: number,
  most?: number,
): Promise<VoteLeak[]> {
  const by = async (of: Doubt, isAnswer: boolean) =>
    (await search.resolvedBy(of, seconds, most)).map(
      (one): VoteLeak => ({ ...one, question: name, doubt: of, isAnswer }),
    );
  const { ballots, option, yes } = doubt;
  const whole = await by(doubt, ballots.length === 1);
  if (whole.length === 0 || ballots.length === 1) return whole;
  const single: VoteLeak[] = [];
  for (const at of ballots) {
    const isSo = published.ballots.at(at).chosen.includes(option) === yes;
    if (!isSo) single.push(...(await by({ ...doubt, ballots: [at] }, true)));
  }
  return single.length > 0 ? single : whole;
}

/** Some doubts, by a seed. */
function drawn(doubts: readonly Doubt[], { doubts: most, seed }: Effort): Doubt[] {
  const random = new Random(seed);
  const order = doubts.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at);
  return order.slice(0, most).map(({ one }) => one);
}
