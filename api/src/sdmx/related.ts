import { STRUCTURES, type StructureKind } from '@candor/data/release/formats';

const CHILDREN: Readonly<Record<StructureKind, readonly StructureKind[]>> = {
  dataflow: ['datastructure'],
  datastructure: ['codelist', 'conceptscheme'],
  codelist: [],
  conceptscheme: [],
};

/** How far structures that belong to the one asked for come with it, in the words of SDMX REST 2.1. */
export const REFERENCES = [
  ...(['none', 'parents', 'parentsandsiblings', 'children', 'descendants', 'all'] as const),
  ...STRUCTURES,
] as const;
export type References = (typeof REFERENCES)[number];

const parentsOf = (kind: StructureKind) => STRUCTURES.filter((one) => CHILDREN[one].includes(kind));
const descendantsOf = (kind: StructureKind): readonly StructureKind[] =>
  CHILDREN[kind].flatMap((one) => [one, ...descendantsOf(one)]);

/** The kinds of structures beside those of `kind` itself. A kind that is among its siblings stands for all of them. */
export function relatedTo(kind: StructureKind, references: References): ReadonlySet<StructureKind> {
  switch (references) {
    case 'none':
      return new Set();
    case 'parents':
      return new Set(parentsOf(kind));
    case 'parentsandsiblings':
      return new Set(parentsOf(kind).flatMap((one) => [one, ...CHILDREN[one]]));
    case 'children':
      return new Set(CHILDREN[kind]);
    case 'descendants':
      return new Set(descendantsOf(kind));
    case 'all':
      return new Set([...parentsOf(kind).flatMap((one) => [one, ...CHILDREN[one]]), ...descendantsOf(kind)]);
    default:
      return new Set([...descendantsOf(kind), ...parentsOf(kind)].filter((one) => one === references));
  }
}
