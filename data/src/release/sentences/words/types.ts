import type { Framework } from '../../../framework/index.ts';
import type { Period } from '../../../period/index.ts';
import type { CodeBook } from '../../content.ts';
import type { Observation } from '../../observation.ts';

/** A place of the cube; what is left out is the total (`_T`), and the panel of all companies. */
export interface FigurePlace {
  readonly platform: string;
  readonly year: Period;
  readonly size?: string;
  readonly breakdown?: string;
  readonly panel?: 'all' | 'matched';
}

/** Where sentences find their figures: a whole release, or the rows that a page has fetched. */
export interface FigureReader {
  /** Undefined where nothing is known; an observation that is held back is not unknown. */
  at(metric: string, measure: string, place: FigurePlace): Observation | undefined;
  /** The years with any observation, ascending. */
  readonly years: readonly Period[];
  /** The year to begin with, see `latestYear`. */
  readonly latest: Period | null;
}

/** What sentences need of a code book. */
export type SentenceBook = Pick<
  CodeBook,
  'dataset' | 'metrics' | 'platforms' | 'caveats' | 'breaks' | 'words' | 'summaries' | 'longSeries' | 'tables'
> &
  Partial<Pick<CodeBook, 'reconciliation'>>;

/** What sentences need of the framework that a release was made by: the code book does not hold it. */
export type SentenceLabels = Pick<
  Framework,
  'breakdowns' | 'answerStatuses' | 'questions' | 'sizeBands' | 'caveats' | 'summaries' | 'words'
>;

/** A true sentence, the observations that it is made of, and the caveats that must stand by it, the most needed first. */
export interface Sentence {
  readonly text: string;
  readonly used: readonly Observation[];
  /** Ids of the code book. */
  readonly caveats: readonly number[];
  /** The table beside the metrics that it is the finding of; absent where it is made of observations. */
  readonly table?: string;
}

/** An observation with a number. */
export type Told = Observation & { readonly kind: 'value' };

/** Words for a value, without a capital or a full stop, and the rows beside it that they are made of, too. */
export interface Clause {
  readonly text: string;
  readonly beside?: readonly Observation[];
}
