/**
 * Every word of the sentences, in English. To translate them is to write this file once more: what comes in is formatted
 * already (numbers, lists, percentages by `Intl` for `locale`), what goes out is text. Sentences get their capital and
 * their full stop elsewhere. The words are neutral: no cause, no rank, no alarm.
 */

/** How a count is spoken of: “acted on”, “acting on”, “CSEA item”, “CSEA items”, and the whole as a subject. */
export interface CountWords {
  readonly did: string;
  readonly doing: string;
  readonly one: string;
  readonly other: string;
  readonly topic: string;
}

/** How a choice is spoken of, after “companies that”: each option, and the practice that some options amount to. */
export interface ChoiceWords {
  readonly topic: string;
  /** Before and after the label of an option. */
  readonly lead: string;
  readonly tail?: string;
  /** Options that need words of their own. */
  readonly options?: Readonly<Record<string, string>>;
  readonly practice?: string;
  /** True where the practice is told in the past. */
  readonly isPast?: true;
}

const count = (did: string, doing: string, one: string, other: string, topic: string): CountWords => ({
  did,
  doing,
  one,
  other,
  topic,
});

const tool = (topic: string): ChoiceWords => ({
  topic,
  lead: 'use',
  options: {
    in_use_all: `use ${topic} on all relevant surfaces`,
    in_use_some: `use ${topic} on some surfaces`,
    piloting: `are piloting ${topic}`,
    not_used: `do not use ${topic}`,
  },
  practice: `use ${topic} on all or some surfaces`,
});

const COUNTS: Readonly<Record<string, CountWords>> = {
  'OUT-CONTENT': count('acted on', 'acting on', 'CSEA item', 'CSEA items', 'CSEA items acted on'),
  'OUT-CONTENT-UNIQUE': count(
    'acted on',
    'acting on',
    'distinct CSEA item',
    'distinct CSEA items',
    'distinct CSEA items acted on',
  ),
  'OUT-PREVENTED': count(
    'stopped',
    'stopping',
    'CSEA item before anyone saw it',
    'CSEA items before anyone saw them',
    'CSEA items stopped before anyone saw them',
  ),
  'OUT-URLS': count(
    'blocked or delisted',
    'blocking or delisting',
    'link to CSEA material',
    'links to CSEA material',
    'links to CSEA material blocked or delisted',
  ),
  'OUT-ACCOUNTS': count(
    'sanctioned',
    'sanctioning',
    'account for CSEA',
    'accounts for CSEA',
    'accounts sanctioned for CSEA',
  ),
  'OUT-REPORTS-NCMEC': count('sent', 'sending', 'report to NCMEC', 'reports to NCMEC', 'reports to NCMEC'),
  'OUT-REPORTS-OTHER': count(
    'sent',
    'sending',
    'report to an authority other than NCMEC',
    'reports to authorities other than NCMEC',
    'reports to authorities other than NCMEC',
  ),
  'OUT-INCIDENTS': count(
    'told authorities of',
    'telling authorities of',
    'incident',
    'incidents',
    'incidents that authorities were told of',
  ),
  'OUT-REPORT-FILES': count(
    'attached',
    'attaching',
    'file to their reports',
    'files to their reports',
    'files attached to reports',
  ),
  'OUT-ESCALATED': count(
    'flagged',
    'flagging',
    'report as urgent, with a child believed to be in danger',
    'reports as urgent, with a child believed to be in danger',
    'reports flagged as urgent',
  ),
  'OUT-ENTICEMENT': count(
    'confirmed',
    'confirming',
    'incident of online enticement',
    'incidents of online enticement',
    'confirmed incidents of online enticement',
  ),
  'OUT-SEXTORTION': count(
    'confirmed',
    'confirming',
    'incident of sexual extortion of a child',
    'incidents of sexual extortion of children',
    'confirmed incidents of sexual extortion of children',
  ),
  'OUT-AI-DEPICT': count(
    'acted on',
    'acting on',
    'CSEA item believed to be generated or altered by AI',
    'CSEA items believed to be generated or altered by AI',
    'CSEA items believed to be generated or altered by AI',
  ),
  'OUT-AI-TRAIN': count(
    'found and removed',
    'finding and removing',
    'known or suspected CSAM item in training data',
    'known or suspected CSAM items in training data',
    'known or suspected CSAM items found in training data',
  ),
  'OUT-AI-ATTEMPTS': count(
    'refused',
    'refusing',
    'request to generate CSEA material',
    'requests to generate CSEA material',
    'refused requests to generate CSEA material',
  ),
  'OUT-USERREPORTS': count(
    'received',
    'receiving',
    'user report alleging CSEA',
    'user reports alleging CSEA',
    'user reports alleging CSEA',
  ),
  'OUT-NOTICES': count(
    'received',
    'receiving',
    'notice about CSEA from a hotline, trusted flagger or authority',
    'notices about CSEA from hotlines, trusted flaggers and authorities',
    'notices about CSEA from hotlines, trusted flaggers and authorities',
  ),
  'OUT-APPEALS': count(
    'received',
    'receiving',
    'appeal against a CSEA sanction',
    'appeals against CSEA sanctions',
    'appeals against CSEA sanctions',
  ),
  'OUT-REVERSED': count('overturned', 'overturning', 'CSEA sanction', 'CSEA sanctions', 'CSEA sanctions overturned'),
  'PRO-STAFF': count(
    'had',
    'having',
    'full-time equivalent for child safety',
    'full-time equivalents for child safety',
    'staff for child safety',
  ),
  'PRO-LANGS': count(
    'reviewed reports of CSEA in',
    'reviewing reports of CSEA in',
    'language',
    'languages',
    'languages in which reports of CSEA are reviewed',
  ),
  'COL-SIGNALS-OUT': count(
    'gave',
    'giving',
    'signal to programmes that companies share',
    'signals to programmes that companies share',
    'signals given to programmes that companies share',
  ),
  'COL-SIGNALS-YIELD': count(
    'sanctioned',
    'sanctioning',
    'account after a signal from another company',
    'accounts after a signal from another company',
    'accounts sanctioned after a signal from another company',
  ),
  'COL-HASHES': count(
    'gave',
    'giving',
    'newly verified hash to shared lists',
    'newly verified hashes to shared lists',
    'newly verified hashes given to shared lists',
  ),
  'CTX-MAU': count('had', 'having', 'monthly active user', 'monthly active users', 'monthly active users'),
  'CTX-ITEMS': count('carried', 'carrying', 'media item', 'media items', 'media items shared'),
};

