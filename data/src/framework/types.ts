/** A code with the words a reader sees. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

export interface PlatformType extends Code {
  /** The label where there is little room, as at the end of a line in a chart. */
  readonly short: string;
  readonly group: string;
  readonly definition: string;
}

export interface SizeBand extends Code {
  readonly staff: string | null;
  readonly monthlyActiveUsers: string;
}

/** Where a caveat must stand: on every page, beside its metric, beside every trend, with every downloaded file. */
export type CaveatPlace = 'page' | 'metric' | 'trend' | 'export';

export interface Caveat {
  readonly id: number;
  readonly text: string;
  readonly shown: readonly CaveatPlace[];
}

export interface Metric {
  readonly code: string;
  readonly section: string;
  readonly title: string;
  readonly definition: string;
  readonly answerType: 'count';
  readonly unit: { readonly singular: string; readonly plural: string };
  /** `flow`: events from 1 January to 31 December; `stock`: the state on 31 December. */
  readonly period: 'flow' | 'stock';
  readonly platformTypes: readonly string[];
  readonly tier: string;
  readonly questions: readonly string[];
  readonly publishAs: string;
  readonly sensitivity: 'open' | 'aggregate-only';
  readonly caveats: readonly number[];
}

export interface Framework {
  readonly version: string;
  readonly platformTypes: readonly PlatformType[];
  readonly platformGroups: readonly Code[];
  readonly sizeBands: readonly SizeBand[];
  readonly answerStatuses: readonly Code[];
  readonly sections: readonly Code[];
  readonly metrics: readonly Metric[];
  readonly caveats: readonly Caveat[];
}
