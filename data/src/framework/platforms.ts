import type { Framework } from './types.ts';

/**
 * One code of the PLATFORM dimension. Levels nest: types → groups → `ALL`; `ALL` and `OTHER-REPORTERS` → `ALL-REPORTERS`.
 */
export interface Platform {
  readonly code: string;
  readonly label: string;
  /** The label where there is little room. */
  readonly short: string;
  readonly level: 'type' | 'group' | 'all' | 'other' | 'total';
  /** The next code up, or null at the top. */
  readonly parent: string | null;
  readonly definition: string;
}

/** The PLATFORM code list of a framework: each group followed by its types, then the totals, in reading order. */
export function platformCodeList(framework: Framework): readonly Platform[] {
  const groups = framework.platformGroups.flatMap((group): Platform[] => [
    {
      code: group.code,
      label: group.label,
      short: group.label,
      level: 'group',
      parent: 'ALL',
      definition: `${framework.surveyOf === undefined ? 'The platform types' : 'The groups'} ${framework.platformTypes
        .filter((type) => type.group === group.code)
        .map((type) => type.code)
        .join(', ')} together.`,
    },
    ...framework.platformTypes
      .filter((type) => type.group === group.code)
      .map(
        ({ code, label, short, definition }): Platform => ({
          code,
          label,
          short,
          level: 'type',
          parent: group.code,
          definition,
        }),
      ),
  ]);
  return [
    ...groups,
    {
      code: 'ALL',
      label: framework.allTypes ?? 'All platform types',
      short: framework.allTypes ?? 'All platform types',
      level: 'all',
      parent: 'ALL-REPORTERS',
      definition:
        framework.allTypes === undefined ? 'Every platform type together.' : `${framework.allTypes} together.`,
    },
    {
      code: 'OTHER-REPORTERS',
      label: 'Other reporters',
      short: 'Other reporters',
      level: 'other',
      parent: 'ALL-REPORTERS',
      definition:
        'Safety vendors, hotlines and other organisations that report but do not provide a platform; part of no platform type.',
    },
    {
      code: 'ALL-REPORTERS',
      label: 'All reporters',
      short: 'All reporters',
      level: 'total',
      parent: null,
      definition: 'All platform types and other reporters together.',
    },
  ];
}
