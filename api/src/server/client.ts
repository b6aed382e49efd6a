import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where requests come from, as far as it can be known. */
export type ClientOf = (request: IncomingMessage) => string;

/**
 * Who sends a request: the address of its connection; where that is a proxy of the operator's, the last address of `X-Forwarded-For` that
 * is none, which the proxy itself wrote. What others send in that header is theirs to make up, and says nothing.
 */
export function clientOf(proxies: BlockList | null): ClientOf {
  const isProxy = (address: string) =>
    proxies !== null && isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ socket, headers }) => {
    let client = plain(socket.remoteAddress ?? '');
    const told = String(headers['x-forwarded-for'] ?? '').split(',');
    while (isProxy(client)) {
      const before = plain(told.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      client = before;
    }
    return client;
  };
}

/** An IPv4 address that comes as IPv6 is the same address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Who shares a limit: of IPv6 a reader has a whole network (/64). */
export function limitedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter((one) => one !== '');
  const last = tail.split(':').filter((one) => one !== '');
  const between = address.includes('::') ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0') : [];
  return `${[...first, ...between, ...last].slice(0, 4).join(':')}::/64`.toLowerCase();
}

/** Reads addresses and networks such as `10.0.0.0/8, ::1`. Answers with what is none of them, where there is such. */
export function readProxies(text: string): BlockList | { readonly wrong: string } {
  const list = new BlockList();
  for (const one of text.split(',').map((part) => part.trim())) {
    const [address = '', bits, more] = one.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (family === 0 || !isPrefix || more !== undefined) return { wrong: one };
    const type = family === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(bits), type);
  }
  return list;
}
