import { basename, join } from 'node:path';

type Command = readonly [string, ...string[]];

interface Places {
  readonly folder: string;
  /** What to write, as json: `cells` of the sheet Answers, and `tables`, which are the same from nothing. */
  readonly input: string;
  readonly empty: string;
  readonly filled: string;
  readonly out: string;
}

/** A writer of xlsx outside of npm: how to see whether it is there, and the commands that write. */
export interface Script {
  readonly name: string;
  readonly probe: Command;
  readonly run: (places: Places) => readonly Command[];
}

const python = (module: string, lines: readonly string[]): Script => ({
  name: module,
  probe: ['python3', '-c', `import ${module}`],
  run: ({ input, empty, out }) => [['python3', '-c', ['import json, sys', ...lines].join('\n'), input, empty, out]],
});

const R_TABLES = `library(jsonlite); args <- commandArgs(TRUE); tables <- fromJSON(args[1], simplifyVector = FALSE)$tables
cell <- function(x) if (is.null(x)) NA else x
frame <- function(t) { rows <- t$rows[-1]; columns <- unlist(t$rows[[1]])
  as.data.frame(setNames(lapply(seq_along(columns), function(i) sapply(rows, function(r) cell(r[[i]]))), columns)) }
sheets <- setNames(lapply(tables, frame), sapply(tables, function(t) t$name))`;

const inR = (library: string, write: string): Script => ({
  name: `R ${library}`,
  probe: ['Rscript', '-e', `library(${library}); library(jsonlite)`],
  run: ({ input, out }) => [['Rscript', '-e', `${R_TABLES}\n${write}`, input, out]],
});

export const SCRIPTS: readonly Script[] = [
  python('openpyxl', [
    'book = __import__("openpyxl").load_workbook(sys.argv[2])',
    'for cell in json.load(open(sys.argv[1]))["cells"]: book["Answers"][cell["ref"]] = cell["value"]',
    'book.save(sys.argv[3])',
  ]),
  python('xlsxwriter', [
    'book = __import__("xlsxwriter").Workbook(sys.argv[3], {"constant_memory": True})',
    'for table in json.load(open(sys.argv[1]))["tables"]:',
    '  sheet = book.add_worksheet(table["name"])',
    '  for at, row in enumerate(table["rows"]): sheet.write_row(at, 0, row)',
    'book.close()',
  ]),
  inR('openxlsx', 'openxlsx::write.xlsx(sheets, args[2])'),
  inR('writexl', 'writexl::write_xlsx(sheets, args[2])'),
  {
    name: 'LibreOffice, by way of ods',
    probe: ['soffice', '--version'],
    run: ({ folder, filled, out }) => {
      const convert = (to: string, from: string, into: string): Command => [
        'soffice',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', to, '--outdir', into, from],
      ];
      const ods = join(folder, 'ods', basename(filled).replace('.xlsx', '.ods'));
      const back = join(folder, 'back');
      return [
        convert('ods', filled, join(folder, 'ods')),
        convert('xlsx:Calc MS Excel 2007 XML', ods, back),
        ['cp', join(back, basename(filled)), out],
      ];
    },
  },
  {
    name: 'Gnumeric',
    probe: ['ssconvert', '--version'],
    run: ({ filled, out }) => [['ssconvert', filled, out]],
  },
];
