export { TABLES_FILE, tablesCsv } from './csv.ts';
export { cellAt, groupsOf, type PublishedTable, type TableCell, type TableCode, type TableDrawing } from './table.ts';
