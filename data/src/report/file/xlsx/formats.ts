import { type TagBudget, walkXml } from './xml.ts';

/** What a number means by the format of its cell. */
export type NumberKind = 'number' | 'date' | 'percent';

/** What each cell format (`s` of a cell) makes of a number. */
export function numberKinds(xml: Uint8Array, budget: TagBudget): NumberKind[] {
  const codes = new Map<string, string>();
  const kinds: NumberKind[] = [];
  let isCellFormat = false;
  walkXml(
    xml,
    {
      open: ({ name, attribute }) => {
        if (name === 'numFmt') codes.set(attribute('numFmtId'), attribute('formatCode'));
        else if (name === 'cellXfs') isCellFormat = true;
        else if (name === 'xf' && isCellFormat) kinds.push(kindOf(attribute('numFmtId'), codes));
      },
      close: (name) => {
        if (name === 'cellXfs') isCellFormat = false;
      },
    },
    budget,
  );
  return kinds;
}

/** Formats that are not written into files (ECMA-376 part 1, 18.8.30), those of East Asian languages among them. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function kindOf(id: string, codes: ReadonlyMap<string, string>): NumberKind {
  const code = codes.get(id);
  if (code === undefined) {
    const number = Number(id);
    if (isBuiltInDate(number)) return 'date';
    return number === 9 || number === 10 ? 'percent' : 'number';
  }
  // Without what is shown as it stands, colours and currencies; [h] counts hours.
  const plain = code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/general|standard/gi, '');
  if (/[dmyhs]/i.test(plain)) return 'date';
  return plain.includes('%') ? 'percent' : 'number';
}
