export { availabilityCsv, availabilityIn } from './availability.ts';
export { availabilityHtml } from './availability-html.ts';
export type { Source } from './cells.ts';
export { codeBookCsv } from './code-book.ts';
export { codeBookHtml } from './code-book-html.ts';
export { type CodeRow, codesOf } from './code-list.ts';
export { labelledCsv, tableCsvLines } from './csv.ts';
export { dataPackage } from './data-package.ts';
export { type CataloguedSeries, dcatCatalogue } from './dcat.ts';
export { jsonStat } from './json-stat.ts';
export { labelsByCode } from './labels.ts';
export { parquet } from './parquet.ts';
export { type Catalogued, schemaOrgDataset } from './schema-org.ts';
export { KEY_DIMENSIONS } from './sdmx/components.ts';
export { sdmxCsvLines } from './sdmx/csv.ts';
export { sdmxGenericParts } from './sdmx/generic.ts';
export { codeListId, conceptSchemeId, SDMX_AGENCY, sdmxCode, sdmxId, sdmxVersion } from './sdmx/ids.ts';
export { sdmxMlParts } from './sdmx/ml.ts';
export {
  type Chosen,
  type Described,
  STRUCTURES,
  type StructureKind,
  sdmxStructures,
} from './sdmx/structure.ts';
export { MOST_WORKBOOK_ROWS, workbook } from './workbook.ts';
