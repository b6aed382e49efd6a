/** The options that say that a practice is in place: those of a list, or all but some. */
export type PracticeOptions = { readonly of: readonly string[] } | { readonly without: readonly string[] };

const IN_USE: PracticeOptions = { of: ['in_use_all', 'in_use_some'] };
const SOME: PracticeOptions = { without: ['none'] };

/** Which answers say that a practice is in place, by metric; a metric that asks for no practice is not here. */
export const PRACTICES: Readonly<Record<string, PracticeOptions>> = {
  'CTX-E2EE': { of: ['default_some', 'default_all'] },
  'POL-PROHIBIT': { of: ['yes'] },
  'POL-CONDUCT': SOME,
  'POL-TR': SOME,
  'POL-RISK': SOME,
  'POL-SBD': { of: ['mandatory_some', 'mandatory_all'] },
  'POL-AGE': SOME,
  'POL-DEFAULTS': SOME,
  'POL-OWNER': { of: ['yes'] },
  'POL-WELLNESS': { without: ['none', 'no_exposed_staff'] },
  'POL-SURVIVOR': SOME,
  'POL-ASSURE': { of: ['independent_practice', 'independent_figures'] },
  'POL-GENAI': { without: ['no_generative_feature', 'none'] },
  'PRO-HASH-IMG': IN_USE,
  'PRO-HASH-VID': IN_USE,
  'PRO-NOVEL': IN_USE,
  'PRO-GROOM': IN_USE,
  'PRO-SEXTORT': IN_USE,
  'PRO-LIVE': IN_USE,
  'PRO-SIGNALS': IN_USE,
  'PRO-SURFACES': SOME,
  'PRO-HASHLISTS': SOME,
  'PRO-HUMANREVIEW': { of: ['all', 'all_unseen'] },
  'PRO-QA': { of: ['yearly', 'continuous'] },
  'PRO-REPORTROUTES': { of: ['dedicated_reason'] },
  'PRO-APPEALS': { of: ['human_some', 'human_all'] },
  'PRO-RECID': SOME,
  'PRO-LE': { of: ['always'] },
  'PRO-MEASURE': SOME,
  'COL-SIGNALSHARE': { without: ['no'] },
  'COL-RESEARCH': SOME,
};