/** What a percentage is the share of, after “the share of”. */
const PERCENTAGES: Readonly<Record<string, string>> = {
  'OUT-REPORT-COMPLETE':
    'reports to authorities that hold an identifier of the user, a time-stamped address or location, and the material or conversation concerned',
  'OUT-USERREPORT-YIELD': 'user reports alleging CSEA that ended in action for CSEA',
  'OUT-PROACTIVE': 'CSEA items that the company surfaced itself rather than through a report from outside',
  'OUT-VIEWS': 'CSEA items of which it is known how often they were viewed before removal',
  'OUT-FPR': 'automatically flagged items that review found not to be CSEA',
  'OUT-PREVALENCE': 'content or views with CSEA, as estimated from a random sample',
  'COL-FEEDBACK': 'reports on which any feedback came back from authorities',
};

/** What a duration is, after “the median company took … for”. */
const DURATIONS: Readonly<Record<string, string>> = {
  'OUT-TIME': 'the time from a report or notice to the final action',
};

/** A total that is part of another: what is true of that part. */
const PARTS: Readonly<Record<string, string>> = {
  'OUT-CONTENT-UNIQUE': 'remained once exact copies were set aside',
  'OUT-PREVENTED': 'were stopped before anyone saw them',
  'OUT-AI-DEPICT': 'were believed to be generated or altered by AI',
};

