import type { Parts } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly strings: string | null;
}

/** Which part of the package is what (ECMA-376 part 2), as far as a report needs it; null when it is no workbook. */
export function workbookParts(parts: Parts): WorkbookParts | null {
  const root = relationsOf(parts, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'));
  const xml = root === undefined ? null : textOf(parts, root.target);
  if (root === undefined || xml === null) return null;
  const slash = root.target.lastIndexOf('/');
  const folder = slash === -1 ? '' : root.target.slice(0, slash);
  const path = `${folder === '' ? '' : `${folder}/`}_rels/${root.target.slice(slash + 1)}.rels`;
  const relations = relationsOf(parts, path, folder);
  const target = (type: string) => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? null;
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = tags(xml, 'sheet').flatMap((tag) => {
    const part = byId.get(attribute(tag, '\\w+:id'));
    return part?.type.endsWith('/worksheet') === true ? [{ name: attribute(tag, 'name'), path: part.target }] : [];
  });
  return { sheets, styles: target('styles'), strings: target('sharedStrings') };
}

function relationsOf(parts: Parts, path: string, folder: string) {
  return tags(textOf(parts, path) ?? '', 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type'),
    target: resolve(folder, attribute(tag, 'Target')),
  }));
}

/** A target is relative to the folder of its source, or absolute with a slash in front. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}

function textOf(parts: Parts, path: string): string | null {
  const part = parts.get(path);
  return part === undefined ? null : new TextDecoder().decode(part);
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (found?.[1] ?? found?.[2] ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}
