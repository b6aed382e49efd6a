import type { JsonSchema, OpenApiDocument, Operation } from './document.ts';

/**
 * What a later document takes away from an earlier one, one sentence each: addresses, parameters and their values, media types, and of
 * answers members, types and that a member is always there. What is added breaks nobody.
 */
export function breakingChanges(before: OpenApiDocument, now: OpenApiDocument): readonly string[] {
  return Object.entries(before.paths).flatMap(([path, { get }]) => {
    const later = now.paths[path]?.get;
    return later === undefined
      ? [`${path} is gone.`]
      : [...parametersOf(path, get, later), ...answersOf(path, get, later, before, now)];
  });
}

function parametersOf(path: string, before: Operation, now: Operation): readonly string[] {
  const added = now.parameters.filter(
    (one) => one.required && !before.parameters.some((old) => old.name === one.name && old.required),
  );
  return [
    ...before.parameters.flatMap((old) => {
      const later = now.parameters.find((one) => one.name === old.name && one.in === old.in);
      if (later === undefined) return [`${path} takes no ${old.name} any more.`];
      const values = (old.schema.enum ?? []) as readonly unknown[];
      const left = (later.schema.enum ?? values) as readonly unknown[];
      return values
        .filter((value) => !left.includes(value))
        .map((value) => `${path} takes no ${value} as ${old.name} any more.`);
    }),
    ...added.map((one) => `${path} needs a ${one.name} now.`),
  ];
}

function answersOf(
  path: string,
  before: Operation,
  now: Operation,
  oldDocument: OpenApiDocument,
  newDocument: OpenApiDocument,
): readonly string[] {
  return Object.entries(before.responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).flatMap(([mediaType, { schema }]) => {
      const later = now.responses[status]?.content?.[mediaType];
      if (later === undefined) return [`${path} answers no ${mediaType} with ${status} any more.`];
      return schemaChanges(`${path} ${status}`, [schema, oldDocument], [later.schema, newDocument], new Set());
    }),
  );
}

type Placed = readonly [schema: JsonSchema, document: OpenApiDocument];

function resolved([schema, document]: Placed): JsonSchema {
  const id = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  return id === undefined ? schema : (document.components.schemas[id] ?? {});
}

function schemaChanges(where: string, before: Placed, now: Placed, seen: Set<string>): readonly string[] {
  const ref = String(before[0].$ref ?? '');
  if (ref !== '' && seen.has(ref)) return [];
  const inside = ref === '' ? seen : new Set([...seen, ref]);
  const old = resolved(before);
  const later = resolved(now);
  const under = (at: string, a: unknown, b: unknown) =>
    schemaChanges(`${where}${at}`, [a as JsonSchema, before[1]], [b as JsonSchema, now[1]], inside);
  const changes: string[] = [];
  if (JSON.stringify(kindsOf(old)) !== JSON.stringify(kindsOf(later))) {
    changes.push(
      `${where} is ${kindsOf(later).join(' or ') || 'anything'} now, and was ${kindsOf(old).join(' or ') || 'anything'}.`,
    );
    return changes;
  }
  const members = (old.properties ?? {}) as Readonly<Record<string, unknown>>;
  const left = (later.properties ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, schema] of Object.entries(members)) {
    if (left[name] === undefined) changes.push(`${where} has no ${name} any more.`);
    else changes.push(...under(`.${name}`, schema, left[name]));
  }
  const always = (later.required ?? []) as readonly string[];
  for (const name of (old.required ?? []) as readonly string[]) {
    if (left[name] !== undefined && !always.includes(name)) changes.push(`${where} may be without ${name} now.`);
  }
  if (old.items !== undefined) changes.push(...under('[]', old.items, later.items ?? {}));
  if (typeof old.additionalProperties === 'object')
    changes.push(...under('{}', old.additionalProperties, later.additionalProperties ?? {}));
  for (const [at, one] of alternativesOf(old).entries())
    changes.push(...under('', one, alternativesOf(later)[at] ?? {}));
  return changes;
}

const alternativesOf = (schema: JsonSchema) => (schema.anyOf ?? []) as readonly JsonSchema[];

/** What a value may be: its types, or the alternatives, whose references count by their name. */
function kindsOf(schema: JsonSchema): readonly string[] {
  const of = alternativesOf(schema);
  if (of.length > 0) return of.flatMap((one) => (one.$ref === undefined ? kindsOf(one) : [String(one.$ref)])).sort();
  const type = schema.type ?? [];
  return (Array.isArray(type) ? type : [type]).map(String).sort();
}
