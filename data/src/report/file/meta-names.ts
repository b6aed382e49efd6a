import type { Framework } from '../../framework/index.ts';
import { EXAMPLE_SERVICE, META, type MetaKey } from './types.ts';

/** What is otherwise called in a survey of stakeholders: an organisation answers, and belongs to a group. */
const OF_SURVEY: Readonly<Partial<Record<MetaKey, string>>> = { service: 'organisation', platform_type: 'group' };

/** The name of what a questionnaire says of itself, in those of its framework. */
export const metaName = (key: MetaKey, { surveyOf }: Pick<Framework, 'surveyOf'>) =>
  surveyOf === undefined ? key : (OF_SURVEY[key] ?? key);

/** The names that a questionnaire of the framework has, in their order; in a survey nobody has a size. */
export const metaKeys = ({ surveyOf }: Pick<Framework, 'surveyOf'>): readonly MetaKey[] =>
  surveyOf === undefined ? META : META.filter((key) => key !== 'size_band');

/** Every name, of reports and of surveys. */
export const META_NAMES: readonly string[] = [...META, ...Object.values(OF_SURVEY)];

/** What a name means; undefined where it says nothing to us. */
export const metaKeyOf = (name: string): MetaKey | undefined =>
  META.find((key) => key === name || OF_SURVEY[key] === name);

/** What a questionnaire holds in place of an id until somebody writes it. */
export const exampleId = ({ surveyOf }: Pick<Framework, 'surveyOf'>) =>
  surveyOf === undefined ? EXAMPLE_SERVICE : 'your-organisation';
