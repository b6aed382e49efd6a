import { Hono } from 'hono';
import { html } from 'hono/html';
import type { PublicAddress } from '../address.ts';
import { notFound, PROBLEM_TYPES, type ProblemType } from '../problem.ts';

/** What a problem's `type` address shows: RFC 9457, section 3.1.1, wants a page for people there. */
export function problemRoutes({ folder }: PublicAddress): Hono {
  const app = new Hono();
  app.get('/:type', (c) => {
    const asked = c.req.param('type');
    if (!Object.hasOwn(PROBLEM_TYPES, asked)) throw notFound('problem type', asked, Object.keys(PROBLEM_TYPES));
    const { status, title, about } = PROBLEM_TYPES[asked as ProblemType];
    return c.html(
      html`<!doctype html><html lang="en"><meta charset="utf-8"><title>${title} · Candor</title>
        <h1>${title}</h1><p>${about}</p><p>HTTP status ${status}. <a href="${folder}/">To the dashboard</a></p></html>`,
      200,
      { 'Cache-Control': 'public, max-age=3600' },
    );
  });
  return app;
}
