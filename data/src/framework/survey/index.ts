export { askedAbout, groupCode, importanceOf, MISSING_INFORMATION, subjectOf, surveyVersion } from './codes.ts';
export { SURVEY_FILE, surveyOf } from './derive.ts';
