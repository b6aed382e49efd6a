import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { problem } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import type { Finding } from '../types.ts';

/** A zip whose directory was read: nothing of it is unpacked before it is asked for. */
export interface Zip {
  /** The names of all parts. */
  readonly names: readonly string[];
  /** The bytes of a part, checked against its length and checksum; null where there is no such part. Names mind no case. */
  readonly part: (name: string) => Promise<Uint8Array | null>;
}

/** What keeps a zip from being read, as a finding. */
export class Unreadable extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Opens a zip within the limits, by the directory at its end, as Excel does: a reader that walks from the front can be
 * shown other parts than the people saw. Throws `Unreadable`.
 */
export async function openZip(file: string, bytes: Uint8Array): Promise<Zip> {
  const refuse = (error: unknown): never => {
    throw error instanceof Unreadable ? error : new Unreadable(findingOf(file, error));
  };
  // The page may start no worker and needs none; what the local headers say again is not looked at.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, strictness: 'tolerant' });
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (names.length === LIMITS.zipEntries) throw new Unreadable(tooManyParts(file));
      if (entry.encrypted) throw new Unreadable(encrypted(file));
      const name = entry.filename.replaceAll('\\', '/').replace(/^\/+/, '');
      if (entry.directory) continue;
      // Of two parts with one name, programs disagree on which one counts.
      if (entries.has(name.toLowerCase())) throw new Unreadable(twice(file));
      entries.set(name.toLowerCase(), entry);
      names.push(name);
    }
  } catch (error) {
    return refuse(error);
  }
  let room: number = LIMITS.inflatedBytes;
  const part = async (name: string) => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined || entry.directory) return null;
    const sink = new Sink(room);
    try {
      if (entry.uncompressedSize > room) throw new TooLarge();
      await entry.getData(sink.writable, { checkCrc32: true, useWebWorkers: false });
    } catch (error) {
      return refuse(error);
    }
    room -= sink.length;
    return sink.bytes();
  };
  return { names, part };
}

class TooLarge extends Error {}

/** Takes what is unpacked, piece by piece, up to a limit: the declared length is only a promise. */
class Sink {
  length = 0;
  readonly #pieces: Uint8Array[] = [];
  readonly writable: WritableStream<Uint8Array>;
  constructor(room: number) {
    this.writable = new WritableStream({
      write: (piece) => {
        this.length += piece.length;
        if (this.length > room) throw new TooLarge();
        this.#pieces.push(piece);
      },
    });
  }
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** The library's messages may quote the file, so each is told in our own words. */
function findingOf(file: string, error: unknown): Finding {
  if (error instanceof TooLarge) {
    return problem(
      'limit-inflated',
      file,
      `the workbook unpacks to more than the limit of ${LIMITS.inflatedBytes / 1024 / 1024} MB`,
      'delete everything that is not part of the questionnaire',
    );
  }
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION) return encrypted(file);
  if (message === ERR_UNSUPPORTED_COMPRESSION) {
    return problem(
      'packed-otherwise',
      file,
      'the workbook is packed by a method that workbooks do not use',
      'open it in a spreadsheet program, save it again as .xlsx and send that file',
    );
  }
  return damaged(file);
}

export function damaged(file: string): Finding {
  return problem(
    'damaged',
    file,
    'the workbook is damaged or was not sent whole',
    'open it in a spreadsheet program, save it again as .xlsx and send that file',
  );
}

function twice(file: string): Finding {
  return problem(
    'repeated-part',
    file,
    'the workbook holds two parts of the same name, of which programs show different ones',
    'open it in a spreadsheet program, look through it, save it again as .xlsx and send that file',
  );
}

function tooManyParts(file: string): Finding {
  return problem(
    'limit-parts',
    file,
    `the workbook holds more than the limit of ${LIMITS.zipEntries} parts`,
    'delete pictures and sheets that are not part of the questionnaire',
  );
}

export function encrypted(file: string): Finding {
  return problem(
    'encrypted',
    file,
    'the workbook is protected by a password or has the old .xls form',
    'save it as .xlsx without a password',
  );
}
