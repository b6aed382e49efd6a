import type { GapsAnswer } from '@candor/api/types';

type Demand = NonNullable<GapsAnswer['questions'][number]['demand']>;
export type Share = Demand['all'];
type Supply = NonNullable<GapsAnswer['metrics'][number]['supply']>;

/** A question or a metric, with what is wanted and what is there. */
export interface GapRow {
  readonly code: string;
  readonly title: string;
  readonly demand: Demand;
  /** How much of it is there, from none to all: of its metrics, or of the types of service. */
  readonly there: number;
  readonly supply:
    | { readonly of: 'metrics'; readonly published: number; readonly metrics: number }
    | { readonly of: 'types'; readonly supply: Supply | null };
}

/** Questions or metrics, those first that are wanted most and answered least. What is held back comes last. */
export function gapRows({ questions, metrics }: GapsAnswer, of: 'questions' | 'metrics'): readonly GapRow[] {
  const rows: GapRow[] =
    of === 'questions'
      ? questions.flatMap(({ code, question, metrics: all, published, demand }) =>
          demand === null
            ? []
            : [
                {
                  ...{ code, title: question, demand, there: all === 0 ? 0 : published / all },
                  supply: { of: 'metrics', published, metrics: all },
                },
              ],
        )
      : metrics.flatMap(({ code, title, demand, supply }) =>
          demand === null ? [] : [{ code, title, demand, there: typesThere(supply), supply: { of: 'types', supply } }],
        );
  return rows.sort((a, b) => gapOf(b) - gapOf(a));
}

function typesThere(supply: Supply | null): number {
  if (supply === null) return 0;
  const { exact, range, heldBack } = supply.types;
  const all = exact + range + heldBack;
  return all === 0 ? 0 : (exact + range) / all;
}

function gapOf({ demand: { all }, there }: GapRow): number {
  return all.lower === undefined || all.upper === undefined ? -2 : (all.lower + all.upper) / 2 - there;
}
