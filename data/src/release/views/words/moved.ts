import type { ObservationRow } from '../../row.ts';
import { type Move, moveOf } from '../../sentences/change.ts';
import type { Telling } from '../../sentences/index.ts';

/** How the same companies' total moved from the year before to that of a row: “up 12 %”; null where that is not published. */
export function movedText(telling: Telling, row: ObservationRow): string | null {
  const move = moveOf(telling, row);
  if (move === null) return null;
  const text = textOf(telling, move);
  return move.isOneCompanys ? telling.texts.view_oneCompany(text) : text;
}

function textOf({ texts }: Telling, move: Move): string {
  switch (move.kind) {
    case 'same':
      return texts.view_same();
    case 'within':
      return texts.view_within(move.lower, move.higher);
    case 'up':
      return move.by === null ? texts.view_upSome() : texts.view_up(move.by);
    default:
      return move.by === null ? texts.view_downSome() : texts.view_down(move.by);
  }
}
