/** What stands below the finding: it comes after it, and so do its words. */
export const MORE_WORDS = {
  scope: 'By platform type',
  toSectors: 'Read the summary of a sector',
  trend: 'Over the years',
  toExplore: 'Explore every figure',
  practice: 'Which safeguards are in place',
  practiceLead: (year: number) =>
    `Shares of the companies that answered for ${year}, whatever their size. The last two columns compare the same companies: those that answered in both years.`,
  practiceCaption: (year: number) => `Share of companies with each safeguard in place, ${year}`,
  safeguard: 'Safeguard',
  challenges: 'What companies say is hardest',
  challengesLead: (year: number) =>
    `Each company could name several challenges for ${year}. What is named most comes first; that says nothing about how grave it is.`,
  challengesCaption: (year: number) => `Share of companies that named each challenge, ${year}`,
  challenge: 'Challenge',
  share: (year: number) => `Companies, ${year}`,
  same: 'Same companies',
  tableHint: (caption: string) => `${caption}: table; it scrolls sideways on a narrow screen`,
  held: (names: string) => `Held back to protect companies, which does not mean zero: ${names}.`,
  allHeld: 'All of these shares are held back to protect companies. Held back does not mean zero.',
  isNew: 'What is new in this release',
  first: (release: string) =>
    `Release ${release} is the first release of this dataset; there is nothing to compare it with.`,
  follows: (release: string, previous: string) => `Release ${release} follows release ${previous}.`,
  noChange: 'No figure of an earlier release was changed or withdrawn.',
  changed: (kinds: string) => `Against the release before, ${kinds}.`,
  counted: {
    added: (count: string, one: boolean) => `${count} ${one ? 'figure was' : 'figures were'} added`,
    restated: (count: string, one: boolean) => `${count} ${one ? 'figure was' : 'figures were'} restated`,
    withdrawn: (count: string, one: boolean) => `${count} ${one ? 'figure was' : 'figures were'} withdrawn`,
  },
  toRevisions: 'Every change, one by one',
  cannot: 'What these figures cannot tell',
  toMethods: 'How the figures are made and protected',
} as const;