const CHOICES: Readonly<Record<string, ChoiceWords>> = {
  'CTX-SCOPE': { topic: 'the scope of the answers', lead: 'answered for', tail: '' },
  'CTX-MINORS': {
    topic: 'the age from which accounts are allowed',
    lead: 'allow accounts from the age of',
    options: {
      under_13: 'allow accounts under the age of 13',
      no_accounts: 'have a service without accounts',
    },
  },
  'CTX-E2EE': {
    topic: 'end-to-end encryption',
    lead: 'have end-to-end encryption',
    options: {
      none: 'have no end-to-end encryption',
      optional: 'offer end-to-end encryption as an option',
      default_some: 'encrypt end to end by default on some surfaces',
      default_all: 'encrypt end to end by default on all surfaces',
    },
    practice: 'encrypt end to end by default on all or some surfaces',
  },
  'POL-PROHIBIT': {
    topic: 'a published prohibition of CSEA',
    lead: '',
    options: {
      yes: 'expressly prohibit CSEA in their published rules',
      no: 'do not expressly prohibit CSEA in their published rules',
    },
    practice: 'expressly prohibit CSEA in their published rules',
  },
  'POL-CONDUCT': {
    topic: 'conduct named in the rules',
    lead: 'name',
    tail: 'in their published rules',
    options: { none: 'name no kind of CSEA in their published rules' },
    practice: 'name one or more kinds of CSEA in their published rules',
  },
  'POL-TR': {
    topic: 'own transparency reports',
    lead: 'publish',
    options: {
      none: 'publish nothing of their own on CSEA',
      general_report: 'report on CSEA inside a general report',
      dedicated_report: 'publish a report dedicated to CSEA',
      machine_readable: 'publish machine-readable data on CSEA',
      annual: 'publish on CSEA once a year',
      more_often: 'publish on CSEA every quarter or half-year',
      trust_framework: 'publish in line with the Trust framework of the Tech Coalition',
    },
    practice: 'publish figures or a narrative of their own on CSEA',
  },
  'POL-RISK': {
    topic: 'CSEA risk assessment',
    lead: 'completed',
    options: {
      none: 'completed or refreshed no CSEA risk assessment in the year',
      whole_service: 'completed or refreshed a CSEA risk assessment of the whole service',
      new_features: 'completed or refreshed a CSEA risk assessment of new features only',
      whole_and_new: 'completed or refreshed a CSEA risk assessment of the whole service and new features',
    },
    practice: 'completed or refreshed a CSEA risk assessment in the year',
    isPast: true,
  },
  'POL-SBD': {
    topic: 'child-safety review before launch',
    lead: 'have',
    options: {
      no: 'have no child-safety review before the launch of new features',
      advisory: 'have an advisory child-safety review before the launch of new features',
      mandatory_some: 'require a child-safety review before the launch of some new features',
      mandatory_all: 'require a child-safety review before the launch of all new features',
    },
    practice: 'require a child-safety review before the launch of all or some new features',
  },
  'POL-AGE': {
    topic: 'age assurance',
    lead: 'establish or estimate age by',
    options: {
      none: 'use no age assurance',
      estimation: 'establish or estimate age by facial or other estimation',
      identity_document: 'establish or estimate age by an identity document',
      external_signal: 'establish or estimate age by a signal from a parent, device or app store',
    },
    practice: 'use one or more forms of age assurance, self-declared age included',
  },
  'POL-DEFAULTS': {
    topic: 'protective defaults for children',
    lead: 'set',
    tail: 'by default for accounts of children',
    options: {
      none: 'set no protective default for accounts of children',
      private_profile: 'set a private profile by default for accounts of children',
      nudity_warning: 'set a nudity warning or blur by default for accounts of children',
    },
    practice: 'set one or more protective defaults for accounts of children',
  },
  'POL-OWNER': {
    topic: 'an accountable owner',
    lead: '',
    options: {
      yes: 'have a senior role that is accountable for the response to CSEA',
      no: 'have no senior role that is accountable for the response to CSEA',
    },
    practice: 'have a senior role that is accountable for the response to CSEA',
  },
  'POL-WELLNESS': {
    topic: 'support for exposed staff',
    lead: 'support staff who see CSEA material by',
    options: {
      blur_tools: 'support staff who see CSEA material by blurring or grey-scale tools',
      contractors_covered: 'give contractors the same support as employees who see CSEA material',
      none: 'offer no support to staff who see CSEA material',
      no_exposed_staff: 'have no staff who see CSEA material',
    },
    practice: 'offer support to staff who see CSEA material',
  },
  'POL-SURVIVOR': {
    topic: 'routes for victims and survivors',
    lead: 'offer victims and survivors',
    options: {
      removal_route: 'offer victims and survivors a dedicated route to have material removed',
      removal_hash_service: 'take part in a removal hash service',
      policy_input: 'let survivors shape policy',
      none: 'offer victims and survivors no route of their own',
    },
    practice: 'offer victims and survivors a route to have material removed or to shape policy',
  },
  'POL-ASSURE': {
    topic: 'external assessment',
    lead: 'had',
    options: {
      none: 'had no assessment of their child-safety practice or figures',
      internal_audit: 'had an internal audit of their child-safety practice at most',
      independent_practice: 'had their child-safety practice assessed independently',
      independent_figures: 'had their child-safety figures checked independently',
    },
    practice: 'had their child-safety practice or figures assessed independently',
    isPast: true,
  },
  'POL-GENAI': {
    topic: 'generative-AI safeguards',
    lead: 'safeguard generative AI by',
    options: {
      no_generative_feature: 'have no generative-AI feature',
      training_data_screened: 'screen the data that generative AI is trained on',
      data_separated: 'keep adult sexual content and depictions of children apart in training data',
      none: 'have a generative-AI feature without any of the safeguards asked about',
    },
    practice: 'have one or more safeguards against misuse of their generative-AI features',
  },
  'PRO-HASH-IMG': tool('image hash matching'),
  'PRO-HASH-VID': tool('video hash matching'),
  'PRO-NOVEL': tool('classifiers for previously unseen material'),
  'PRO-GROOM': tool('detection of online enticement'),
  'PRO-SEXTORT': tool('detection of sexual extortion'),
  'PRO-LIVE': tool('detection in live video'),
  'PRO-SIGNALS': tool('detection that does not read content'),
  'PRO-SURFACES': {
    topic: 'surfaces with proactive detection',
    lead: 'look for CSEA of their own accord in',
    options: { none: 'look for CSEA of their own accord on no surface' },
    practice: 'look for CSEA of their own accord on one or more surfaces',
  },
  'PRO-HASHLISTS': {
    topic: 'hash and link lists',
    lead: 'match against',
    options: {
      industry: 'match against an industry list',
      other_hotline: 'match against a list of another hotline or NGO',
      youth_removal: 'match against the list of a removal service for young people',
      law_enforcement: 'match against a law-enforcement list',
      own: 'match against a list of their own',
      none: 'match against no list of hashes or links',
    },
    practice: 'match against one or more lists of verified hashes or links',
  },
  'PRO-HUMANREVIEW': {
    topic: 'human review before reporting',
    lead: 'have people examine',
    tail: 'before reporting',
    options: {
      none: 'report detected material without a person examining it first',
      no_detection: 'do not detect material themselves',
    },
    practice: 'have people examine all items, or all previously unseen ones, before reporting',
  },
  'PRO-QA': {
    topic: 'monitoring of accuracy',
    lead: 'measure the error of detection and review',
    options: {
      no: 'do not measure the error of their detection and review',
      ad_hoc: 'measure the error of their detection and review now and then',
      yearly: 'measure the error of their detection and review every year or more often',
      continuous: 'measure the error of their detection and review continuously',
      no_automated_detection: 'have no automated detection',
    },
    practice: 'measure the error of their detection and review every year, more often, or continuously',
  },
  'PRO-REPORTROUTES': {
    topic: 'routes for reporting to the service',
    lead: 'take reports by',
    options: {
      report_button: 'have a report button in the product',
      dedicated_reason: 'offer child safety as a reason of its own for reporting',
      web_form: 'take reports by a web form without an account',
      trusted_flagger: 'take reports through a trusted-flagger channel',
      hotline: 'take reports through a hotline channel',
      none: 'offer no route for reporting CSEA',
    },
    practice: 'offer child safety as a reason of its own for reporting',
  },
  'PRO-APPEALS': {
    topic: 'appeals against CSEA enforcement',
    lead: 'allow an appeal with',
    options: {
      no: 'allow no appeal against a CSEA sanction',
      automated_only: 'have appeals against a CSEA sanction decided automatically only',
      human_some: 'have a person look at some appeals against a CSEA sanction',
      human_all: 'have a person look at all appeals against a CSEA sanction',
    },
    practice: 'have a person look at all or some appeals against a CSEA sanction',
  },
  'PRO-RECID': {
    topic: 'barriers to return',
    lead: 'keep people removed for CSEA from returning by',
    options: {
      contact_details: 'keep people removed for CSEA from returning by blocking their contact details',
      device: 'keep people removed for CSEA from returning by a device signal',
      payment: 'keep people removed for CSEA from returning by a payment signal',
      network_or_behaviour: 'keep people removed for CSEA from returning by a network or behaviour signal',
      sister_services: 'tell sister services about people removed for CSEA',
      cross_company: 'keep people removed for CSEA from returning by a signal shared between companies',
      none: 'have no barrier to the return of people removed for CSEA',
    },
    practice: 'have one or more barriers to the return of people removed for CSEA',
  },
  'PRO-LE': {
    topic: 'contact for law enforcement',
    lead: 'can be reached by law enforcement',
    options: {
      none: 'have no dedicated route for law enforcement',
      business_hours: 'can be reached by law enforcement in business hours',
      always: 'can be reached by law enforcement at any hour when a child is in danger',
    },
    practice: 'can be reached by law enforcement at any hour when a child is in danger',
  },
  'PRO-MEASURE': {
    topic: 'measurement of prevalence or exposure',
    lead: 'estimate how often CSEA is seen or attempted by',
    options: {
      none: 'do not estimate how often CSEA is seen or attempted',
      random_sample: 'estimate how often CSEA is seen or attempted by a random sample of content',
      user_survey: 'estimate how often CSEA is seen or attempted by a user survey',
      other: 'estimate how often CSEA is seen or attempted in another way',
    },
    practice: 'estimate how often CSEA is seen or attempted',
  },
  'COL-SIGNALSHARE': {
    topic: 'cross-company signal sharing',
    lead: 'exchange CSEA signals:',
    options: {
      no: 'take part in no exchange of CSEA signals between companies',
      receives: 'receive CSEA signals from other companies and send none',
      sends: 'send CSEA signals to other companies and receive none',
      sends_and_receives: 'both send CSEA signals to other companies and receive them',
    },
    practice: 'take part in an exchange of CSEA signals between companies',
  },
  'COL-RESEARCH': {
    topic: 'support for independent research',
    lead: 'support independent research on CSEA by',
    options: {
      joint_study: 'support independent research on CSEA by a joint study',
      none: 'do not support independent research on CSEA',
    },
    practice: 'support independent research on CSEA',
  },
  'COL-CHALLENGES': {
    topic: 'main challenges',
    lead: 'named',
    tail: 'among their main challenges',
    options: { none: 'named none of the challenges asked about' },
  },
  'COL-NEEDS': {
    topic: 'help wanted',
    lead: 'named',
    tail: 'among the joint efforts that would help them',
    options: { none: 'named none of the joint efforts asked about' },
  },
};

