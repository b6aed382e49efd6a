export const OVERVIEW_WORDS = {
  noHeadline: (title: string) => `${title}: what companies reported`,
  chartTitle: 'The finding as a chart',
  keyTotal: (unit: string, year: number) => `${unit} in ${year}`,
  keyCompanies: 'companies reported',
  keyChange: (before: number, year: number) => `from ${before} to ${year}, same companies`,
  keyYears: (release: string) => `years in release ${release}`,
} as const;
