import { zipSync } from 'fflate';

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** A part of the workbook by the name of its kind of relationship. */
export interface PackagePart {
  readonly type: 'worksheet' | 'styles' | 'sharedStrings';
  /** Of a sheet; a plain word. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The smallest package (ECMA-376 part 2) that is a workbook of these parts. */
export function workbookPackage(parts: readonly PackagePart[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string) => {
    files[path] = new TextEncoder().encode(XML + xml);
  };
  add('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`);
  add('_rels/.rels', relations([`Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"`]));
  const sheets = parts.map(({ type, name }, at) =>
    type === 'worksheet' ? `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>` : '',
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    relations(parts.map(({ type }, at) => `Id="rId${at + 1}" Type="${DOCUMENT}/${type}" Target="part${at + 1}.xml"`)),
  );
  for (const [at, { bytes }] of parts.entries()) files[`xl/part${at + 1}.xml`] = bytes;
  return zipSync(files, { level: 0 });
}

function relations(attributes: readonly string[]): string {
  const tags = attributes.map((attribute) => `<Relationship ${attribute}/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}
