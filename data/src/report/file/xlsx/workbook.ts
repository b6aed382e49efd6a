import { type Tag, type TagBudget, walkXml } from './xml.ts';
import type { Zip } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** Which part of a workbook is what. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly strings: string | null;
}

/** Which part of the package is what (ECMA-376 part 2), as far as a report needs it; null when it is no workbook. */
export async function workbookParts(zip: Zip, budget: TagBudget): Promise<WorkbookParts | null> {
  const root = (await relationsOf(zip, '_rels/.rels', '', budget)).find(({ type }) => type.endsWith('/officeDocument'));
  const xml = root === undefined ? null : await zip.part(root.target);
  if (root === undefined || xml === null) return null;
  const slash = root.target.lastIndexOf('/');
  const folder = root.target.slice(0, Math.max(slash, 0));
  const path = `${folder === '' ? '' : `${folder}/`}_rels/${root.target.slice(slash + 1)}.rels`;
  const relations = await relationsOf(zip, path, folder, budget);
  const target = (type: string) => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target ?? null;
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const open = ({ name, attribute }: Tag) => {
    if (name !== 'sheet') return;
    const part = byId.get(attribute('id'));
    if (part?.type.endsWith('/worksheet') === true) sheets.push({ name: attribute('name'), path: part.target });
  };
  walkXml(xml, { open }, budget);
  return { sheets, styles: target('styles'), strings: target('sharedStrings') };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relationsOf(zip: Zip, path: string, folder: string, budget: TagBudget): Promise<Relation[]> {
  const xml = await zip.part(path);
  const relations: Relation[] = [];
  const open = ({ name, attribute }: Tag) => {
    if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
    relations.push({
      id: attribute('Id'),
      type: attribute('Type'),
      target: resolve(folder, attribute('Target')),
    });
  };
  if (xml !== null) walkXml(xml, { open }, budget);
  return relations;
}

/** A target is relative to the folder of its source, or absolute with a slash in front. */
function resolve(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  const path = written.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of written.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
