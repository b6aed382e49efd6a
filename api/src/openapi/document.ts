import { z } from 'zod';
import { PROBLEM_TYPES } from '../problem.ts';
import { ANSWERS, PROBLEM } from './answers/index.ts';
import { PATH_WORDS, ROUTES, type RouteDefinition } from './routes.ts';
import { named } from './schema.ts';

/** The version of the API that the addresses begin with. */
export const API_VERSION = '1.1.0';

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: object;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly deprecated?: true;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answered>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly explode?: boolean;
}

interface Answered {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export type JsonSchema = { readonly [key: string]: unknown };

/** The API as OpenAPI 3.1, made of the definitions that its routes take their parameters from. */
export function openApiDocument(address: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Candor',
      version: API_VERSION,
      description:
        'Public statistics, read-only. A release never changes. Within version 1 addresses, names and their meaning stay; new members, codes and addresses may come, so ignore what you do not know.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: address }],
    paths: Object.fromEntries(ROUTES.map((route) => [route.path, { get: operation(route) }])),
    components: { schemas: schemas() },
  };
}

const refTo = (id: string): JsonSchema => ({ $ref: `#/components/schemas/${id}` });

/** JSON Schema of 2020-12, the dialect of OpenAPI 3.1. */
function schemas(): Record<string, JsonSchema> {
  const made = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(
    Object.entries(made.schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as JsonSchema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function operation({
  path,
  summary,
  query,
  answer,
  mediaType,
  deprecated,
  hasRanges,
  others,
}: RouteDefinition): Operation {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const schema = answer === null ? {} : refTo(named.get(ANSWERS[answer])?.id ?? '');
  return {
    operationId: path
      .replace(/^\/(v1\/)?/, '')
      .replaceAll(/[{}]/g, '')
      .replaceAll(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary,
    ...(deprecated === undefined ? {} : { deprecated: true }),
    parameters: [
      ...inPath.map(
        (name): Parameter => ({
          ...{ name, in: 'path', required: true, description: PATH_WORDS[name] ?? '', schema: { type: 'string' } },
        }),
      ),
      ...query.map(
        ({ name, about, schema: of }): Parameter => ({
          ...{ name, in: 'query', required: false, description: about, schema: plain(of) },
          // Comma lists; the same name may be repeated, too.
          ...(of instanceof z.ZodArray ? { explode: false } : {}),
        }),
      ),
    ],
    responses: {
      200: {
        description: summary,
        content: Object.fromEntries([mediaType, ...(others ?? [])].map((type) => [type, { schema }])),
      },
      ...(path === '/healthz'
        ? { 503: { description: 'No release is open', content: { [mediaType]: { schema } } } }
        : {}),
      304: { description: 'The client has these bytes already' },
      ...(hasRanges === true
        ? {
            206: { description: 'The part that Range asks for', content: { [mediaType]: { schema } } },
            416: problem(PROBLEM_TYPES['range-not-satisfiable'].about),
          }
        : {}),
      400: problem(PROBLEM_TYPES['unknown-parameter'].about),
      ...(others === undefined ? {} : { 406: problem(PROBLEM_TYPES['not-acceptable'].about) }),
      ...(inPath.length > 0 ? { 404: problem(PROBLEM_TYPES['not-found'].about) } : {}),
      ...(path === '/healthz'
        ? {}
        : { 429: problem(PROBLEM_TYPES['too-many-requests'].about), 503: problem(PROBLEM_TYPES.busy.about) }),
    },
  };
}

function plain(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest as JsonSchema;
}

const problem = (description: string): Answered => ({
  description,
  content: { 'application/problem+json': { schema: refTo(named.get(PROBLEM)?.id ?? '') } },
});
