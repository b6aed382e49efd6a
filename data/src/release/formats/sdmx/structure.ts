import type { CodeRow } from '../code-list.ts';
import { sdmxCodesOf } from './code-lists.ts';
import { COMPONENTS, type Component } from './components.ts';
import { dataStructure } from './data-structure.ts';
import { codeListId, conceptSchemeId, SDMX_AGENCY, sdmxId, sdmxVersion } from './ids.ts';
import { preparedOn } from './ml.ts';
import { attributes, escaped, SDMX } from './xml.ts';

/** The kinds of structures of a release, in the order in which a message holds them. */
export const STRUCTURES = ['dataflow', 'codelist', 'conceptscheme', 'datastructure'] as const;
export type StructureKind = (typeof STRUCTURES)[number];

/** A release that is described, with what its codes mean. */
export interface Described {
  readonly dataset: string;
  readonly release: string;
  readonly title: string;
  readonly description: string;
  readonly prepared: string | null;
  readonly codes: () => readonly CodeRow[];
}

/** Which structures of a release a message holds: those of some kinds; of code lists only those that are named, where some are. */
export interface Chosen {
  readonly of: Described;
  readonly kinds: ReadonlySet<StructureKind>;
  readonly lists: readonly string[] | null;
}

/** Structures as SDMX-ML 2.1. Each release has its own, whose version is that of the release, and which never change. `isStub`: names alone. */
export function sdmxStructures(chosen: readonly Chosen[], isStub: boolean): string {
  const days = chosen.flatMap(({ of }) => of.prepared ?? []).sort();
  const groups: Readonly<Record<StructureKind, string>> = {
    dataflow: 'Dataflows',
    codelist: 'Codelists',
    conceptscheme: 'Concepts',
    datastructure: 'DataStructures',
  };
  const write: Readonly<Record<StructureKind, (one: Chosen) => string>> = {
    dataflow: ({ of }) => dataflow(of, isStub),
    codelist: (one) => codeLists(one, isStub),
    conceptscheme: ({ of }) => conceptScheme(of, isStub),
    datastructure: ({ of }) => maintained('DataStructure', of, sdmxId(of.dataset), of, isStub ? '' : dataStructure(of)),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<message:Structure xmlns:message="${SDMX}/message" xmlns:structure="${SDMX}/structure" xmlns:common="${SDMX}/common">\n`,
    `<message:Header><message:ID>STRUCTURES</message:ID><message:Test>false</message:Test><message:Prepared>${preparedOn(days.at(-1) ?? null)}</message:Prepared><message:Sender id="${SDMX_AGENCY}"/></message:Header>\n`,
    '<message:Structures>\n',
    ...STRUCTURES.flatMap((kind) => {
      const own = chosen.filter((one) => one.kinds.has(kind));
      return own.length === 0
        ? []
        : [`<structure:${groups[kind]}>\n`, ...own.map(write[kind]), `</structure:${groups[kind]}>\n`];
    }),
    '</message:Structures></message:Structure>\n',
  ].join('');
}

interface Named {
  readonly title: string;
  readonly description: string;
}

/** A structure that the agency keeps, final in its version. */
function maintained(
  element: string,
  { release }: Pick<Described, 'release'>,
  id: string,
  { title, description }: Named,
  content: string,
): string {
  const version = sdmxVersion(release);
  return `<structure:${element}${attributes({ id, agencyID: SDMX_AGENCY, version, isFinal: 'true' })}>${named(title, description)}${content}</structure:${element}>\n`;
}

const named = (name: string, about: string) =>
  `<common:Name xml:lang="en">${escaped(name)}</common:Name>${about === '' ? '' : `<common:Description xml:lang="en">${escaped(about)}</common:Description>`}`;

function dataflow(of: Described, isStub: boolean): string {
  const version = sdmxVersion(of.release);
  const ref = {
    id: sdmxId(of.dataset),
    version,
    agencyID: SDMX_AGENCY,
    package: 'datastructure',
    class: 'DataStructure',
  };
  const content = isStub ? '' : `<structure:Structure><Ref${attributes(ref)}/></structure:Structure>`;
  return maintained('Dataflow', of, sdmxId(of.dataset), of, content);
}

function codeLists({ of, lists }: Chosen, isStub: boolean): string {
  const codes = isStub ? [] : of.codes();
  return COMPONENTS.filter((one) => one.hasCodes)
    .map((one) => ({ one, id: codeListId(of.dataset, one.id) }))
    .filter(({ id }) => lists === null || lists.includes(id))
    .map(({ one, id }) => maintained('Codelist', of, id, labelled(one), codesIn(one, codes)))
    .join('');
}

const codesIn = ({ id }: Component, rows: readonly CodeRow[]) =>
  sdmxCodesOf(id, rows)
    .map(
      (code) =>
        `<structure:Code${attributes({ id: code.id })}>${named(code.name, code.about)}${code.parent === null ? '' : `<structure:Parent><Ref${attributes({ id: code.parent })}/></structure:Parent>`}</structure:Code>`,
    )
    .join('\n');

function conceptScheme(of: Described, isStub: boolean): string {
  const about = { title: `${of.title}: concepts`, description: '' };
  const concepts = COMPONENTS.map(
    (one) => `<structure:Concept${attributes({ id: one.id })}>${named(one.name, one.about)}</structure:Concept>`,
  );
  return maintained('ConceptScheme', of, conceptSchemeId(of.dataset), about, isStub ? '' : concepts.join('\n'));
}

const labelled = ({ name, about }: Component): Named => ({ title: name, description: about });