/** What is true of the part of a total with a code, after “that” or after a percentage; by breakdown. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  content_type: {
    image: 'were images',
    video: 'were videos',
    live_video: 'were live video',
    text_or_chat: 'were text or chat',
    audio: 'were audio',
    link: 'were links',
    ai_model_or_prompt: 'were AI models or prompts',
    document_or_other: 'were documents or other content',
    account_only: 'concerned an account only',
  },
  severity: {
    a1: 'were classified as showing a prepubescent child in a sexual act',
    a2: 'were classified as showing a prepubescent child posed or exhibited sexually',
    b1: 'were classified as showing a pubescent child in a sexual act',
    b2: 'were classified as showing a pubescent child posed or exhibited sexually',
    not_classified: 'were not classified by severity',
    exploitative_not_csam: 'were classified as exploitative but not CSAM',
  },
  victim_stage: {
    infant_or_toddler: 'showed a child who seemed to be an infant or toddler',
    prepubescent: 'showed a child who seemed to be prepubescent',
    pubescent: 'showed a child who seemed to be pubescent',
    undetermined: 'left the stage of the child undetermined',
  },
  novelty: {
    known: 'matched a verified hash',
    previously_unseen: 'had not been seen before',
    mixed: 'were known and previously unseen together',
    not_determined: 'were not compared with what is known',
  },
  ai_nexus: {
    none_known: 'had no known part of AI',
    ai_generated: 'were wholly AI-generated imagery',
    ai_altered: 'were AI-altered imagery of a real child',
    text_or_chat_output: 'were text or chat output of AI',
    generation_attempt: 'were attempts to generate',
    in_training_data: 'were found in training data',
    not_assessed: 'were not assessed for a part of AI',
  },
  detection_method: {
    exact_hash: 'were found by exact hash',
    perceptual_hash_image: 'were found by perceptual hash of an image',
    perceptual_hash_video: 'were found by perceptual hash of a video',
    media_classifier: 'were found by an image or video classifier',
    text_classifier: 'were found by a text or behaviour classifier',
    metadata_signal: 'were found by a metadata or network signal',
    url_or_keyword_list: 'were found by a list of links or keywords',
    human_search: 'were found by people who searched for them',
    shared_signal: 'were found by a signal shared between companies',
    outside_report_only: 'were found by a report from outside only',
  },
  reporting_source: {
    user: 'were reported by a user',
    non_user: 'were reported by a person who is not a user',
    trusted_flagger: 'were reported by a trusted flagger',
    hotline_or_ngo: 'were reported by a hotline or NGO',
    authority: 'were reported by an authority',
    other_company: 'were reported by another company',
    own_detection: 'were surfaced by the company’s own detection',
  },
  content_action: {
    removed: 'were removed',
    blocked_at_upload: 'were blocked at upload',
    access_disabled: 'had access to them disabled',
    delisted: 'were delisted',
    restricted: 'were restricted by age or place',
    preserved_only: 'were only preserved',
  },
  account_action: {
    permanent_removal: 'were removed permanently',
    temporary_suspension: 'were suspended for a time',
    feature_limit: 'had features limited',
    warning: 'were warned',
    content_removal_only: 'lost nothing but content',
  },
  authority_type: {
    ncmec: 'went to NCMEC',
    other_national: 'went to another national clearinghouse or police',
    hotline: 'went to a hotline',
    regulator: 'went to a regulator',
  },
  incident_type: {
    csam: 'concerned child sexual abuse material (CSAM)',
    enticement: 'concerned online enticement other than sexual extortion',
    sextortion_financial: 'concerned sexual extortion for money',
    sextortion_sexual: 'concerned sexual extortion for sexual material or acts',
    trafficking: 'concerned child sex trafficking',
    contact_abuse: 'concerned disclosed or planned contact abuse',
    unsolicited: 'concerned obscene material sent to a child',
    travel: 'concerned sexual exploitation of children in travel and tourism',
    other_csea: 'concerned other CSEA, not reported to an authority',
  },
  staff_type: { employee: 'were employees', contractor: 'were contractors' },
  object_type: { content: 'concerned content', account: 'concerned accounts' },
  reversal_reason: {
    appeal_upheld: 'followed an appeal that was upheld',
    own_quality_check: 'followed a quality check of the company’s own',
    authority_feedback: 'followed feedback from an authority',
    technical_error: 'followed a technical error',
  },
  signal_type: {
    account_identifier: 'were account identifiers',
    hash: 'were hashes',
    url: 'were links',
    keyword: 'were keywords',
  },
  extortion_motive: {
    money: 'involved a demand for money',
    sexual_material_or_acts: 'involved a demand for sexual material or acts',
    other: 'involved another demand',
    unknown: 'involved an unknown demand',
  },
  views: {
    views_0: 'had no views before removal',
    views_1_to_9: 'had 1 to 9 views before removal',
    views_10_to_100: 'had 10 to 100 views before removal',
    views_over_100: 'had over 100 views before removal',
  },
};

/** A platform code as the services that companies have; null where every company is meant. */
const SERVICES: Readonly<Record<string, string | null>> = {
  'public-sharing': 'public sharing services',
  SOC: 'social networking services',
  VID: 'video sharing services',
  LIV: 'live streaming services',
  COM: 'community services',
  ADL: 'adult content services',
  contact: 'services for contact and private communication',
  MSG: 'messaging services',
  DAT: 'dating services',
  GAM: 'gaming services',
  'storage-search-infrastructure': 'storage, search or infrastructure services',
  STO: 'cloud storage services',
  SRC: 'search services',
  INF: 'infrastructure services',
  'ai-commerce-other': 'AI, commerce or other services',
  GAI: 'generative-AI services',
  MKT: 'marketplaces, listings or payment services',
  OTH: 'services of other types',
  ALL: null,
  'ALL-REPORTERS': null,
  'OTHER-REPORTERS': null,
};

