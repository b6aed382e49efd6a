/** Which bytes of a body somebody asks for; the last one counts in, as in `Content-Range`. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` header asks of a body of `length` bytes (RFC 9110, 14.1.2): one range; null where it is to be heeded by nobody, as it is
 * malformed, of another unit or several at once, so that the whole is answered; `none` where it asks for nothing that is there.
 */
export function rangeIn(header: string | undefined, length: number): ByteRange | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '')
    return Number(to) === 0 || length === 0 ? 'none' : { first: Math.max(0, length - Number(to)), last: length - 1 };
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) >= length) return 'none';
  return { first: Number(from), last: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}
