import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Data may be read by pages of any origin, with what their scripts need of the headers. */
export function openToAll(): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD'],
    exposeHeaders: [
      ...['ETag', 'Link', 'Content-Length', 'Content-Range', 'Accept-Ranges', 'Content-Disposition'],
      ...['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Deprecation', 'Sunset'],
    ],
  });
}
