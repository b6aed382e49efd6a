import { FolderProblem } from '@candor/data/release/folder';
import { StoreProblem } from '@candor/data/store';

/** What can be expected to stand in the way of a command, by the code of its error; the operator can mend each of it. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  SQLITE_FULL: 'The disk is full.',
  EDQUOT: 'This user’s share of the disk is used up.',
  EROFS: 'The disk is read-only.',
  EACCES: 'This user may not do that here.',
  EPERM: 'This user may not do that here.',
  EMFILE: 'Too many files are open.',
  ENFILE: 'Too many files are open.',
  EIO: 'The disk does not answer as it should.',
  ENOTDIR: 'Something that should be a folder is a file.',
  EISDIR: 'Something that should be a file is a folder.',
  SQLITE_READONLY: 'This user may not write to the store, or its disk is read-only.',
  SQLITE_CANTOPEN: 'The store cannot be opened by this user.',
  SQLITE_PERM: 'This user may not open the store.',
  SQLITE_BUSY: 'Another command writes to the store; wait until it has ended.',
  SQLITE_LOCKED: 'Another command writes to the store; wait until it has ended.',
  SQLITE_NOTADB: 'The store is damaged, or no store of Candor; restore it from a copy.',
  SQLITE_CORRUPT: 'The store is damaged; restore it from a copy.',
  SQLITE_IOERR: 'The disk of the store does not answer as it should.',
};

/**
 * The sentence for a condition that an operator must expect, with the file where the system names it; null for what is a
 * mistake of the program, of which the stack is worth more.
 */
export function conditionOf(error: unknown): string | null {
  if (error instanceof FolderProblem || error instanceof StoreProblem) return error.message;
  const { code = '', path } = (error ?? {}) as { readonly code?: string; readonly path?: string };
  // Of an extended code of SQLite, such as SQLITE_IOERR_WRITE, the first two words are the kind.
  const known = SENTENCES[code] ?? SENTENCES[code.split('_').slice(0, 2).join('_')];
  if (known === undefined) return null;
  return path === undefined ? known : `${known.slice(0, -1)} (${path}).`;
}
