// Made from web/words/en.yaml by `node web/build/catalogue/write-types.ts`, for the names of messages and what they are
// filled with. A test sees that it is what it would be made to now.

declare module 'catalogue:site' {
  const section: {
    readonly name: string;
    readonly nav: {
      readonly label: string;
      readonly overview: string;
      readonly explore: string;
      readonly sectors: string;
      readonly questions: string;
      readonly framework: string;
      readonly methods: string;
      readonly data: string;
      readonly companies: string;
    };
    readonly skip: string;
    readonly api: string;
    readonly dataset: string;
    readonly synthetic: string;
    readonly real: string;
    readonly syntheticHere: string;
    readonly withheldShort: string;
    readonly pinned: (filled: { release: string | number }) => string;
    readonly toLatest: string;
    readonly offline: string;
    readonly loading: string;
    readonly error: {
      readonly title: string;
      readonly retry: string;
      readonly help: string;
      readonly offlineTitle: string;
      readonly offline: string;
      readonly server: (filled: { status: string | number }) => string;
    };
    readonly broken: {
      readonly title: string;
      readonly help: string;
      readonly reload: string;
    };
    readonly empty: {
      readonly title: string;
      readonly text: string;
    };
    readonly withheld: {
      readonly title: (filled: { dataset: string | number }) => string;
      readonly progress: string;
      readonly help: string;
    };
    readonly unknown: {
      readonly title: string;
      readonly page: string;
      readonly dataset: (filled: { code: string | number }) => string;
      readonly release: (filled: { code: string | number }) => string;
      readonly home: string;
    };
  };
  export default section;
}

