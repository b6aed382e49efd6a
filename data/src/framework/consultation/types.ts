import type { z } from 'zod';
import type { roundFile } from './schema.ts';

/** A round as its file holds it. */
export type RoundFile = z.output<typeof roundFile>;

export type ProposalStatus = RoundFile['proposals'][number]['status'];
export type StakeholderGroup = RoundFile['round']['groups'][number];

/** Something that was asked of the framework, and what became of it. */
export interface Proposal {
  /** Unique among all rounds: that of its round, a hyphen, and its own. */
  readonly code: string;
  readonly round: string;
  readonly asks: 'question' | 'information';
  /** One sentence. */
  readonly text: string;
  /** Who asked, where that is public; null otherwise. */
  readonly by: string | null;
  readonly groups: readonly StakeholderGroup[];
  readonly audiences: readonly string[];
  readonly status: ProposalStatus;
  /** What the framework does about it, in one sentence; null of an open one. */
  readonly answer: string | null;
  /** Audience questions that it asks, too. */
  readonly questions: readonly string[];
  /** What it was adopted as. */
  readonly metrics: readonly string[];
  /** The proposal that it became part of; null otherwise. */
  readonly mergedInto: string | null;
  /** Where it can be read; null where it was made in the round itself. */
  readonly source: string | null;
}

/** One occasion on which somebody was asked about the framework, or said in public what it should ask. */
export interface Round {
  readonly code: string;
  /** The version of the framework that it led to. */
  readonly version: string;
  readonly kind: RoundFile['round']['kind'];
  readonly title: string;
  readonly convenor: string;
  /** Who took part, in words of the source; null where it does not say. */
  readonly who: string | null;
  readonly groups: readonly StakeholderGroup[];
  readonly from: string;
  readonly to: string;
  /** `within`: on a day that is not known, between the two. */
  readonly dating: 'exact' | 'within';
  /** `announced`: no source says that it took place, only that it was to. */
  readonly status: 'held' | 'announced';
  readonly participants: number | null;
  readonly summary: string;
  readonly sources: readonly { readonly title: string; readonly publisher: string; readonly url: string }[];
  readonly proposals: readonly Proposal[];
}
