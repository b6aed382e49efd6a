import { deflateSync, strToU8, unzipSync } from 'fflate';

/** How a zip is written, where the format (PKWARE APPNOTE) leaves a choice. For the tests of readers. */
export interface ZipForm {
  /** Which fields of the directory stand in a zip64 extra field (4.5.3) and are 0xFFFFFFFF where they usually are. */
  readonly zip64?: readonly ('length' | 'packed' | 'offset')[];
  /** The same of the local header, which may also have zeros and say the sizes behind the data (4.3.9). */
  readonly local?: 'zip64' | 'descriptor' | 'descriptor64' | 'unsigned descriptor';
  /** A zip64 record at the end (4.3.14), and an ordinary one that leaves the numbers to it. */
  readonly zip64End?: boolean;
  readonly stored?: boolean;
  readonly method?: number;
  readonly before?: Uint8Array;
  readonly behind?: Uint8Array;
  readonly comment?: string;
  readonly rename?: (name: string) => string;
}

/** A zip once more, of that form. */
export const rezipped = (zip: Uint8Array, form: ZipForm): Uint8Array => zipOf(unzipSync(zip), form);

/** Parts as a zip of that form. */
export function zipOf(parts: Readonly<Record<string, Uint8Array>>, form: ZipForm = {}): Uint8Array {
  const { zip64 = [], local, zip64End = false, stored = false, before = new Uint8Array() } = form;
  const method = form.method ?? (stored ? 0 : 8);
  const out = new Bytes();
  out.bytes(before);
  const directory = new Bytes();
  const names = Object.keys(parts);
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array();
    const packed = stored ? bytes : deflateSync(bytes);
    const written = strToU8(form.rename?.(name) ?? name);
    const [crc, at] = [crc32(bytes), out.length - before.length];
    const isBehind = local?.includes('descriptor') === true;
    const flags = 0x0800 | (isBehind ? 8 : 0);
    const localExtra = local === 'zip64' ? extra([bytes.length, packed.length]) : new Uint8Array();
    out
      .u32(0x04034b50)
      .u16(local === undefined ? 20 : 45)
      .u16(flags)
      .u16(method)
      .u32(0x21000000);
    if (isBehind) out.u32(0).u32(0).u32(0);
    else if (local === 'zip64') out.u32(crc).u32(0xffffffff).u32(0xffffffff);
    else out.u32(crc).u32(packed.length).u32(bytes.length);
    out.u16(written.length).u16(localExtra.length).bytes(written).bytes(localExtra).bytes(packed);
    if (isBehind && local !== 'unsigned descriptor') out.u32(0x08074b50);
    if (local === 'descriptor64') out.u32(crc).u64(packed.length).u64(bytes.length);
    else if (isBehind) out.u32(crc).u32(packed.length).u32(bytes.length);

    const sizes = { length: bytes.length, packed: packed.length, offset: at };
    const long = (['length', 'packed', 'offset'] as const).filter((field) => zip64.includes(field));
    const more = long.length === 0 ? new Uint8Array() : extra(long.map((field) => sizes[field]));
    const short = (field: keyof typeof sizes) => (zip64.includes(field) ? 0xffffffff : sizes[field]);
    directory.u32(0x02014b50).u16(45).u16(45).u16(flags).u16(method).u32(0x21000000).u32(crc);
    directory.u32(short('packed')).u32(short('length')).u16(written.length).u16(more.length).u16(0);
    directory.u16(0).u16(0).u32(0).u32(short('offset')).bytes(written).bytes(more);
  }
  const start = out.length - before.length;
  out.bytes(directory.whole());
  if (zip64End) {
    const end = out.length - before.length;
    out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0).u64(names.length).u64(names.length);
    out.u64(directory.length).u64(start);
    out.u32(0x07064b50).u32(0).u64(end).u32(1);
  }
  const comment = strToU8(form.comment ?? '');
  const count = zip64End ? 0xffff : names.length;
  out.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
  out.u32(zip64End ? 0xffffffff : directory.length).u32(zip64End ? 0xffffffff : start);
  out
    .u16(comment.length)
    .bytes(comment)
    .bytes(form.behind ?? new Uint8Array());
  return out.whole();
}

function extra(numbers: readonly number[]): Uint8Array {
  const bytes = new Bytes().u16(1).u16(8 * numbers.length);
  for (const number of numbers) bytes.u64(number);
  return bytes.whole();
}

class Bytes {
  readonly #pieces: Uint8Array[] = [];
  length = 0;
  bytes(piece: Uint8Array): this {
    this.#pieces.push(piece);
    this.length += piece.length;
    return this;
  }
  #number(value: number, bytes: number): this {
    return this.bytes(Uint8Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256));
  }
  u16 = (value: number) => this.#number(value, 2);
  u32 = (value: number) => this.#number(value, 4);
  u64 = (value: number) => this.#number(value, 8);
  whole(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
