import { readCsv } from './csv/read.ts';
import { atMost, problem, refuse } from './finding.ts';
import { readJson } from './json/read.ts';
import { LIMITS } from './limits.ts';
import type { ReadFile } from './types.ts';
import { readWorkbook } from './xlsx/read.ts';
import { encrypted } from './xlsx/zip.ts';

/**
 * Takes a report file apart. Its content decides on the form, whatever its name ends in; the name stands for the file
 * in sentences about the whole of it. Every problem is told at once, and none repeats a value of the report.
 */
export async function readReportFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > LIMITS.fileBytes) {
    return refuse(
      problem(
        'limit-file',
        name,
        `the file is larger than the limit of ${LIMITS.fileBytes / 1024 / 1024} MB`,
        'send one report per file, without pictures or other data',
      ),
    );
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return readWorkbook(name, bytes);
  }
  // The container of password-protected workbooks and of Excel 97–2003.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(encrypted(name));
  if (startsWith(bytes, [0xff, 0xfe])) return readUtf16(name, bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return readUtf16(name, bytes, 'utf-16be');
  const first = bytes.find((byte) => !BLANK.has(byte));
  if (first === undefined) {
    return refuse(problem('empty-file', name, 'the file is empty', 'fill in a questionnaire and send that'));
  }
  return first === 0x7b || first === 0x5b ? readJson(name, bytes) : readCsv(name, bytes);
}

/** Refused, and read all the same for its other mistakes. */
async function readUtf16(name: string, bytes: Uint8Array, encoding: string): Promise<ReadFile> {
  const message = 'the text has the encoding UTF-16 where UTF-8 is expected';
  const findings = [problem('not-utf8', name, message, 'save it as “CSV UTF-8”')];
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return refuse(findings);
  const read = await readReportFile(name, new TextEncoder().encode(text));
  return { ok: false, findings: atMost([...findings, ...(read.ok ? [] : read.findings)]), report: read.report };
}

/** White space, and the bytes of a UTF-8 byte order mark. */
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
