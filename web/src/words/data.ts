/** The releases of a dataset, the API, and how to cite. */
export const DATA_WORDS = {
  lead: 'Every release with its files and their hashes, the same figures by API, and how to cite them. No key and no registration is needed.',
  releases: 'Releases',
  releasesLead:
    'A release never changes: the same id always gives the same bytes. Its manifest names each file with its SHA-256, so that a copy can be checked.',
  release: (release: string) => `Release ${release}`,
  latest: 'latest',
  fingerprint: 'Fingerprint of the content',
  cite: 'Cite as',
  framework: 'Framework',
  file: 'File',
  about: 'What it holds',
  size: 'Size',
  hash: 'SHA-256',
  filesHint: (release: string) => `Table of the files of release ${release}; it scrolls sideways on a narrow screen`,
  citation: (release: string) => `citation of release ${release}`,
  files: {
    'observations.csv': 'Every figure, one a row',
    'codebook.json': 'Metrics, measures, sectors, caveats, breaks in series',
    'release.db': 'The same as an SQLite database',
    'certificate.json': 'What disclosure control proved of it',
    'revisions.json': 'What it changes in the release before',
    'manifest.json': 'What the release is, and the hash of each file',
  } as Readonly<Record<string, string>>,
  check: 'To check a file that you have, compare its hash with the one in the table:',
  api: 'The API',
  apiLead:
    'The figures are answered as JSON or CSV, to anybody and from any page. A release id in an address stands for good and may be cached for ever; “latest” follows new releases.',
  address: 'Address',
  answers: 'Answers',
  routesHint: 'Table of addresses; it scrolls sideways on a narrow screen',
  filters:
    'Observations are filtered by metric, measure, platform, size, breakdown, panel and year. Several values are joined by commas, years also by two dots, as in year=2021..2023. “_T” is the total of a size or breakdown.',
  examples: 'Examples',
  examplesLead: (metric: string) =>
    `Each reads the yearly totals of “${metric}” for all platform types from this release.`,
  missing: {
    title: 'Reading a missing figure',
    text: 'A figure that is missing has no value, and a status that says why: Q is held back, O is none reported, L is not collected. Do not read it as zero. How many companies stand behind a figure is given as a number where everything is public, otherwise as a class such as “10-19”.',
  },
  promise: {
    title: 'What you can rely on',
    items: [
      'A release keeps its id, its figures and its bytes for good.',
      'Codes of metrics, measures, sectors and answers are never reused for another meaning.',
      'Within version 1 of the API, addresses, names and their meaning stay. New members, new columns at the end, new codes and new addresses may come, so ignore what you do not know.',
      'Errors follow RFC 9457 and name what was not understood and what is allowed. Their wording may change.',
      'A correction is a new release, with a list of what changed.',
    ],
  },
  citing: 'How to cite',
  citingLead:
    'Name the release, because later ones may hold other figures. For a single chart or table, add the address of its view in Explore, which holds every choice made there.',
  accessed: (address: string) => `Retrieved from ${address}`,
  source: 'Source of the figures',
  licence: 'Licence',
  copy: 'Copy',
  copied: 'Copied',
  code: (language: string) => `Example: ${language}`,
} as const;

/** The addresses of a release, below its own. */
export const ROUTES: readonly { readonly path: string; readonly answers: string }[] = [
  { path: '', answers: 'The manifest: files, hashes, citation' },
  { path: '/metrics', answers: 'The code book: definitions, measures, sectors, caveats, breaks' },
  { path: '/observations.json', answers: 'Observations with their statuses' },
  { path: '/observations.csv', answers: 'The same as a table' },
  { path: '/summaries/ALL', answers: 'A sector summary in sentences, with the observations behind them' },
  { path: '/questions', answers: 'What the release says to each question of the audiences' },
  { path: '/files/observations.csv', answers: 'A frozen file of the release' },
];
