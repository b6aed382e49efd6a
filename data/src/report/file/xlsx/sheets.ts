import { cellRef } from 'hucre/xlsx';
import { problem } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import type { Finding } from '../types.ts';
import { type FoundSheet, readSheet, type Shared } from './cells.ts';
import { numberKinds } from './formats.ts';
import { sharedStrings } from './strings.ts';
import { type WorkbookParts, workbookParts } from './workbook.ts';
import { NotXml, type TagBudget, TooManyTags } from './xml.ts';
import { damaged, type Zip } from './zip.ts';

/** The sheets of the questionnaire that are read. */
export const SHEETS = ['Report', 'Answers'] as const;

/** What a workbook may not hold. Nothing of it is ever run or opened here, so the rest is read for its own mistakes. */
export function forbiddenParts(file: string, names: readonly string[]): Finding[] {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const findings: Finding[] = [];
  if (has(/vbaProject|(?:^|\/)(?:macrosheets|activeX)\//i)) {
    findings.push(problem('macros', file, 'the workbook holds macros', 'save it as .xlsx without macros'));
  }
  if (has(/(?:^|\/)externalLinks\//i)) {
    findings.push(
      problem(
        'external-links',
        file,
        'the workbook holds links to other workbooks',
        'replace the linked formulas by their values and break the links',
      ),
    );
  }
  return findings;
}

/** The sheets of these names, as far as they are there; null when nothing of the workbook can be read. Throws `Unreadable`. */
export async function sheetsIn(
  file: string,
  zip: Zip,
  findings: Finding[],
  names: readonly string[] = SHEETS,
): Promise<readonly FoundSheet[] | null> {
  const budget: TagBudget = { left: LIMITS.xmlTags };
  try {
    const isPackage = zip.names.some((name) => name.toLowerCase() === '[content_types].xml');
    const known = isPackage ? await workbookParts(zip, budget) : null;
    if (known === null) {
      findings.push(noWorkbook(file, zip.names));
      return null;
    }
    return await readKnown(file, zip, known, names, budget, findings);
  } catch (error) {
    if (error instanceof TooManyTags) findings.push(tooManyTags(file));
    else if (error instanceof NotXml) findings.push(damaged(file));
    else throw error;
    return null;
  }
}

/** All sheets of a workbook, in its order; null when the zip file is none. Throws `Unreadable`, `NotXml` and `TooManyTags`. */
export async function allSheets(zip: Zip): Promise<readonly FoundSheet[] | null> {
  const budget: TagBudget = { left: LIMITS.xmlTags };
  const known = await workbookParts(zip, budget);
  if (known === null) return null;
  const shared = await sharedIn(zip, known, budget);
  const sheets: FoundSheet[] = [];
  for (const { name, path } of known.sheets) {
    const xml = await zip.part(path);
    if (xml !== null) sheets.push(readSheet(name, xml, shared, budget));
  }
  return sheets;
}

async function sharedIn(zip: Zip, { styles: style, strings: text }: WorkbookParts, budget: TagBudget): Promise<Shared> {
  const [styles, strings] = [await zip.part(style ?? ''), await zip.part(text ?? '')];
  return {
    kinds: styles === null ? [] : numberKinds(styles, budget),
    strings: strings === null ? [] : sharedStrings(strings, budget),
  };
}

async function readKnown(
  file: string,
  zip: Zip,
  known: WorkbookParts,
  expected: readonly string[],
  budget: TagBudget,
  findings: Finding[],
) {
  const shared = await sharedIn(zip, known, budget);
  const sheets: FoundSheet[] = [];
  for (const name of expected) {
    const xml = await zip.part(
      known.sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.toLowerCase())?.path ?? '',
    );
    if (xml === null) continue;
    const sheet = readSheet(name, xml, shared, budget);
    if (sheet.isCut) findings.push(outside(name));
    sheets.push(sheet);
  }
  if (sheets.length < expected.length) {
    const names = known.sheets.map((sheet) => sheet.name);
    findings.push(missingSheets(file, expected, names));
  }
  return sheets;
}

/** What a zip most likely is that is no workbook of this kind, by the parts that only such a file has. */
function noWorkbook(file: string, names: readonly string[]): Finding {
  const has = (name: string) => names.includes(name);
  const what = has('content.xml')
    ? 'the file is an OpenDocument file and no Excel workbook'
    : names.some((name) => name.endsWith('.xlsx'))
      ? 'the zip file holds a workbook and is none'
      : 'the zip file is not an Excel workbook';
  const hint = names.some((name) => name.endsWith('.xlsx'))
    ? 'unpack it and send the workbook inside'
    : 'save the questionnaire as .xlsx';
  return problem('not-a-workbook', file, what, hint);
}

function tooManyTags(file: string): Finding {
  return problem(
    'limit-cells',
    file,
    `the workbook holds more rows, cells and texts than the limit of ${thousands(LIMITS.xmlTags)} XML tags`,
    'delete the empty rows below the answers and everything that is not part of the questionnaire',
  );
}

function outside(sheet: string): Finding {
  return problem(
    'limit-rows',
    `sheet ${sheet}`,
    `something stands beyond the limit of ${thousands(LIMITS.rows)} rows and ${LIMITS.columns} columns (cell ${cellRef(LIMITS.rows - 1, LIMITS.columns - 1)})`,
    'delete everything below and beside the answers',
  );
}

function missingSheets(file: string, expected: readonly string[], found: readonly string[]): Finding {
  const names = found.slice(0, 10).map((name) => `“${name.slice(0, 31)}”`);
  return problem(
    'missing-sheet',
    file,
    `the sheets “${expected.join('” and “')}” are expected, found are ${names.length === 0 ? 'none' : names.join(', ')}`,
    'give the sheets their names again',
  );
}
