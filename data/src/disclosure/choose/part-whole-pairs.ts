import type { PartWholeView } from './part-whole-view.ts';

/**
 * Some known blocks of the whole and of some parts of a part-whole relation, as labels. The parts are given by their
 * place among the items.
 */
export interface Picked {
  readonly wholes: ReadonlySet<number>;
  readonly parts: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Blocks of the whole and of parts that lie across each other, so that their difference leaves little. Each block of
 * the whole stands beside all blocks of a part, or of every part, that overlap it. Each block of a part stands beside
 * all blocks of the whole that overlap it. Each stands beside one other alone, too. Of the wholes of 1 to 4 and the
 * part of 1 to 5 the part of 5 is left where the part of the others is all that they have, also where the whole of 5 is
 * known together with that of many others.
 */
export function* pickedBlocks(view: PartWholeView): Generator<Picked> {
  const { items, knownParts } = view;
  const wholes = items[0]?.labels ?? new Int32Array();
  const labelsWhere = (labels: Int32Array, of: (atom: number) => boolean) =>
    new Set(labels.filter((label, atom) => label >= 0 && of(atom)));
  const each = knownParts.map((at) => [at]);
  for (const whole of labelsWhere(wholes, () => true)) {
    for (const places of knownParts.length > 1 ? [...each, knownParts] : each) {
      const parts = new Map(
        places.map((at) => [at, labelsWhere(items[at]?.labels ?? wholes, (atom) => wholes[atom] === whole)] as const),
      );
      if ([...parts.values()].some((labels) => labels.size > 0)) yield { wholes: new Set([whole]), parts };
      const [[at, labels] = [0, new Set<number>()]] = parts;
      if (places.length > 1 || labels.size < 2) continue;
      for (const label of labels) yield { wholes: new Set([whole]), parts: new Map([[at, new Set([label])]]) };
    }
  }
  for (const at of knownParts) {
    const own = items[at]?.labels ?? wholes;
    for (const label of labelsWhere(own, () => true)) {
      const overlapping = labelsWhere(wholes, (atom) => own[atom] === label);
      if (overlapping.size > 1) yield { wholes: overlapping, parts: new Map([[at, new Set([label])]]) };
    }
  }
}
