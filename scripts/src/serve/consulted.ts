import type { Framework, Mapping, Round } from '@candor/data/framework';
import {
  draftVersions,
  frameworkVersions,
  loadFramework,
  loadMapping,
  loadRounds,
  surveyVersions,
} from '@candor/data/framework/folder';

/** What stands beside the versions in force. */
export interface Consulted {
  readonly drafts: readonly Framework[];
  readonly surveys: readonly Framework[];
  readonly mappings: readonly Mapping[];
  readonly rounds: readonly Round[];
}

/** Where the files come from; a test passes others. */
export interface ConsultedFiles {
  readonly drafts: () => readonly string[];
  readonly surveys: () => readonly string[];
  readonly framework: (version: string) => Framework;
  readonly mapping: (version: string) => Mapping;
  readonly rounds: (versions: readonly string[]) => readonly Round[];
}

const SHIPPED: ConsultedFiles = {
  drafts: draftVersions,
  surveys: surveyVersions,
  framework: loadFramework,
  mapping: loadMapping,
  rounds: loadRounds,
};

/**
 * The drafts, the surveys, and who was asked about each version. People work on them while a server runs, so one that is refused is told
 * of and left out, and everything else is served.
 */
export function consulted(err: (line: string) => void, files: ConsultedFiles = SHIPPED): Consulted {
  const inForce = frameworkVersions();
  const attempt = <T>(make: () => T): T | null => {
    try {
      return make();
    } catch (error) {
      err((error as Error).message);
      return null;
    }
  };
  const drafts = files.drafts().flatMap((version) => {
    const read = attempt(() => ({ framework: files.framework(version), mapping: files.mapping(version) }));
    return read === null ? [] : [read];
  });
  const versions = [...inForce, ...drafts.map(({ framework }) => framework.version)];
  return {
    drafts: drafts.map((one) => one.framework),
    surveys: files.surveys().flatMap((version) => attempt(() => files.framework(version)) ?? []),
    mappings: [...inForce.map(loadMapping), ...drafts.map((one) => one.mapping)],
    rounds: attempt(() => files.rounds(versions)) ?? [],
  };
}
