import { Inflate } from 'fflate';
import { problem } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import type { Finding } from '../types.ts';
import { crc32 } from './crc32.ts';

/** The parts of a zip by name, each checked against its length and checksum. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What is in a zip: the names of all parts, and the parts that were wanted. */
export interface Unpacked {
  readonly names: readonly string[];
  readonly parts: Parts;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
  readonly offset: number;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the parts that are wanted, within the limits. It follows the directory at the end of the file, as Excel
 * does: a reader that walks from the front can be shown other parts than the people saw.
 */
export function unzip(file: string, bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked | Finding {
  const entries = directory(bytes);
  const damaged = problem(
    'damaged',
    file,
    'the workbook is damaged or was not sent whole',
    'open it in a spreadsheet program, save it again as .xlsx and send that file',
  );
  if (entries === null) return damaged;
  if (entries.length > LIMITS.zipEntries) {
    return problem(
      'limit-parts',
      file,
      `the workbook holds more than the limit of ${LIMITS.zipEntries} parts`,
      'delete pictures and sheets that are not part of the questionnaire',
    );
  }
  if (entries.some((entry) => entry.encrypted)) return encrypted(file);
  const names = entries.map((entry) => entry.name);
  // Two parts of one name: programs disagree on which one counts.
  if (new Set(names).size < names.length) return damaged;
  const parts = new Map<string, Uint8Array>();
  let room: number = LIMITS.inflatedBytes;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    const part = extract(bytes, entry, room);
    if (part === 'too large') {
      return problem(
        'limit-inflated',
        file,
        `the workbook unpacks to more than the limit of ${LIMITS.inflatedBytes / 1024 / 1024} MB`,
        'delete everything that is not part of the questionnaire',
      );
    }
    if (part === null || part.length !== entry.length || crc32(part) !== entry.crc) return damaged;
    room -= part.length;
    parts.set(entry.name, part);
  }
  return { names, parts };
}

export function encrypted(file: string): Finding {
  return problem(
    'encrypted',
    file,
    'the workbook is protected by a password or has the old .xls form',
    'save it as .xlsx without a password',
  );
}

/** The central directory (PKWARE APPNOTE 4.3.12); null when it is not whole. Zip64 is for files beyond our limits. */
function directory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tail = bytes.length - 22;
  const first = Math.max(0, tail - 0xffff);
  while (tail >= first && view.getUint32(tail, true) !== 0x06054b50) tail -= 1;
  if (tail < first) return null;
  const count = view.getUint16(tail + 10, true);
  let at = view.getUint32(tail + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      length: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Bytes given to the inflater at a time: at most a thousand times as many come back before the total is checked. */
const STEP = 4096;

function extract(bytes: Uint8Array, entry: Entry, room: number): Uint8Array | 'too large' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return null;
  const data = bytes.subarray(start, start + packed);
  if (entry.length > room) return 'too large';
  if (method === STORED) return data;
  if (method !== DEFLATED) return null;
  // The declared length is only a promise; one byte more than it is already a lie.
  const whole = new Uint8Array(entry.length);
  let total = 0;
  let lied = false;
  const inflate = new Inflate((chunk) => {
    if (total + chunk.length > whole.length) lied = true;
    else whole.set(chunk, total);
    total += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && !lied; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch {
    return null;
  }
  if (total > room) return 'too large';
  return lied || total < whole.length ? null : whole;
}
