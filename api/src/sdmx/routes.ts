import { STRUCTURES, type StructureKind } from '@candor/data/release/formats';
import { type Context, Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { DATA_QUERY, SDMX_ROUTES, STRUCTURE_QUERY } from '../openapi/sdmx-routes.ts';
import { ApiProblem, notFound } from '../problem.ts';
import { takes } from '../query.ts';
import { answerData, byAccept } from './data.ts';
import type { References } from './related.ts';
import { answerStructures } from './structures.ts';

/**
 * What clients of SDMX REST 2.1 (the standard’s API up to version 1.5) need to find a dataflow, what it consists of and what its codes mean,
 * and to read its observations.
 */
export function sdmxRoutes(answers: Answers): Hono {
  const app = new Hono();
  const names = (query: readonly { readonly name: string }[]) => query.map((one) => one.name);
  for (const path of SDMX_ROUTES.data) {
    app.get(inHono(path), takes(...names(DATA_QUERY)), (c) => {
      onlyAllowed(c, DATA_QUERY);
      return answerData(answers, c, c.req.param('flow') ?? '', c.req.param('key') ?? 'all');
    });
  }
  for (const path of SDMX_ROUTES.structures) {
    app.get(inHono(path), takes(...names(STRUCTURE_QUERY)), (c) => {
      const kind = c.req.param('structure') ?? '';
      if (!isKind(kind)) throw notFound('structure', kind, [...STRUCTURES, 'data']);
      const [references = 'none', detail = 'full'] = onlyAllowed(c, STRUCTURE_QUERY);
      const { agency = 'all', id = 'all', version = 'latest' } = c.req.param() as Readonly<Record<string, string>>;
      const query = { references: references as References, isStub: detail === 'allstubs' };
      return byAccept(answerStructures(answers, c, kind, { agency, id, version }, query));
    });
  }
  return app;
}

const isKind = (kind: string): kind is StructureKind => STRUCTURES.some((one) => one === kind);

/** Below `/v1`, as the router writes parts of a path. */
const inHono = (path: string) => path.replace(/^\/v1/, '').replaceAll(/\{(\w+)\}/g, ':$1');

/** The values of parameters that have only some. Throws a 400 problem for others. */
function onlyAllowed(
  c: Context,
  query: readonly { readonly name: string; readonly allowed?: readonly string[] }[],
): readonly (string | undefined)[] {
  return query.map(({ name, allowed }) => {
    const value = c.req.queries(name)?.join(',');
    if (value === undefined || allowed === undefined || allowed.includes(value)) return value;
    const detail = `There is no value “${value}” of ${name}; use one of ${allowed.join(', ')}.`;
    throw new ApiProblem('unknown-code', detail, [{ parameter: name, detail, allowed }]);
  });
}
