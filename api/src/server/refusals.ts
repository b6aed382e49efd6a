import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request that no app sees, because it is none that can be read, or takes what nobody is given. */
interface Refusal {
  readonly status: number;
  readonly detail: string;
}

/** The letters that the headers of a request may have, all together. */
export const MOST_HEADER_LETTERS = 16 * 1024;

const UNREADABLE: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    detail: `The headers of a request may have ${MOST_HEADER_LETTERS} letters, its address among them, and these have more.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request was not sent to its end in time.' },
};

const MALFORMED: Refusal = { status: 400, detail: 'This is no request of HTTP/1.1.' };

/** Types of RFC 9457 need no address of ours here: what the status says is all. */
function problemOf({ status, detail }: Refusal): { readonly headers: Record<string, string>; readonly body: string } {
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return {
    body,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      Connection: 'close',
    },
  };
}

/** Answers what Node could not read as a request, and ends its connection. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): Refusal | null {
  // Whoever is gone, or is being sent an answer, is told nothing.
  const { _httpMessage: answering } = socket as Duplex & { readonly _httpMessage?: unknown };
  if (error.code === 'ECONNRESET' || !socket.writable || (answering !== undefined && answering !== null)) {
    socket.destroy();
    return null;
  }
  const refusal = UNREADABLE[error.code ?? ''] ?? MALFORMED;
  const { headers, body } = problemOf(refusal);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${head.join('')}\r\n${body}`);
  return refusal;
}

/** Whether a request brings a body, which nothing here takes. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Answers a request that brings a body, and reads none of it: the connection ends with the answer. */
export function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const { headers, body } = problemOf(
    isRead
      ? { status: 413, detail: 'A request here has no body, and this one brings one.' }
      : { status: 405, detail: `The API is read-only and does not answer ${request.method}.` },
  );
  response.writeHead(isRead ? 413 : 405, { ...headers, ...(isRead ? {} : { Allow: 'GET, HEAD' }) });
  response.end(request.method === 'HEAD' ? undefined : body, () => {
    request.socket.destroySoon();
  });
}
