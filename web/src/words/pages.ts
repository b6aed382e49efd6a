/** The names of the pages of a dataset, as headings and titles. */
export const PAGE_WORDS = {
  explore: 'Explore',
  sectors: 'Sectors',
  questions: 'Questions',
  methods: 'Methods',
  data: 'Data',
  unknownPlatform: (code: string) => `The framework has no platform type or group “${code}”.`,
} as const;
