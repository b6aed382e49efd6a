/** The methods of a dataset: the headings of all that is said, and what its figures are. */
export const METHOD_WORDS = {
  lead: 'How the figures are defined, made and protected, why some are missing, and what has changed since they were first published.',
  contents: 'On this page',
  /** Of what `methods-more.ts` says. */
  titles: {
    missing: 'Why a figure is missing',
    protection: 'How figures are protected',
    example: 'A worked example',
    certificate: 'The certificate of this release',
    breaks: 'Breaks in series',
    history: 'Releases, restatements and corrections',
    caveats: 'What to keep in mind',
    reconciliation: 'How the parts add up to what the source printed',
    others: 'Why other sources have other figures',
  },
  source: 'Source',
  framework: 'Framework',
  version: (version: string) => `version ${version}`,
  what: {
    title: 'What the figures are',
    confidential: [
      'Companies report voluntarily. Each answers the questions of the framework for its services: figures, yes or no, or which of several answers apply. What a company reports stays confidential; only statistics over several companies are published.',
      'A company is a parent company: services of one owner count as one contributor. A company that answers for several types of service counts once in each of them and once in the total, so the companies of the parts may add up to more than those of the whole.',
      'Zero is an answer; no answer is not zero. Whoever does not measure something says so, and is counted as such.',
    ],
    public: [
      'Every figure in this dataset was published before, name by name, by its source. Candor sorts the companies by type of platform and adds up. Nothing here was confidential.',
      'A company is a parent company: services of one owner count as one. The classification is Candor’s own; notes on it stand below.',
    ],
    two: 'Two ways to compare years',
    panels: [
      'All companies: everything that was reported for a year. It moves when companies join or leave.',
      'The same companies (the matched panel): only those that reported in a year and in the year before. Changes are computed from these alone, and the index chains them.',
    ],
  },
  definitions: {
    title: 'Definitions',
    lead: 'What is counted, in the words in which companies are asked. Each metric has a page of its own with what it includes and excludes.',
    metrics: (count: number, section: string) => `${section}: ${count} ${count === 1 ? 'metric' : 'metrics'}`,
    measures: 'What is computed from the answers',
    measuresOf: (count: number) => `What is computed from the answers: ${count} measures`,
    measure: 'Measure',
    definition: 'Definition',
    measuresHint: 'Table of the measures; it scrolls sideways on a narrow screen',
  },
} as const;
