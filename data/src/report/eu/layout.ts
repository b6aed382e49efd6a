import type { Section } from './types.ts';

/**
 * The template of Implementing Regulation (EU) 2024/2835, Annex I, as a reader needs it: what its columns and rows are
 * called, and the codes by which figures are known here. A name stands as `folded` gives it.
 */

/** Header names and labels differ in case and white space from file to file, and some end in a no-break space. */
export function folded(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Z}\s]+/gu, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();
}

/** What a value is: counts are whole, medians are hours, shares run from 0 to 1, staff is in full-time equivalents. */
export type Unit = 'count' | 'hours' | 'share' | 'fte';

export interface ValueColumn {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
}

const count = (code: string, name: string): ValueColumn => ({ code, name, unit: 'count' });
const hours = (code: string, name: string): ValueColumn => ({ code, name, unit: 'hours' });

const ORDERS: readonly ValueColumn[] = [
  count('orders_act', 'number of orders to act against illegal content received'),
  count(
    'items_act',
    'number of specific items of information included in the total number of orders to act against illegal content',
  ),
  hours(
    'median_receipt_act',
    'median time to inform the authority of the receipt of the order to act against illegal content',
  ),
  hours('median_effect_act', 'median time to give effect to the order to act against illegal content'),
  count('orders_info', 'number of orders to provide information'),
  hours(
    'median_receipt_info',
    'median time to inform the authority of the receipt of the order to provide information',
  ),
  hours('median_effect_info', 'median time to give effect to the order to provide information'),
];

const NOTICES: readonly ValueColumn[] = [
  count('notices', 'number of notices received'),
  count('notices_tf', 'number of notices received from trusted flaggers'),
  count('items', 'number of specific items of information included in the total number of notices'),
  count(
    'items_tf',
    'number of specific items of information included in the total number of notices by trusted flaggers (trusted flagger notices)',
  ),
  hours('median', 'median time to take action'),
  hours('median_tf', 'median time to take action (trusted flagger notices)'),
  count('actions_law', 'number of actions taken on the basis of the law'),
  count('actions_law_tf', 'number of actions taken on the basis of the law (trusted flagger notices)'),
  count('actions_tc', 'number of actions taken on the basis of the terms and conditions of the service'),
  count(
    'actions_tc_tf',
    'number of actions taken on the basis of the terms and conditions of the service (trusted flagger notices)',
  ),
];

const MEASURES: readonly ValueColumn[] = [
  count('measures', "number of measures taken at the provider's own initiative"),
  count('measures_automated', 'number of measures taken after detection with solely automated means'),
  count('vis_removal', 'visibility restriction removal'),
  count('vis_disable', 'visibility restriction disable'),
  count('vis_demote', 'visibility restriction demoted'),
  count('vis_age', 'visibility restriction age restricted'),
  count('vis_interaction', 'visibility restriction interaction restricted'),
  count('vis_label', 'visibility restriction labelled'),
  count('vis_other', 'visibility restriction other'),
  count('mon_suspend', 'monetary restriction suspension'),
  count('mon_terminate', 'monetary restriction termination'),
  count('mon_other', 'monetary restriction other'),
  count('svc_suspend', 'provision of the service suspension'),
  count('svc_terminate', 'provision of the service termination'),
  count('acc_suspend', 'account restriction suspension'),
  count('acc_terminate', 'account restriction termination'),
];

/** The columns with values of the sections that have a row for each category. */
export const VALUE_COLUMNS: Readonly<Partial<Record<Section, readonly ValueColumn[]>>> = {
  3: ORDERS,
  4: NOTICES,
  5: MEASURES,
  6: MEASURES,
};

