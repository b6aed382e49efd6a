import type { JsonSchema, OpenApiDocument } from './document.ts';

/** Something that a later document has and an earlier one has not. */
export interface Addition {
  /** What the changelog of the API must name. */
  readonly name: string;
  readonly sentence: string;
}

/** How the documents of the project write the address of a release. */
const shortened = (path: string) =>
  path.replace('/v1/datasets/{dataset}/releases/{release}', '…/{r}').replace('{dataset}', '{d}');

/** What a later document adds: addresses, parameters, statuses and members. */
export function additions(before: OpenApiDocument, now: OpenApiDocument): readonly Addition[] {
  const added = Object.entries(now.paths).flatMap(([path, { get }]): readonly Addition[] => {
    const old = before.paths[path]?.get;
    const name = shortened(path);
    if (old === undefined) return [{ name, sentence: `${name} is new.` }];
    const parameters = get.parameters.filter((one) => !old.parameters.some((known) => known.name === one.name));
    const statuses = Object.keys(get.responses).filter((status) => old.responses[status] === undefined);
    return [
      ...parameters.map((one) => ({ name: one.name, sentence: `${name} takes ${one.name}.` })),
      ...statuses.map((status) => ({ name: status, sentence: `${name} may answer ${status}.` })),
    ];
  });
  const members = Object.entries(now.components.schemas).flatMap(([id, schema]) => {
    const known = before.components.schemas[id];
    if (known === undefined) return [];
    return membersOf(schema)
      .filter((name) => !membersOf(known).includes(name))
      .map((name) => ({ name, sentence: `${id} has ${name}.` }));
  });
  return [...added, ...members];
}

const membersOf = ({ properties }: JsonSchema) => Object.keys((properties ?? {}) as object);

/** What a changelog does not name in the section of a version, one sentence each. */
export function unnamed(added: readonly Addition[], changelog: string, version: string): readonly string[] {
  const section = changelog.split(/^## /m).find((one) => one.startsWith(`${version}\n`)) ?? '';
  return added.filter(({ name }) => !section.includes(`\`${name}\``)).map((one) => one.sentence);
}
