import { type Questionnaire, writeCsv, writeJson, writeXlsx } from '@candor/data/report';
import { altered } from '../../data/testing/report-files.ts';
import { FILLED, keyOf } from './filled.ts';
import { DATE_STYLE, type Mistake } from './mistakes.ts';
import type { Form } from './places.ts';

const WRITERS = { xlsx: writeXlsx, csv: writeCsv, json: writeJson };

/** A file with these mistakes and no other. */
export async function fileWith(form: Form, mistakes: readonly Mistake[]): Promise<Uint8Array> {
  const questionnaire: Questionnaire = {
    ...FILLED,
    meta: Object.assign({}, FILLED.meta, ...mistakes.map(({ meta }) => meta)),
    rows: FILLED.rows.map((row) => {
      const its = mistakes.filter(({ key }) => key === keyOf(row));
      return { ...row, cells: Object.assign({}, row.cells, ...its.map(({ texts }) => texts)) };
    }),
  };
  const bytes = await WRITERS[form](questionnaire);
  const text = new TextDecoder().decode(bytes);
  switch (form) {
    case 'csv': {
      const lines = text.replaceAll('\r\n', '\n').split('\n');
      for (const { lines: change } of mistakes) change?.(lines);
      return new TextEncoder().encode(lines.join('\n'));
    }
    case 'json': {
      const report = JSON.parse(text);
      for (const { json: change } of mistakes) change?.(report);
      return new TextEncoder().encode(JSON.stringify(report));
    }
    case 'xlsx': {
      const changes = mistakes.flatMap(({ xml }) => xml ?? []);
      if (changes.length === 0) return bytes;
      let date = 0;
      const styled = altered(bytes, {
        'xl/styles.xml': (styles) => {
          const [cells = ''] = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles) ?? [];
          date = cells.match(/<xf /g)?.length ?? 0;
          return styles.replace('</cellXfs>', '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>');
        },
      });
      const path = 'xl/worksheets/sheet2.xml';
      return altered(styled, {
        [path]: (sheet) =>
          changes.reduce((changed, change) => change(changed), sheet).replaceAll(DATE_STYLE, `s="${date}"`),
      });
    }
  }
}
