import type { Framework } from '@candor/data/framework';

/** A made-up organisation that answers the survey. */
export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

/** How many of each group answer. Of survivors' organisations there are too few for a figure of their own. */
const ANSWERING: Readonly<Record<string, number>> = {
  GOVERNMENT: 26,
  INTERNATIONAL: 15,
  'LAW-ENFORCEMENT': 24,
  'CIVIL-SOCIETY': 40,
  SURVIVORS: 4,
  INDUSTRY: 37,
  RESEARCH: 22,
  MEDIA: 12,
};

/** The organisations of the demonstration. The names say that they are made up. */
export function organisations({ platformTypes }: Framework): DemoOrganisation[] {
  return platformTypes.flatMap(({ code, short }) =>
    Array.from({ length: ANSWERING[code] ?? 0 }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      return {
        id: `synthetic-${code.toLowerCase()}-${number}`,
        name: `Synthetic organisation ${number} of ${short.toLowerCase()}`,
        group: code,
      };
    }),
  );
}
