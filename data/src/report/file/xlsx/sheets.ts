import { cellRef } from 'hucre/xlsx';
import { problem } from '../finding.ts';
import { LIMITS, thousands } from '../limits.ts';
import type { Finding } from '../types.ts';
import { trimSheet } from './sheet-xml.ts';
import { type PackagePart, workbookPackage } from './workbook-package.ts';
import { workbookParts } from './workbook-parts.ts';
import type { Unpacked } from './zip.ts';

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

/**
 * The workbook once more, as a new package with only what has been looked at: the two sheets without empty cells, their
 * texts and formats. So the library never meets a part, a relation or a date system that was not checked. Null when
 * nothing of it can be read.
 */
export function safeWorkbook(file: string, { names, parts }: Unpacked, findings: Finding[]): Uint8Array | null {
  const known = names.includes('[Content_Types].xml') ? workbookParts(parts) : null;
  if (known === null) {
    findings.push(
      problem('not-a-workbook', file, 'the zip file is not an Excel workbook', 'save the questionnaire as .xlsx'),
    );
    return null;
  }
  const safe: PackagePart[] = SHEETS.flatMap((name) => {
    const bytes = parts.get(known.sheets.find((sheet) => sheet.name === name)?.path ?? '');
    return bytes === undefined ? [] : [{ type: 'worksheet' as const, name, bytes }];
  });
  if (safe.length < SHEETS.length) {
    findings.push(
      missingSheets(
        file,
        known.sheets.map((sheet) => sheet.name),
      ),
    );
  }
  for (const [type, path] of [
    ['styles', known.styles],
    ['sharedStrings', known.strings],
  ] as const) {
    const bytes = parts.get(path ?? '');
    if (bytes !== undefined) safe.push({ type, name: type, bytes });
  }
  let tags = 0;
  for (const { bytes } of safe) for (const byte of bytes) if (byte === 60) tags += 1;
  if (tags > LIMITS.xmlTags) {
    findings.push(
      problem(
        'limit-cells',
        file,
        `the workbook holds more rows, cells and texts than the limit of ${thousands(LIMITS.xmlTags)} XML tags`,
        'delete the empty rows below the answers and everything that is not part of the questionnaire',
      ),
    );
    return null;
  }
  return workbookPackage(safe.map((part) => (part.type === 'worksheet' ? trimmed(part, findings) : part)));
}

function trimmed(part: PackagePart, findings: Finding[]): PackagePart {
  const sheet = trimSheet(new TextDecoder().decode(part.bytes), LIMITS);
  if (sheet.isCut) findings.push(outside(part.name));
  return { ...part, bytes: new TextEncoder().encode(sheet.xml) };
}

function outside(sheet: string): Finding {
  return problem(
    'limit-rows',
    `sheet ${sheet}`,
    `something stands beyond the limit of ${thousands(LIMITS.rows)} rows and ${LIMITS.columns} columns (cell ${cellRef(LIMITS.rows - 1, LIMITS.columns - 1)})`,
    'delete everything below and beside the answers',
  );
}

function missingSheets(file: string, found: readonly string[]): Finding {
  const names = found.slice(0, 10).map((name) => `“${name.slice(0, 31)}”`);
  return problem(
    'missing-sheet',
    file,
    `the sheets “${SHEETS.join('” and “')}” are expected, found are ${names.length === 0 ? 'none' : names.join(', ')}`,
    'give the sheets of the questionnaire their names again',
  );
}
