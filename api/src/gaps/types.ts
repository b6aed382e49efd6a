import type { CountBand, Period } from '@candor/data/release';
import type { Provenance } from '../types.ts';

/** The share of a group that finds something very or extremely important, within its bounds; without them it is held back. */
export interface GroupDemand {
  readonly group: string;
  readonly n: number | CountBand | null;
  readonly lower?: number;
  readonly upper?: number;
}

/** Two groups that differ: by so much at least, and between the middles of their bounds. */
export interface MostApart {
  readonly low: string;
  readonly high: string;
  readonly atLeast: number;
  readonly middles: number;
}

export interface Demand {
  readonly all: GroupDemand;
  readonly byGroup: readonly GroupDemand[];
  readonly apart: MostApart | null;
}

/** For how many types of platform something is published, and how at best. */
export interface TypesPublished {
  readonly exact: number;
  readonly range: number;
  readonly heldBack: number;
}

export interface Supply {
  /** From how many companies it was collected, as published. */
  readonly collectedFrom: number | CountBand | null;
  /** How it is published for all types together; null where nothing is. */
  readonly all: 'exact' | 'range' | 'heldBack' | null;
  readonly types: TypesPublished;
  readonly year: Period;
}

interface Row {
  readonly code: string;
  /** Null without a survey about this version. */
  readonly demand: Demand | null;
}

/** What was asked of the framework beside how well the latest release answers it. */
export interface GapsAnswer {
  readonly frameworkVersion: string;
  /** The releases that both sides are from; null where there is none. */
  readonly survey: Provenance | null;
  readonly answers: Provenance | null;
  readonly groups: readonly { readonly code: string; readonly label: string; readonly short: string }[];
  readonly questions: readonly (Row & {
    readonly question: string;
    /** How many metrics bear on it, and of how many any figure of all types is published. */
    readonly metrics: number;
    readonly published: number;
  })[];
  readonly metrics: readonly (Row & {
    readonly title: string;
    readonly questions: readonly string[];
    /** Null where the release does not hold the metric. */
    readonly supply: Supply | null;
  })[];
}
