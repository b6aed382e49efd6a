import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '@candor/data/report';
import { Refusal } from './command.ts';

/** The bytes of a report file, up to one more than the limit, which is enough for the reader to refuse it. */
export function reportBytes(path: string, command: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new Refusal(
      `There is no file ${path}; name the report that you filled in, such as candor ${command} report.xlsx.`,
    );
  }
  if (!found.isFile())
    throw new Refusal(`${path} is not a file; name the report in it, such as candor ${command} ${path}/report.xlsx.`);
  const bytes = new Uint8Array(Math.min(found.size, LIMITS.fileBytes + 1));
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new Refusal(`The file ${path} cannot be opened; see that you may read it.`);
  }
  try {
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, null);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
