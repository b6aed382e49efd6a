export { TABLES_FILE, tablesCsv } from './csv.ts';
export { comparePeriods, isEquallyLong, periodOfDays, readPeriod, type TimePeriod } from './period.ts';
export { cellAt, groupsOf, type PublishedTable, type TableCell, type TableCode, type TableDrawing } from './table.ts';