declare module 'catalogue:footer' {
  const section: {
    readonly cite: (filled: { citation: string | number; day: string | number }) => string;
    readonly about: string;
    readonly licence: string;
    readonly what: string;
    readonly confidential: string;
    readonly public: string;
    readonly printed: (filled: { address: string | number; day: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:pages' {
  const section: {
    readonly explore: string;
    readonly sectors: string;
    readonly questions: string;
    readonly methods: string;
    readonly data: string;
    readonly unknownPlatform: (filled: { code: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:audiences' {
  const section: {
    readonly researcher: string;
    readonly policymaker: string;
    readonly journalist: string;
  };
  export default section;
}

declare module 'catalogue:numbers' {
  const section: {
    readonly million: (filled: { number: string | number }) => string;
    readonly billion: (filled: { number: string | number }) => string;
    readonly trillion: (filled: { number: string | number }) => string;
    readonly percent: (filled: { number: string | number }) => string;
    readonly percentSpan: (filled: { from: string | number; to: string | number }) => string;
    readonly under: (filled: { value: string | number }) => string;
    readonly orMore: (filled: { value: string | number }) => string;
    readonly minutes: (filled: { count: number; number: string | number }) => string;
    readonly hours: (filled: { count: number; number: string | number }) => string;
    readonly days: (filled: { count: number; number: string | number }) => string;
    readonly kilobytes: (filled: { number: string | number }) => string;
    readonly megabytes: (filled: { number: string | number }) => string;
    readonly heldCount: string;
  };
  export default section;
}

declare module 'catalogue:values' {
  const section: {
    readonly up: string;
    readonly down: string;
    readonly same: string;
    readonly span: (filled: { from: string | number; to: string | number }) => string;
    readonly orLess: (filled: { value: string | number }) => string;
    readonly orMore: (filled: { value: string | number }) => string;
    readonly units: {
      readonly company: string;
      readonly companies: string;
      readonly article: {
        readonly consonant: string;
        readonly vowel: string;
      };
      readonly perMillion: string;
      readonly forEach: (filled: { unit: string | number }) => string;
      readonly forEachOther: string;
    };
    readonly fromCompanies: (filled: { count: number; companies: string | number }) => string;
    readonly missing: {
      readonly B: {
        readonly short: string;
        readonly long: string;
      };
      readonly L: {
        readonly short: string;
        readonly long: string;
      };
      readonly M: {
        readonly short: string;
        readonly long: string;
      };
      readonly N: {
        readonly short: string;
        readonly long: string;
      };
      readonly O: {
        readonly short: string;
        readonly long: string;
      };
      readonly Q: {
        readonly short: string;
        readonly long: string;
      };
    };
    readonly nothingHere: {
      readonly short: string;
      readonly long: string;
    };
    readonly afterBreak: string;
    readonly asRange: string;
    readonly asListed: string;
    readonly marked: (filled: { list: string | number }) => string;
    readonly marks: {
      readonly loose: string;
      readonly rounded: string;
      readonly derived: string;
      readonly suspect: string;
      readonly part_year: string;
    };
    readonly restated: (filled: { figure: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:charts' {
  const section: {
    readonly byPlatform: string;
    readonly bySize: string;
    readonly byPart: string;
    readonly byYear: string;
    readonly byPeriod: string;
    readonly parts: {
      readonly option: string;
      readonly status: string;
      readonly band: string;
      readonly practice: string;
    };
    readonly before: (filled: { figure: string | number }) => string;
    readonly companies: string;
    readonly middleHalf: (filled: { low: string | number; high: string | number }) => string;
    readonly ofAll: (filled: { share: string | number }) => string;
    readonly shareOfAll: string;
    readonly breakMark: string;
    readonly breakLegend: string;
    readonly q1: string;
    readonly q3: string;
    readonly heldBack: string;
    readonly heldNote: string;
    readonly aside: {
      readonly years: string;
      readonly rows: string;
    };
    readonly asideTable: (filled: { count: number }) => string;
    readonly untold: string;
    readonly few: (filled: { count: number; figures: string | number }) => string;
    readonly two: (filled: { count: string | number; first: string | number; second: string | number }) => string;
    readonly uniform: (filled: { count: string | number; value: string | number }) => string;
    readonly nobody: string;
    readonly restatedMark: string;
    readonly restatedLegend: (filled: { before: string | number }) => string;
    readonly restatedNote: string;
    readonly restatedNoteBars: string;
    readonly logNote: string;
    readonly logNoteEven: string;
    readonly logNotePanels: string;
    readonly logNoteBars: string;
    readonly asTable: string;
    readonly csvOfChart: string;
    readonly chart: string;
    readonly inYear: (filled: { value: string | number; year: string | number }) => string;
    readonly howToRead: string;
    readonly drawing: string;
    readonly synthetic: string;
    readonly source: string;
    readonly release: string;
    readonly tableHint: string;
  };
  export default section;
}

declare module 'catalogue:about' {
  const section: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly who: string;
    readonly by: (filled: { name: string | number }) => string;
    readonly nobody: string;
    readonly ask: string;
    readonly noContact: string;
    readonly software: string;
    readonly sources: string;
    readonly from: (filled: { source: string | number }) => string;
    readonly published: (filled: { release: string | number; day: string | number }) => string;
    readonly release: (filled: { release: string | number }) => string;
    readonly licence: string;
    readonly wrong: string;
    readonly wrongText: string;
    readonly report: string;
    readonly reportText: string;
    readonly hotlines: string;
    readonly companies: string;
    readonly companiesText: string;
  };
  export default section;
}

declare module 'catalogue:opening' {
  const section: {
    readonly noHeadline: (filled: { title: string | number }) => string;
    readonly chartTitle: string;
    readonly keyTotal: (filled: { unit: string | number; year: string | number }) => string;
    readonly keyCompanies: (filled: { count: number }) => string;
    readonly keyChange: (filled: { before: string | number; year: string | number }) => string;
    readonly span: (filled: { from: string | number; to: string | number }) => string;
    readonly keyYears: (filled: { release: string | number }) => string;
    readonly keyYearsOf: (filled: { release: string | number; day: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:overview' {
  const section: {
    readonly scope: string;
    readonly toSectors: string;
    readonly trend: string;
    readonly toExplore: string;
    readonly practice: string;
    readonly practiceLead: (filled: { year: string | number }) => string;
    readonly practiceCaption: (filled: { year: string | number }) => string;
    readonly safeguard: string;
    readonly challenges: string;
    readonly challengesLead: (filled: { year: string | number }) => string;
    readonly challengesCaption: (filled: { year: string | number }) => string;
    readonly challenge: string;
    readonly share: (filled: { year: string | number }) => string;
    readonly same: string;
    readonly tableHint: (filled: { caption: string | number }) => string;
    readonly held: (filled: { names: string | number }) => string;
    readonly allHeld: string;
    readonly longSeries: {
      readonly title: (filled: { first: string | number; last: string | number }) => string;
      readonly subtitle: string;
      readonly describe: (filled: { first: string | number; last: string | number }) => string;
      readonly broken: (filled: { year: string | number; note: string | number }) => string;
      readonly source: (filled: { number: string | number; year: string | number }) => string;
      readonly asTable: string;
      readonly hint: string;
      readonly year: string;
      readonly everybody: string;
      readonly providers: string;
      readonly listed: string;
      readonly companies: string;
      readonly largest: string;
      readonly unknown: string;
    };
    readonly others: string;
    readonly isNew: string;
    readonly first: (filled: { release: string | number }) => string;
    readonly follows: (filled: { release: string | number; previous: string | number }) => string;
    readonly noChange: string;
    readonly changed: (filled: { kinds: string | number }) => string;
    readonly counted: {
      readonly added: (filled: { count: number }) => string;
      readonly restated: (filled: { count: number }) => string;
      readonly withdrawn: (filled: { count: number }) => string;
    };
    readonly toRevisions: string;
    readonly cannot: string;
    readonly toMethods: string;
    readonly companies: (filled: { companies: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:tables' {
  const section: {
    readonly title: string;
    readonly alone: string;
    readonly unit: (filled: { unit: string | number }) => string;
    readonly subtitle: (filled: { title: string | number; unit: string | number }) => string;
    readonly describe: (filled: { title: string | number }) => string;
    readonly broken: (filled: { period: string | number; note: string | number }) => string;
    readonly sources: string;
    readonly source: (filled: { number: string | number; title: string | number }) => string;
    readonly asTable: string;
    readonly hint: (filled: { title: string | number }) => string;
    readonly period: string;
    readonly group: string;
    readonly none: string;
    readonly only: string;
    readonly toOverview: string;
  };
  export default section;
}

declare module 'catalogue:periods' {
  const section: {
    readonly part: (filled: { part: string | boolean; year: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:explore' {
  const section: {
    readonly title: string;
    readonly controls: string;
    readonly openControls: string;
    readonly done: string;
    readonly metric: string;
    readonly choose: string;
    readonly pickerTitle: string;
    readonly search: string;
    readonly by: string;
    readonly bySection: string;
    readonly byQuestion: string;
    readonly found: (filled: { isAll: string | boolean; all: number; count: string | number }) => string;
    readonly nothing: (filled: { query: string | number }) => string;
    readonly close: string;
    readonly about: string;
    readonly measure: string;
    readonly panel: {
      readonly label: string;
      readonly all: string;
      readonly matched: string;
    };
    readonly platforms: string;
    readonly platform: string;
    readonly reset: string;
    readonly breakdown: string;
    readonly noBreakdown: string;
    readonly sizes: string;
    readonly years: string;
    readonly year: string;
    readonly from: string;
    readonly to: string;
    readonly latest: (filled: { year: string | number }) => string;
    readonly latestWhole: (filled: { year: string | number }) => string;
    readonly chart: {
      readonly label: string;
      readonly scope: string;
      readonly trend: string;
      readonly multiples: string;
      readonly stacked: string;
      readonly grouped: string;
      readonly range: string;
    };
    readonly scale: {
      readonly label: string;
      readonly linear: string;
      readonly log: string;
      readonly index: string;
    };
    readonly table: string;
    readonly busy: string;
    readonly unknownTitle: string;
    readonly toStart: string;
    readonly menu: {
      readonly label: string;
      readonly link: string;
      readonly cite: string;
      readonly csv: string;
      readonly json: string;
      readonly citedAt: (filled: { address: string | number; day: string | number }) => string;
      readonly sentence: string;
      readonly svg: string;
      readonly png: string;
      readonly pngLarge: string;
      readonly card: string;
      readonly embed: string;
      readonly embedHelp: string;
      readonly width: string;
      readonly widthColumn: string;
      readonly widthPixels: (filled: { width: string | number }) => string;
      readonly colours: string;
      readonly themes: {
        readonly auto: string;
        readonly light: string;
        readonly dark: string;
      };
      readonly figures: string;
      readonly pinned: (filled: { release: string | number }) => string;
      readonly latest: string;
      readonly parts: string;
      readonly part: {
        readonly title: string;
        readonly table: string;
      };
      readonly preview: string;
      readonly bibtex: string;
      readonly ris: string;
      readonly csl: string;
      readonly notDrawn: string;
      readonly oembed: string;
      readonly oembedHelp: string;
      readonly mail: string;
      readonly programs: string;
      readonly programsHelp: string;
      readonly excelHelp: string;
      readonly sheetsHelp: string;
      readonly copy: string;
      readonly copied: string;
    };
  };
  export default section;
}

declare module 'catalogue:sectors' {
  const section: {
    readonly lead: string;
    readonly noRanking: string;
    readonly indexCaption: (filled: { year: string | number }) => string;
    readonly indexHint: string;
    readonly sector: string;
    readonly companies: string;
    readonly total: (filled: { metric: string | number; year: string | number }) => string;
    readonly kicker: string;
    readonly facts: (filled: { year: string | number; release: string | number }) => string;
    readonly factsOf: (filled: { year: string | number; release: string | number; day: string | number }) => string;
    readonly answered: (filled: { count: number; companies: string | number }) => string;
    readonly print: string;
    readonly explore: string;
    readonly partOf: string;
    readonly holds: string;
    readonly others: string;
    readonly before: string;
    readonly after: string;
    readonly figures: (filled: { heading: string | number }) => string;
    readonly figure: string;
    readonly here: (filled: { year: string | number }) => string;
    readonly all: (filled: { year: string | number }) => string;
    readonly same: string;
    readonly sameHint: (filled: { before: string | number; year: string | number }) => string;
    readonly fromTo: (filled: { before: string | number; now: string | number }) => string;
    readonly inBoth: (filled: { value: string | number }) => string;
    readonly notCompared: string;
    readonly tableHint: (filled: { heading: string | number }) => string;
    readonly notes: string;
    readonly everyFigure: string;
    readonly note: (filled: { number: string | number }) => string;
    readonly nothing: string;
    readonly noSummary: string;
    readonly readBy: string;
    readonly loading: string;
    readonly trendAllHeld: (filled: { metric: string | number }) => string;
    readonly trendHeld: (filled: { metric: string | number; told: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:questions' {
  const section: {
    readonly lead: string;
    readonly some: (filled: { answered: string | number; all: string | number }) => string;
    readonly contents: string;
    readonly audiences: (filled: { names: string | number }) => string;
    readonly someElsewhere: (filled: { count: number }) => string;
    readonly elsewhere: (filled: { title: string | number }) => string;
    readonly madeUp: (filled: { title: string | number }) => string;
    readonly none: string;
    readonly noneOf: string;
    readonly noFigures: string;
    readonly more: (filled: { count: number }) => string;
    readonly silent: string;
    readonly loading: string;
    readonly everyOne: (filled: { all: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:othersFound' {
  const section: {
    readonly title: string;
    readonly folded: (filled: { count: number }) => string;
    readonly never: string;
    readonly n: (filled: { n: string | number }) => string;
    readonly moreThan: (filled: { amount: string | number }) => string;
    readonly lessThan: (filled: { amount: string | number }) => string;
    readonly orMore: (filled: { amount: string | number }) => string;
    readonly exactness: {
      readonly printed: string;
      readonly secondary: string;
      readonly computed: string;
    };
  };
  export default section;
}

declare module 'catalogue:framework' {
  const section: {
    readonly title: string;
    readonly heading: string;
    readonly lead: (filled: { metrics: string | number; version: string | number }) => string;
    readonly loading: string;
    readonly search: string;
    readonly by: string;
    readonly bySection: string;
    readonly byQuestion: string;
    readonly byPlatform: string;
    readonly found: (filled: { isAll: string | boolean; all: number; count: string | number }) => string;
    readonly nothing: (filled: { query: string | number }) => string;
    readonly audiences: (filled: { names: string | number }) => string;
    readonly all: string;
    readonly unknown: (filled: { code: string | number }) => string;
    readonly unknownTitle: string;
    readonly versions: string;
    readonly draft: (filled: { version: string | number }) => string;
    readonly draftMeans: string;
    readonly draftChanges: string;
    readonly inForce: string;
    readonly matrix: {
      readonly caption: string;
      readonly metric: string;
      readonly scrollHint: string;
      readonly notAsked: string;
    };
    readonly metric: {
      readonly includes: string;
      readonly excludes: string;
      readonly answered: string;
      readonly unit: string;
      readonly period: string;
      readonly breakdowns: string;
      readonly splits: string;
      readonly askedOf: string;
      readonly everyType: string;
      readonly questions: string;
      readonly published: string;
      readonly caveats: string;
      readonly aligned: string;
      readonly alignedNote: string;
      readonly expectedOf: (filled: { levels: string | number }) => string;
    };
    readonly aggregateOnly: string;
    readonly context: string;
    readonly tiers: {
      readonly core: string;
      readonly medium: string;
      readonly mature: string;
    };
    readonly periods: {
      readonly flow: string;
      readonly stock: string;
      readonly average: string;
    };
    readonly answers: {
      readonly count: string;
      readonly percentage: string;
      readonly duration: string;
      readonly boolean: string;
      readonly single_choice: string;
      readonly multi_choice: string;
      readonly some_choices: (filled: { most: string | number }) => string;
    };
    readonly publishedAs: {
      readonly share_of_options: string;
      readonly share_any: string;
      readonly sum: string;
      readonly quartiles: string;
      readonly median_per_million_users: string;
      readonly pooled_ratio: string;
      readonly median_of_ratios: string;
      readonly ratio_to: string;
      readonly bands: string;
      readonly growth: string;
      readonly coverage: string;
      readonly never: string;
      readonly ratio_to_other: (filled: { metric: string | number }) => string;
      readonly mix: string;
    };
    readonly askedOf: (filled: { levels: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:versions' {
  const section: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly version: string;
    readonly draftOf: (filled: { version: string | number }) => string;
    readonly beside: string;
    readonly nothing: string;
    readonly written: (filled: { day: string | number }) => string;
    readonly expected: (filled: { levels: string | number }) => string;
    readonly questions: (filled: { least: string | number; most: string | number }) => string;
    readonly sameQuestions: (filled: { count: number }) => string;
    readonly cells: (filled: { least: string | number; most: string | number }) => string;
    readonly sameCells: (filled: { count: number }) => string;
    readonly burden: string;
    readonly burdenLead: string;
    readonly burdenTable: string;
    readonly type: string;
    readonly questionsHead: string;
    readonly cellsHead: string;
    readonly changes: (filled: { to: string | number; from: string | number }) => string;
    readonly first: string;
    readonly unchanged: (filled: { count: number }) => string;
    readonly lists: string;
    readonly kinds: {
      readonly added: string;
      readonly retired: string;
      readonly breaks: string;
      readonly changed: string;
    };
    readonly more: (filled: { count: string | number }) => string;
    readonly fewer: (filled: { count: string | number }) => string;
  };
  export default section;
}

declare module 'catalogue:gaps' {
  const section: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly takePart: string;
    readonly synthetic: string;
    readonly show: string;
    readonly questions: string;
    readonly metrics: string;
    readonly wanted: string;
    readonly ofOrganisations: (filled: { organisations: string | number }) => string;
    readonly n: (filled: { organisations: string | number }) => string;
    readonly there: string;
    readonly ofMetrics: (filled: { published: string | number; metrics: string | number }) => string;
    readonly ofTypes: (filled: { exact: string | number; range: string | number; held: string | number }) => string;
    readonly collected: (filled: { companies: string | number }) => string;
    readonly notHeld: string;
    readonly notPublished: string;
    readonly held: string;
    readonly apart: string;
    readonly apartOf: (filled: { low: string | number; lowShare: string | number; high: string | number; highShare: string | number }) => string;
    readonly noneApart: string;
    readonly table: string;
    readonly tableHint: string;
    readonly everybody: string;
    readonly hint: string;
    readonly sources: (filled: { survey: string | number; answers: string | number }) => string;
    readonly noAnswers: string;
    readonly data: string;
  };
  export default section;
}

declare module 'catalogue:consultation' {
  const section: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly counts: (filled: { rounds: number; proposals: number; parts: string | number }) => string;
    readonly link: string;
    readonly filters: string;
    readonly by: string;
    readonly everyone: string;
    readonly about: string;
    readonly everything: string;
    readonly none: string;
    readonly timeline: string;
    readonly byQuestion: string;
    readonly byQuestionLead: string;
    readonly byQuestionTable: string;
    readonly question: string;
    readonly proposals: string;
    readonly metrics: string;
    readonly figuresIn: (filled: { title: string | number }) => string;
    readonly nobody: string;
    readonly version: (filled: { version: string | number }) => string;
    readonly span: (filled: { from: string | number; to: string | number }) => string;
    readonly within: (filled: { from: string | number; to: string | number }) => string;
    readonly announced: string;
    readonly participants: (filled: { count: number }) => string;
    readonly convenor: (filled: { name: string | number }) => string;
    readonly sources: string;
    readonly source: string;
    readonly mergedInto: (filled: { text: string | number }) => string;
    readonly noProposals: string;
    readonly askedFor: string;
    readonly folded: (filled: { count: number }) => string;
    readonly kinds: {
      readonly announcement: string;
      readonly meeting: string;
      readonly survey: string;
      readonly review: string;
      readonly launch: string;
    };
    readonly statuses: {
      readonly open: string;
      readonly adopted: string;
      readonly rule: string;
      readonly merged: string;
      readonly deferred: string;
      readonly declined: string;
    };
    readonly counted: {
      readonly open: (filled: { count: string | number }) => string;
      readonly adopted: (filled: { count: string | number }) => string;
      readonly rule: (filled: { count: string | number }) => string;
      readonly merged: (filled: { count: string | number }) => string;
      readonly deferred: (filled: { count: string | number }) => string;
      readonly declined: (filled: { count: string | number }) => string;
    };
    readonly groups: {
      readonly government: string;
      readonly international: string;
      readonly law_enforcement: string;
      readonly civil_society: string;
      readonly survivors: string;
      readonly industry: string;
      readonly research: string;
      readonly media: string;
    };
  };
  export default section;
}

declare module 'catalogue:schemes' {
  const section: {
    readonly ADL: string;
    readonly DSA: string;
    readonly DTSP: string;
    readonly ESAFETY: string;
    readonly EU: string;
    readonly GOLDMAN: string;
    readonly GRIMM: string;
    readonly INHOPE: string;
    readonly IWF: string;
    readonly LANTERN: string;
    readonly NCMEC: string;
    readonly OECD: string;
    readonly OFCOM: string;
    readonly SIO: string;
    readonly SNAP: string;
    readonly TC: string;
    readonly TECHDIRT: string;
    readonly THORN: string;
    readonly VP: string;
    readonly WEPROTECT: string;
  };
  export default section;
}

declare module 'catalogue:methods' {
  const section: {
    readonly lead: string;
    readonly contents: string;
    readonly titles: {
      readonly missing: string;
      readonly protection: string;
      readonly example: string;
      readonly certificate: string;
      readonly breaks: string;
      readonly history: string;
      readonly caveats: string;
      readonly reconciliation: string;
      readonly sources: string;
      readonly others: string;
    };
    readonly source: string;
    readonly framework: string;
    readonly version: (filled: { version: string | number }) => string;
    readonly what: {
      readonly title: string;
      readonly confidential: readonly string[];
      readonly public: readonly string[];
      readonly two: string;
      readonly panels: readonly string[];
    };
    readonly definitions: {
      readonly title: string;
      readonly lead: string;
      readonly metrics: (filled: { section: string | number; count: number }) => string;
      readonly measures: string;
      readonly measuresOf: (filled: { count: number }) => string;
      readonly measure: string;
      readonly definition: string;
      readonly measuresHint: string;
    };
  };
  export default section;
}

declare module 'catalogue:moreMethods' {
  const section: {
    readonly sources: {
      readonly lead: string;
      readonly hint: string;
      readonly metric: string;
      readonly type: string;
      readonly pages: string;
      readonly page: (filled: { number: string | number; metric: string | number; type: string | number }) => string;
    };
    readonly missing: {
      readonly lead: string;
      readonly word: string;
      readonly meaning: string;
      readonly code: string;
      readonly hint: string;
      readonly reasons: {
        readonly Q: string;
        readonly L: string;
        readonly M: string;
        readonly O: string;
        readonly B: string;
        readonly N: string;
      };
    };
    readonly protection: {
      readonly notNeeded: string;
      readonly promise: string;
      readonly rules: string;
      readonly ruleList: readonly {
        readonly title: string;
        readonly text: readonly string[];
      }[];
      readonly ranges: {
        readonly title: string;
        readonly lead: (filled: { total: string | number; largest: string | number }) => string;
        readonly proof: (filled: { high: string | number; low: string | number }) => string;
        readonly published: (filled: { from: string | number; to: string | number }) => string;
        readonly possible: (filled: { low: string | number; high: string | number }) => string;
        readonly drawing: (filled: { first: string | number; last: string | number; from: string | number; to: string | number; low: string | number; high: string | number }) => string;
      };
      readonly secret: string;
    };
    readonly example: {
      readonly lead: string;
      readonly caption: (filled: { step: string | number }) => string;
      readonly type: string;
      readonly types: readonly string[];
      readonly sizes: readonly string[];
      readonly all: string;
      readonly held: string;
      readonly hint: (filled: { step: string | number }) => string;
      readonly steps: {
        readonly full: {
          readonly title: string;
          readonly before: (filled: { cell: string | number }) => string;
        };
        readonly one: {
          readonly title: string;
          readonly before: (filled: { row: string | number; other: string | number; cell: string | number }) => string;
        };
        readonly four: {
          readonly title: string;
          readonly before: (filled: { low: string | number; high: string | number }) => string;
          readonly after: string;
        };
        readonly insider: {
          readonly title: string;
          readonly before: (filled: { other: string | number; column: string | number; rest: string | number; cell: string | number }) => string;
        };
        readonly time: {
          readonly title: string;
          readonly before: (filled: { other: string | number }) => string;
        };
        readonly proof: {
          readonly title: string;
          readonly before: string;
          readonly low: string;
          readonly high: string;
          readonly after: string;
        };
      };
    };
    readonly certificate: {
      readonly none: string;
      readonly notNeeded: string;
      readonly tests: string;
      readonly checks: string;
      readonly failures: string;
      readonly hint: string;
      readonly cells: (filled: { published: string | number; ranges: string | number; heldBack: string | number }) => string;
      readonly noEarlier: string;
      readonly earlier: (filled: { releases: string | number }) => string;
      readonly rules: string;
      readonly kinds: {
        readonly minimum_contributors: string;
        readonly p_percent: string;
        readonly nk_dominance: string;
        readonly group_disclosure: string;
      };
      readonly fingerprint: string;
      readonly noChecks: string;
    };
    readonly breaks: {
      readonly lead: string;
      readonly none: string;
      readonly year: string;
      readonly what: string;
      readonly where: string;
      readonly why: string;
      readonly hint: string;
      readonly kinds: {
        readonly definition: string;
        readonly scope: string;
        readonly technology: string;
        readonly policy: string;
        readonly tool: string;
        readonly error: string;
      };
    };
    readonly history: {
      readonly lead: string;
      readonly release: (filled: { release: string | number }) => string;
      readonly current: string;
      readonly first: string;
      readonly follows: (filled: { previous: string | number }) => string;
      readonly none: string;
      readonly hint: (filled: { release: string | number }) => string;
      readonly metric: string;
      readonly place: string;
      readonly kind: string;
      readonly before: string;
      readonly after: string;
      readonly kinds: {
        readonly restated: string;
        readonly withdrawn: string;
        readonly added: string;
      };
      readonly same: string;
      readonly more: (filled: { count: string | number }) => string;
    };
    readonly caveats: {
      readonly always: string;
      readonly trend: string;
      readonly dataset: string;
    };
    readonly reconciliation: {
      readonly lead: string;
      readonly year: string;
      readonly platforms: string;
      readonly other: string;
      readonly total: string;
      readonly hint: string;
    };
    readonly others: {
      readonly lead: string;
      readonly sources: readonly {
        readonly title: string;
        readonly text: readonly string[];
      }[];
    };
  };
  export default section;
}

declare module 'catalogue:data' {
  const section: {
    readonly lead: string;
    readonly formsTitle: string;
    readonly formsLead: (filled: { release: string | number }) => string;
    readonly forms: {
      readonly csvLabels: {
        readonly name: string;
        readonly about: string;
      };
      readonly csv: {
        readonly name: string;
        readonly about: string;
      };
      readonly parquet: {
        readonly name: string;
        readonly about: string;
      };
      readonly sqlite: {
        readonly name: string;
        readonly about: string;
      };
      readonly json: {
        readonly name: string;
        readonly about: string;
      };
      readonly jsonStat: {
        readonly name: string;
        readonly about: string;
      };
      readonly sdmx: {
        readonly name: string;
        readonly about: string;
      };
      readonly sdmxMl: {
        readonly name: string;
        readonly about: string;
      };
      readonly workbook: {
        readonly name: string;
        readonly about: string;
      };
    };
    readonly workbook: {
      readonly metric: string;
      readonly get: string;
    };
    readonly meaning: string;
    readonly descriptions: {
      readonly availability: {
        readonly name: string;
        readonly about: string;
      };
      readonly codeBookHtml: {
        readonly name: string;
        readonly about: string;
      };
      readonly codeBookCsv: {
        readonly name: string;
        readonly about: string;
      };
      readonly dataPackage: {
        readonly name: string;
        readonly about: string;
      };
      readonly schemaOrg: {
        readonly name: string;
        readonly about: string;
      };
    };
    readonly releases: string;
    readonly releasesLead: string;
    readonly release: (filled: { release: string | number }) => string;
    readonly latest: string;
    readonly fingerprint: string;
    readonly cite: string;
    readonly framework: string;
    readonly file: string;
    readonly about: string;
    readonly size: string;
    readonly hash: string;
    readonly filesHint: (filled: { release: string | number }) => string;
    readonly citation: (filled: { release: string | number }) => string;
    readonly files: {
      readonly 'observations.csv': string;
      readonly 'observations.csv-metadata.json': string;
      readonly 'observations.schema.json': string;
      readonly 'tables.csv': string;
      readonly 'codebook.json': string;
      readonly 'release.db': string;
      readonly 'certificate.json': string;
      readonly 'revisions.json': string;
      readonly 'manifest.json': string;
    };
    readonly check: string;
    readonly api: string;
    readonly apiLead: string;
    readonly address: string;
    readonly answers: string;
    readonly routesHint: string;
    readonly filters: string;
    readonly noFilters: (filled: { address: string | number }) => string;
    readonly examples: string;
    readonly examplesLead: (filled: { metric: string | number }) => string;
    readonly missing: {
      readonly title: string;
      readonly text: string;
    };
    readonly promise: {
      readonly title: string;
      readonly items: readonly string[];
    };
    readonly citing: string;
    readonly citingLead: string;
    readonly accessed: (filled: { day: string | number }) => string;
    readonly accessedAt: (filled: { address: string | number; day: string | number }) => string;
    readonly manifest: (filled: { hash: string | number }) => string;
    readonly published: string;
    readonly source: string;
    readonly licence: string;
    readonly copy: string;
    readonly copied: string;
    readonly code: (filled: { language: string | number }) => string;
    readonly routes: {
      readonly manifest: string;
      readonly codeBook: string;
      readonly observationsJson: string;
      readonly observationsCsv: string;
      readonly summary: string;
      readonly questions: string;
      readonly file: string;
    };
  };
  export default section;
}

declare module 'catalogue:report' {
  const section: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly survey: {
      readonly title: string;
      readonly heading: string;
      readonly lead: string;
      readonly questionnaire: {
        readonly title: string;
        readonly type: string;
        readonly chooseType: string;
        readonly year: string;
        readonly service: string;
        readonly serviceHelp: string;
        readonly serviceWrong: string;
      };
    };
    readonly privateTitle: string;
    readonly private: string;
    readonly preparing: string;
    readonly broken: string;
    readonly questionnaire: {
      readonly title: string;
      readonly type: string;
      readonly chooseType: string;
      readonly size: string;
      readonly staff: (filled: { staff: string | number }) => string;
      readonly users: (filled: { users: string | number }) => string;
      readonly sizeHelp: string;
      readonly year: string;
      readonly service: string;
      readonly serviceHelp: string;
      readonly serviceWrong: string;
      readonly asked: (filled: { count: number }) => string;
      readonly optional: (filled: { count: string | number }) => string;
      readonly later: string;
      readonly download: string;
      readonly forms: {
        readonly xlsx: string;
        readonly csv: string;
        readonly json: string;
      };
      readonly making: string;
      readonly made: (filled: { name: string | number }) => string;
      readonly failed: string;
    };
    readonly takeOver: {
      readonly title: string;
      readonly help: string;
      readonly choose: string;
      readonly reading: (filled: { name: string | number }) => string;
      readonly failed: (filled: { name: string | number }) => string;
      readonly ours: (filled: { name: string | number }) => string;
      readonly refused: (filled: { name: string | number }) => string;
      readonly read: (filled: { name: string | number }) => string;
      readonly counts: (filled: { asked: string | number; whole: number; part: string | number; rest: number }) => string;
      readonly of: (filled: { service: string | number; period: string | number }) => string;
      readonly scope: string;
      readonly questions: (filled: { count: number }) => string;
      readonly questionsHelp: string;
      readonly open: (filled: { titles: string | number }) => string;
      readonly whole: (filled: { count: number }) => string;
      readonly say: (filled: { what: string | number }) => string;
      readonly part: (filled: { count: number }) => string;
      readonly partHelp: string;
      readonly missing: (filled: { what: string | number }) => string;
    };
    readonly own: {
      readonly title: string;
      readonly help: (filled: { count: number }) => string;
      readonly none: string;
      readonly name: string;
      readonly download: string;
      readonly forms: {
        readonly html: string;
        readonly md: string;
      };
      readonly making: string;
      readonly made: (filled: { name: string | number }) => string;
      readonly failed: string;
    };
    readonly check: {
      readonly title: string;
      readonly choose: string;
      readonly drop: string;
      readonly checking: (filled: { name: string | number }) => string;
      readonly failed: (filled: { name: string | number }) => string;
      readonly clean: (filled: { name: string | number }) => string;
      readonly found: (filled: { name: string | number; parts: string | number }) => string;
      readonly errors: (filled: { count: number }) => string;
      readonly warnings: (filled: { count: number }) => string;
      readonly errorsTitle: string;
      readonly errorsHelp: string;
      readonly warningsTitle: string;
      readonly warningsHelp: string;
      readonly explained: string;
      readonly general: string;
      readonly more: (filled: { count: string | number }) => string;
      readonly complete: string;
      readonly answered: (filled: { answered: string | number; asked: string | number }) => string;
      readonly anyStatus: string;
      readonly missing: (filled: { count: number }) => string;
      readonly which: (filled: { count: string | number }) => string;
      readonly maturity: string;
      readonly level: (filled: { level: string | number }) => string;
      readonly noLevel: string;
      readonly next: (filled: { level: string | number }) => string;
      readonly top: string;
      readonly maturityHelp: string;
      readonly allAnswered: (filled: { asked: string | number }) => string;
    };
  };
  export default section;
}

declare module 'catalogue:embed' {
  const section: {
    readonly title: string;
    readonly explore: string;
    readonly missing: {
      readonly title: string;
      readonly text: string;
    };
    readonly published: (filled: { day: string | number }) => string;
    readonly newer: (filled: { release: string | number }) => string;
    readonly newerSame: (filled: { release: string | number }) => string;
    readonly newerLink: string;
    readonly restated: (filled: { release: string | number; count: number; changes: string | number }) => string;
    readonly change: (filled: { name: string | number; before: string | number; now: string | number }) => string;
    readonly moreChanges: (filled: { count: number }) => string;
  };
  export default section;
}