const SIZES: Readonly<Record<string, string>> = {
  S1: 'micro or small',
  S2: 'medium-sized',
  S3: 'large',
  S4: 'very large',
};

const COMPANY: Readonly<Record<string, readonly [one: string, other: string]>> = {
  company: ['company', 'companies'],
  'ALL-REPORTERS': ['company or organisation', 'companies and organisations'],
  'OTHER-REPORTERS': ['organisation without a platform', 'organisations without a platform'],
};

const STATUSES: Readonly<Record<string, string>> = {
  answered: 'gave an answer',
  zero: 'counted, and there were none',
  estimated: 'gave an estimate',
  other_unit: 'counted in another unit',
  not_measured: 'said that they do not measure it',
  not_applicable: 'said that the question does not apply to them',
  not_permitted_by_law: 'said that the law does not permit it',
  withheld: 'withheld their answer',
  no_answer: 'gave no answer',
};

/** What changed where a series breaks, by its kind; the code list is that of a report's `methodChanged`. */
const BREAKS: Readonly<Record<string, string>> = {
  definition: 'the definition changed',
  scope: 'what is counted together changed',
  detection: 'the method of detection changed',
  law: 'the law changed',
  counting_tool: 'the way of counting changed',
  error_found: 'an error was found and corrected',
  framework: 'the framework defines it anew',
};

