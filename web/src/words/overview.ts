/** The sentences of the metrics that can open an overview. */
export const HEADLINES: Readonly<Record<string, (year: number, value: string) => string>> = {
  'OUT-CONTENT': (year, value) =>
    `In ${year}, companies acted on ${value} items of child sexual exploitation and abuse`,
  'OUT-REPORTS-NCMEC': (year, value) => `In ${year}, ${value} reports were made to the CyberTipline`,
};

export const OVERVIEW_WORDS = {
  headline: (year: number, value: string, unit: string) => `In ${year}, companies reported ${value} ${unit}`,
  noHeadline: (title: string) => `${title}: what companies reported`,
  noTotal: (year: number) => `The total of ${year} is held back to protect companies`,
  sameCompanies: (size: string, isMore: boolean, before: number) =>
    `; the companies that reported in both years had ${size} ${isMore ? 'more' : 'fewer'} than in ${before}`,
  aboutTheSame: (before: number) => `; the companies that reported in both years had about as many as in ${before}`,
  direction: (direction: number, before: number) =>
    direction === 0
      ? `; the companies that reported in both years had about as many as in ${before}`
      : `; the companies that reported in both years had ${direction > 0 ? 'more' : 'fewer'} than in ${before}`,
  notComparable: (before: number) => `; that cannot be compared with ${before}`,
  dominated: 'One company accounts for more than half of this change.',
  chartTitle: 'The finding as a chart',
  keyTotal: (unit: string, year: number) => `${unit} in ${year}`,
  keyCompanies: 'companies reported',
  keyChange: (before: number, year: number) => `from ${before} to ${year}, same companies`,
  keyYears: (release: string) => `years in release ${release}`,
} as const;