/** What an indicator of sections 7 to 10 is called, which section it belongs to, and the code that its scope completes. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly section: Section;
  readonly unit: Unit;
}

const one = (section: Section, code: string, name: string, unit: Unit = 'count'): Indicator => ({
  code,
  name,
  section,
  unit,
});

export const INDICATORS: readonly Indicator[] = [
  one(7, 'complaints', 'number of complaints submitted to the internal-complaints mechanism'),
  one(7, 'restrictions_new', 'number of restrictions newly imposed as a result of an internal complaint'),
  one(
    7,
    'complaints_visibility',
    'complaint regarding a decision to remove or disable access to or restrict visibility of information',
  ),
  one(7, 'complaints_service', 'complaint regarding a decision to suspend or terminate the provision of the service'),
  one(7, 'complaints_account', 'complaint regarding a decision to suspend or terminate an account'),
  one(7, 'complaints_money', 'complaint regarding a decision to restrict the ability to monetise information'),
  one(
    7,
    'complaints_notice_tf',
    'complaint regarding a decision not to take action on a notice submitted by a trusted flagger in accordance with article 16',
  ),
  one(
    7,
    'complaints_notice',
    'complaint regarding a decision not to take action on a notice submitted in accordance with article 16',
  ),
  one(7, 'disputes', 'number of disputes submitted to out-of-court dispute settlement bodies'),
  one(7, 'suspensions_illegal', 'number of suspensions enacted for the provision of manifestly illegal content'),
  one(7, 'suspensions_notices', 'number of suspensions enacted for the provision of manifestly unfounded notices'),
  one(
    7,
    'suspensions_complaints',
    'number of suspensions enacted for the provision of manifestly unfounded complaints',
  ),
  one(8, 'auto_measures', 'number of measures solely taken by automated means'),
  one(8, 'nonauto_measures', 'number of measures not taken by automated means'),
  one(8, 'auto_notices', 'number of notices solely processed by automated means'),
  one(8, 'nonauto_notices', 'number of notices not processed by automated means'),
  one(8, 'accuracy', 'accuracy of the automated means - accuracy', 'share'),
  one(8, 'precision', 'accuracy of the automated means - precision', 'share'),
  one(8, 'recall', 'accuracy of the automated means - recall', 'share'),
  one(9, 'moderators_internal', 'number of internal moderators employed by the provider', 'fte'),
  one(9, 'moderators_external', 'number of external moderators contracted by the provider', 'fte'),
  one(9, 'moderators_language', 'number of total moderators with sufficient linguistic expertise', 'fte'),
  one(10, 'amar', 'number of average monthly active recipients during the reporting period'),
];

/** What scopes are called in sections 7 to 10; a country or a language is its own code. */
export const SCOPES: Readonly<Record<string, string>> = {
  'total number': 'total',
  total: 'total',
  'decisions upheld': 'upheld',
  'decisions partially reversed': 'partly_reversed',
  'decisions reversed': 'reversed',
  'median time': 'median',
  'decision omitted': 'omitted',
  'percentage of outcomes implemented': 'implemented_share',
  'own-initiative': 'own_initiative',
  'nam total': 'nam',
  'nam trusted flagger': 'nam_tf',
};

/** Units that a scope has, whatever its indicator. */
export const SCOPE_UNITS: Readonly<Record<string, Unit>> = { median: 'hours', implemented_share: 'share' };

/** The names of the columns that say what a row is about. */
export const COLUMN_NAMES = {
  applicability: 'applicability',
  service: 'service',
  period: 'reporting period',
  illegal: 'category of illegal content',
  terms: "category of incompatibility with the provider's terms and conditions",
  label: 'category label',
  meaning: 'category description',
  description: 'description of the sub-category',
  scope: 'scope',
  block: 'section',
  indicator: 'indicator',
  value: 'value',
  context: 'contextual information',
} as const;

/** The rows of section 1, in order. */
export const IDENTIFICATION = [
  'name of the service provider',
  'date of the publication of the report',
  'date of the publication of the latest previous report',
  'starting date of reporting period',
  'ending date of reporting period',
] as const;

/** The rows of section 11, in order, by how they begin. */
export const TEXT_ROWS = [
  'summary of the content moderation engaged in',
  'meaningful and comprehensible information regarding content moderation',
  'qualitative description of the automated means',
  'qualitative description of indicators of accuracy',
  'specification of the precise purposes',
  'safeguards applied to the use of automated means',
  'high-level description of the content moderation governance',
  'qualifications of the human resources',
  'training given to human resources',
  'support given to human resources',
  'methodology used to compute the number of human resources',
] as const;

const MAIN = [
  'ANIMAL_WELFARE',
  'CONSUMER_INFORMATION',
  'CYBER_VIOLENCE',
  'CYBER_VIOLENCE_AGAINST_WOMEN',
  'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'ILLEGAL_OR_HARMFUL_SPEECH',
  'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'PROTECTION_OF_MINORS',
  'RISK_FOR_PUBLIC_SECURITY',
  'SCAMS_AND_FRAUD',
  'SELF_HARM',
  'UNSAFE_AND_PROHIBITED_PRODUCTS',
  'VIOLENCE',
  'OTHER_VIOLATION_TC',
  'NOT_SPECIFIED_ORDER',
  'NOT_SPECIFIED_NOTICE',
] as const;
const MAIN_CODES: ReadonlySet<string> = new Set(MAIN);

export const TOTAL_ROW = 'TOTAL';
export const MINORS = 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS';
export const OWN_ROW = 'KEYWORD_OTHER';

/** The code of a category as a cell writes it, also in words or without its prefix; null where it is none. */
export function categoryOf(text: string): string | null {
  const code = folded(text).toUpperCase().replaceAll(/[ -]/g, '_').replace('&', '_');
  if (code === TOTAL_ROW || /^KEYWORD_[A-Z0-9_]+$/.test(code)) return code;
  const name = code.replace(/^STATEMENT_CATEGORY_/, '').replace('OTHER_VIOLATION_OF_T_C', 'OTHER_VIOLATION_TC');
  if (MAIN_CODES.has(name)) return `STATEMENT_CATEGORY_${name}`;
  // A category that the template does not have still ends the one before it.
  return /^STATEMENT_CATEGORY_[A-Z0-9_]+$/.test(code) ? code : null;
}

export const isMain = (category: string) => category.startsWith('STATEMENT_CATEGORY_');
