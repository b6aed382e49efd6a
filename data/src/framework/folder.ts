import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFiles } from './beside.ts';
import { parseRounds, type Round } from './consultation/index.ts';
import { type EuTemplate, parseEuTemplate } from './eu-template.ts';
import { type Mapping, mappedFrom, parseMapping } from './mapping.ts';
import { parseFramework } from './parse.ts';
import { askedAbout, SURVEY_FILE, surveyOf, surveyVersion } from './survey/index.ts';
import type { Framework } from './types.ts';

const SHIPPED = fileURLToPath(new URL('../../framework', import.meta.url));

/** The versions of the framework that are in force, oldest first. */
export function frameworkVersions(): string[] {
  return allVersions().filter((version) => !isDraft(version));
}

/** The drafts of a version to come: they can be read and asked about, and nobody reports by them. */
export function draftVersions(): string[] {
  return allVersions().filter(isDraft);
}

/** The surveys of stakeholders: one about each version that has a file for it, in force or a draft. */
export function surveyVersions(): string[] {
  return allVersions()
    .filter((version) => existsSync(join(SHIPPED, version, SURVEY_FILE)))
    .map(surveyVersion);
}

/** What a dataset may be made by: the surveys, and the versions in force. */
export function answerableVersions(): string[] {
  return [...surveyVersions(), ...frameworkVersions()];
}

/**
 * What a file may be checked against: the surveys, and after them the versions in force, of which the newest is the last.
 * The survey about a draft that is refused, because somebody is at work on it, is left out.
 */
export function answerableFrameworks(): Framework[] {
  return answerableVersions().flatMap((version) => {
    try {
      return [loadFramework(version)];
    } catch (error) {
      if (isDraft(version)) return [];
      throw error;
    }
  });
}

const allVersions = () => readdirSync(SHIPPED).sort(compareVersions);
const isDraft = (version: string) => version.includes('-draft.');

/** The folder of a version. */
export const frameworkFolder = (version: string) => join(SHIPPED, version);

/** A version with its mapping from the version before, from a folder anywhere. */
export function readFramework(folder: string): { readonly framework: Framework; readonly mapping: Mapping } {
  const files = yamlIn(folder);
  const framework = parseFramework(ownFiles(files));
  return { framework, mapping: mappingTo(framework, files['mapping.yaml']) };
}

/** The frameworks that were read, by what their files said: to parse and check them takes a quarter of a second. */
const known = new Map<string, { readonly said: string; readonly framework: Framework }>();

/**
 * Reads the framework's YAML files of one version from the folder that ships with the product, or the survey about one;
 * equal files are parsed once.
 */
export function loadFramework(version: string): Framework {
  const about = askedAbout(version);
  const all = readFiles(about ?? version);
  const files = ownFiles(all);
  const survey = about === null ? undefined : all[SURVEY_FILE];
  const said = JSON.stringify([files, survey]);
  const before = known.get(version);
  if (before?.said === said) return before.framework;
  const framework = frozen(about === null ? parseFramework(files) : surveyOf(loadFramework(about), survey));
  known.set(version, { said, framework });
  return framework;
}

/** All who ask share it, so nobody may change it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Reads what became of the metrics of the version before, checked back to the first version. */
export function loadMapping(version: string): Mapping {
  return mappingTo(loadFramework(version), readFiles(version)['mapping.yaml']);
}

function mappingTo(framework: Framework, text: string | undefined): Mapping {
  const { version } = framework;
  const from = mappedFrom(text);
  if (from === null) return parseMapping(text, null, framework);
  if (compareVersions(from, version) >= 0) throw new Error(`framework ${version}: mapping.yaml: from is not earlier`);
  return parseMapping(text, loadFramework(from), framework, loadMapping(from).ended);
}

/** Reads what a report in the harmonised template of the EU tells of the metrics. */
export function loadEuTemplate(version: string): EuTemplate {
  return parseEuTemplate(readFiles(version)['eu-template.yaml'], loadFramework(version));
}

/** Where the rounds of consultation of a version are kept, a file each. */
export const consultationFolder = (version: string) => join(SHIPPED, version, 'consultation');

/** Who was asked about each version of the framework, and what became of what they asked for: oldest first. */
export function loadRounds(versions: readonly string[] = allVersions()): readonly Round[] {
  const rounds: Round[] = [];
  for (const version of versions) {
    const folder = consultationFolder(version);
    if (existsSync(folder)) rounds.push(...parseRounds(yamlIn(folder), loadFramework(version), rounds));
  }
  return rounds.sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

const order = ({ from, to, code }: Round) => `${from} ${to} ${code}`;

/** 1.9.0 before 1.10.0, and a draft before the version that it becomes. */
function compareVersions(a: string, b: string): number {
  const [one = '', other = ''] = [a, b].map((version) => version.split('-')[0]);
  const byNumber = one.localeCompare(other, 'en', { numeric: true });
  if (byNumber !== 0) return byNumber;
  if (isDraft(a) !== isDraft(b)) return isDraft(a) ? -1 : 1;
  return a.localeCompare(b, 'en', { numeric: true });
}

const readFiles = (version: string) => yamlIn(join(SHIPPED, version));

function yamlIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