const also = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** Words that keep their capital inside a sentence. */
const PROPER: readonly string[] = ['Africa', 'Asia', 'Europe', 'Latin', 'Northern', 'Oceania'];

export const EN = {
  locale: 'en-GB',
  metrics: { counts: COUNTS, percentages: PERCENTAGES, durations: DURATIONS, parts: PARTS, choices: CHOICES },
  codes: CODES,
  services: SERVICES,
  sizes: SIZES,
  statuses: STATUSES,
  breaks: BREAKS,
  proper: PROPER,

  // What stands for a metric, code or platform that has no words above, so that a newer framework still reads.
  unknown: {
    topic: (title: string) => `“${title}”`,
    option: (label: string) => `chose “${label}”`,
    code: (label: string) => `were of the kind “${label}”`,
    platform: (label: string) => `services of the type “${label}”`,
    did: 'counted',
    doing: 'counting',
  },

  option: ({ lead, tail = '' }: ChoiceWords, label: string) => also([lead, label, tail]),
  company: (platform: string, isOne: boolean) => (COMPANY[platform] ?? COMPANY.company ?? [])[isOne ? 0 : 1] ?? '',
  oneCount: 'one',
  band: (from: string, to: string | null) => (to === null ? `${from} or more` : `${from} to ${to}`),
  companies: (count: string, size: string, company: string, services: string | null) =>
    also([count, size, company, services === null ? '' : `with ${services}`]),
  everyCompany: (company: string) => `all ${company}`,
  the: (companies: string) => `the ${companies}`,

  // Who: `asked` datasets hold answers to a questionnaire, the others what a source has published.
  thatAnswered: (companies: string, year: number) => `${companies} that answered for ${year}`,
  thatReported: (companies: string, year: number) => `${companies} that reported in ${year}`,
  inBoth: {
    answered: (companies: string, before: number, year: number) =>
      `${companies} that answered in both ${before} and ${year}`,
    reported: (companies: string, before: number, year: number) =>
      `${companies} that reported in both ${before} and ${year}`,
  },
  when: {
    flow: (year: number) => `in ${year}`,
    stock: (year: number) => `at the end of ${year}`,
    average: (year: number) => `on average in ${year}`,
  },
  among: (who: string, rest: string) => `among ${who}, ${rest}`,
  ofOne: (who: string, rest: string) => `for ${who}, ${rest}`,

  // Quantities.
  no: 'no',
  /** Nobody; with a phrase that is negative itself, as a number, because “none do not” is hard to read. */
  none: (phrase: string, percent: string) => (/\b(no|not|nothing|without)\b/.test(phrase) ? percent : 'none'),
  all: 'all',
  nearlyAll: 'nearly all',
  fewerThanOne: (percent: string) => `fewer than ${percent}`,
  nearlyWhole: (percent: string) => `nearly ${percent}`,
  under: (percent: string) => `under ${percent}`,
  about: (span: string) => `about ${span}`,
  underAMinute: 'less than a minute',
  points: (number: string, rule: string) => `${number} percentage ${rule === 'one' ? 'point' : 'points'}`,

  // Figures.
  total: (who: string, doing: string, amount: string, noun: string, when: string) =>
    `${who} reported ${doing} ${amount} ${noun} ${when}`,
  totalPublished: (who: string, did: string, amount: string, noun: string, when: string) =>
    `${who} ${did} ${amount} ${noun} ${when}`,
  nounThat: (noun: string, code: string) => `${noun} that ${code}`,
  responding: (who: string, topic: string, year: number) => `${who} gave an answer on ${topic} for ${year}`,
  respondingPublished: (who: string, topic: string, year: number, isOne: boolean) =>
    `${who} ${isOne ? 'is' : 'are'} listed with ${topic} in ${year}`,
  asked: (who: string, topic: string, year: number) => `${who} were asked about ${topic} for ${year}`,
  askedOne: (who: string, topic: string, year: number) => `${who} was asked about ${topic} for ${year}`,
  ofAsked: (companies: string, topic: string, year: number) => `of ${companies} asked about ${topic} for ${year}`,
  askedAbout: (companies: string, topic: string) => `${companies} asked about ${topic}`,
  gaveAnswer: 'gave an answer',
  partYear: (topic: string) => `gave a figure on ${topic} that covers only part of the year`,
  lead: (lead: string, rest: string) => `${lead}, ${rest}`,
  yearBefore: (text: string, year: number) => `${text} in ${year}`,
  otherMeasure: (who: string, topic: string, amount: string) => `among ${who}, the figure for ${topic} is ${amount}`,
  unknownBase: 'unit of the figure that it is compared with',
  shareOf: (share: string, phrase: string) => `${share} ${phrase}`,
  atMost: (percent: string) => `${percent} or less`,
  atLeast: (percent: string) => `${percent} or more`,
  shareOfOne: (companies: string, phrase: string, year: number, percent: string) =>
    `the share of ${companies} that ${phrase} is ${percent} for ${year}, and rests on the answer of one company`,
  any: (did: string, noun: string) => `${did} one or more ${noun}`,
  bandNone: (did: string, noun: string) => `${did} no ${noun}`,
  bandOf: (did: string, band: string, noun: string) => `${did} ${band} ${noun}`,
  median: (did: string, amount: string, noun: string) => `the median company ${did} ${amount} ${noun}`,
  lowerQuartile: (did: string, amount: string, noun: string) =>
    `a quarter of the companies ${did} ${amount} or fewer ${noun}`,
  upperQuartile: (did: string, amount: string, noun: string) =>
    `a quarter of the companies ${did} ${amount} or more ${noun}`,
  perMillion: (did: string, amount: string, noun: string) =>
    `the median company ${did} ${amount} ${noun} for every million monthly users`,
  middle: (from: string, to: string) => `the middle half of the companies lie between ${from} and ${to}`,
  middleSame: (value: string) => `the middle half of the companies lie at ${value}`,
  medianShare: (topic: string, percent: string) => `the median share of ${topic} is ${percent}`,
  quarterShare: (topic: string, percent: string, isUpper: boolean) =>
    `the share of ${topic} is ${percent} or ${isUpper ? 'more' : 'less'} for a quarter of the companies`,
  pooledShare: (topic: string, percent: string) => `the share of ${topic}, taken together, is ${percent}`,
  medianSpan: (topic: string, span: string) => `${topic} was ${span} for the median company`,
  quarterSpan: (topic: string, span: string, isUpper: boolean) =>
    `${topic} was ${span} or ${isUpper ? 'more' : 'less'} for a quarter of the companies`,
  slowest: (topic: string, span: string) => `${topic} was ${span} or less for nine in ten cases of the median company`,
  slowestToo: (span: string) => `nine in ten cases of the median company were done within ${span}`,
  mix: (who: string, topic: string, percent: string, code: string, when: string) =>
    `of the ${topic} that ${who} sorted by kind ${when}, ${percent} ${code}`,
  mixOf: (who: string, topic: string, list: string, when: string) =>
    `of the ${topic} that ${who} sorted by kind ${when}, ${list}`,
  part: (topic: string, percent: string, code: string) => `${percent} of the ${topic} ${code}`,
  ratio: (amount: string, topic: string, base: string, below: string) =>
    `there were ${amount} ${topic} for ${base} ${below}`,
  each: 'each of the',
  everyHundred: 'every 100',
  everyThousand: 'every 1,000',
  gaveBoth: (companies: string, year: number) => `${companies} that gave both figures for ${year}`,
  indexAt: (companies: string, topic: string, value: string, year: number) =>
    `the index of ${topic} of the same ${companies}, 100 at its start, stands at ${value} in ${year}`,
  panelShare: (who: string, percent: string, topic: string, when: string) =>
    `${who} account for ${percent} of all ${topic} ${when}`,
  andThen: (first: string, second: string) => `${first}; ${second}`,

  // Changes.
  up: (topic: string, by: string) => `the number of ${topic} rose by ${by}`,
  down: (topic: string, by: string) => `the number of ${topic} fell by ${by}`,
  upSome: (topic: string) => `the number of ${topic} rose`,
  downSome: (topic: string) => `the number of ${topic} fell`,
  same: (topic: string) => `the number of ${topic} stayed about the same`,
  within: (topic: string, lower: string, higher: string) =>
    `the number of ${topic} was between ${lower} lower and ${higher} higher`,
  smallBase: (text: string) => `${text}; the number of the year before is under 50, too small for a percentage`,
  dominated: 'one company accounts for more than half of this change',
  byOne: (text: string) => `${text}, with one company accounting for more than half of this change`,
  trend: (companies: string, from: number, to: number, text: string) =>
    `comparing the same ${companies} from each year to the next, ${text} from ${from} to ${to}`,
  practiceUp: (phrase: string, points: string, now: string) => `the share that ${phrase} rose by ${points}, to ${now}`,
  practiceDown: (phrase: string, points: string, now: string) =>
    `the share that ${phrase} fell by ${points}, to ${now}`,
  practiceRose: (phrase: string, before: string, now: string) =>
    `the share that ${phrase} rose, from ${before} to ${now}`,
  practiceFell: (phrase: string, before: string, now: string) =>
    `the share that ${phrase} fell, from ${before} to ${now}`,
  practiceNoMove: (phrase: string, before: string, now: string) =>
    before === now
      ? `the share that ${phrase} was ${now} in both years`
      : `the share that ${phrase} was ${before} in the year before and ${now} in this one, too close to tell a change`,
  practiceSame: (phrase: string, now: string) => `the share that ${phrase} stayed at about ${now}`,
  totalAndChange: (total: string, change: string) => `${total}; ${change}`,
  moreThanBefore: (who: string, before: number, text: string) =>
    `among ${who} that reported in ${before}, too, ${text}`,

  // Comparison with every type of service.
  acrossAllDo: (share: string) => `across all types of service, ${share} do`,
  acrossAllDid: (share: string) => `across all types of service, ${share} did`,
  acrossAllMedian: (value: string) => `across all types of service, the median is ${value}`,

  // What is not there.
  place: (what: string, companies: string, year: number) => `${what} (${companies}, ${year})`,
  names: {
    responding: (topic: string) => `the number of companies with a figure for ${topic}`,
    asked: (topic: string) => `the number of companies asked about ${topic}`,
    coverage: (topic: string) => `the share that answered on ${topic}`,
    status_share: (topic: string) => `how the question on ${topic} was answered`,
    part_year_share: (topic: string) => `the share with part of a year on ${topic}`,
    sum: (topic: string) => `the total of ${topic}`,
    sum_previous: (topic: string) => `the total of ${topic} in the year before`,
    q1: (topic: string) => `the lower quartile of ${topic}`,
    median: (topic: string) => `the median of ${topic}`,
    median_previous: (topic: string) => `the median of ${topic} in the year before`,
    q3: (topic: string) => `the upper quartile of ${topic}`,
    p90_median: (topic: string) => `${topic} for nine in ten cases`,
    median_per_million: (topic: string) => `the median of ${topic} per million users`,
    share_any: (topic: string) => `the share with any ${topic}`,
    share: (topic: string) => `the share of companies by their answer on ${topic}`,
    share_previous: (topic: string) => `the share of companies in the year before by their answer on ${topic}`,
    pooled_ratio: (topic: string) => `the share of ${topic}`,
    ratio_to: (topic: string) => `the ratio of ${topic}`,
    change: (topic: string) => `the change in ${topic}`,
    direction: (topic: string) => `the direction of the change in ${topic}`,
    index: (topic: string) => `the index of ${topic}`,
    panel_share: (topic: string) => `the part of the same companies in ${topic}`,
    other: (topic: string) => `the figure for ${topic}`,
  } as Readonly<Record<string, (topic: string) => string>>,
  shareThat: (phrase: string) => `the share that ${phrase}`,
  eachAnswer: (title: string) => `gave each answer on “${title}”`,
  othersFewer: 'each other answer was given by fewer companies',
  bandsOf: (topic: string) => `the share of companies with a certain number of ${topic}`,
  heldBack: (what: string) => `${what} is held back to protect companies; that does not mean zero`,
  heldBackAll: (list: string) => `held back to protect companies, which does not mean zero: ${list}`,
  notCollected: (what: string) => `${what} was not collected`,
  notApplicable: (what: string) => `there can be no figure for ${what}`,
  noContributors: (what: string) => `no company reported, so there is no figure for ${what}`,
  noPanel: (what: string) => `no company reported in both years, so there is no figure for ${what}`,
  notComparable: (what: string, before: number, reason: string) =>
    `${what} is not comparable with ${before}: ${reason}`,
  yearNotComparable: (year: number, before: number, reason: string) =>
    `the year ${year} is not comparable with ${before}: ${reason}`,
  someBreak: 'the series breaks here',
  tooSmall: (what: string) => `${what} cannot be given: it would rest on a number under 50`,
  nothing: (topic: string, companies: string, year: number) =>
    `nothing is published on ${topic} for ${companies} in ${year}`,

  // Summaries and questions.
  headings: {
    reported: 'What was reported',
    found: 'How it is found',
    serious: 'How serious it is',
    speed: 'How fast it is dealt with',
    safeguards: 'Safeguards in place',
    challenges: 'What hinders companies',
    completeness: 'How complete the answers are',
  },
  completeness: (questions: string, isOne: boolean, range: string, year: number) =>
    `on ${isOne ? 'one core question' : `${questions} core questions`} for ${year}, ${range} of the companies asked gave an answer`,
  between: (from: string, to: string) => `between ${from} and ${to}`,
  sentences: (parts: readonly string[]) => parts.join(' '),
  groupsOnly: (list: string) =>
    `figures on ${list} are published only for groups of types of service, so that nobody can learn which kind of service lacks a safeguard`,
  nothingAtAll: (companies: string, year: number) => `nothing is published for ${companies} in ${year}`,
  noMetric: 'no metric of this dataset bears on this question',
  noFigure: (companies: string, year: number) => `no figure on this question is published for ${companies} in ${year}`,
  noRelease: 'this release holds no figures',

  // Titles of charts.
  title: {
    by: { platform: 'by type of service', size: 'by size of company' },
    byBreakdown: (label: string) => `by ${label}`,
    years: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    samePanel: 'same companies from year to year',
    join: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
    withBy: (subject: string, by: string) => also([subject, by]),
    measures: {
      sum: (topic: string) => topic,
      responding: (topic: string) => `companies that answered on ${topic}`,
      asked: (topic: string) => `companies asked about ${topic}`,
      coverage: (topic: string) => `share of companies that answered on ${topic}`,
      status_share: (topic: string) => `how companies answered on ${topic}`,
      part_year_share: (topic: string) => `companies with part of a year on ${topic}`,
      sum_previous: (topic: string) => `${topic} of the year before`,
      q1: (topic: string) => `${topic}, lower quartile`,
      median: (topic: string) => `${topic}, median company`,
      median_previous: (topic: string) => `${topic} of the year before, median company`,
      q3: (topic: string) => `${topic}, upper quartile`,
      p90_median: (topic: string) => `${topic}, nine in ten cases`,
      median_per_million: (topic: string) => `${topic} per million users, median company`,
      share_any: (topic: string) => `companies with any ${topic}`,
      share: (topic: string) => `${topic}, share of companies`,
      share_previous: (topic: string) => `${topic}, share of companies in the year before`,
      pooled_ratio: (topic: string) => `share of ${topic}`,
      ratio_to: (topic: string, below: string | null) => (below === null ? topic : `${topic} compared with ${below}`),
      change: (topic: string) => `change in ${topic}`,
      direction: (topic: string) => `direction of the change in ${topic}`,
      index: (topic: string) => `index of ${topic}`,
      panel_share: (topic: string) => `part of the same companies in ${topic}`,
    } as Readonly<Record<string, (topic: string, below: string | null) => string>>,
  },
};

/** The texts of one language. */
export type Texts = typeof EN;
