/** What is wrong with the files of releases and notices, as one sentence for the operator: where, what, how to mend it. */
export class FolderProblem extends Error {}

/** Reads something of a file that has to be there, and names the file where it cannot be read. */
export function readingOf<T>(path: string, what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FolderProblem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new FolderProblem(`${path} is missing; restore it from a copy or remove the release.`);
    if (code !== undefined) throw error;
    throw new FolderProblem(`${path} is not ${what}; restore it from a copy or remove it.`);
  }
}
