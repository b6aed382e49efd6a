/** How the survey about a version is called: a version of its own, so that its answers are never taken for reports. */
const SUFFIX = '-survey';

export const surveyVersion = (of: string) => `${of}${SUFFIX}`;

/** The version that a survey asks about; null where the version is none of a survey. */
export const askedAbout = (version: string) => (version.endsWith(SUFFIX) ? version.slice(0, -SUFFIX.length) : null);

/** The code of the question how important an audience question or a metric is. */
export const importanceOf = (code: string) => `IMP-${code}`;

/** What is asked to be important by a question of the survey; null of one that asks something else. */
export const subjectOf = (code: string) => (code.startsWith('IMP-') ? code.slice('IMP-'.length) : null);

/** The question which information is missing. */
export const MISSING_INFORMATION = 'MISSING-INFORMATION';

/** The code of a group of stakeholders among the types of a survey, which are written in capitals. */
export const groupCode = (stakeholder: string) => stakeholder.toUpperCase().replaceAll('_', '-');
