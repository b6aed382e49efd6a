// SDMX has rules of its own for what identifies something: an id holds letters, digits and _ @ $ -, a version is three numbers.

/** A code as an SDMX id: `content_type:image` is `content_type@image`, and `band:100000+` is `band@100000_OR_MORE`. */
export function sdmxCode(code: string): string {
  return code.replace(':', '@').replace(/\+$/, '_OR_MORE');
}

/** The version of the dataflow of a release: of `2026-01`, and of `2026.1`, it is `2026.1.0`. */
export function sdmxVersion(release: string): string {
  const [year, number] = release.split(/[.-]/).map(Number);
  return `${year}.${number}.0`;
}

/** Who maintains the structures. */
export const SDMX_AGENCY = 'CANDOR';

/** The id of a dataflow: that of the dataset in capitals. */
export const sdmxId = (dataset: string) => dataset.toUpperCase().replaceAll('-', '_');

/** The id of the code list of a component, and of the scheme of concepts, of a dataset. */
export const codeListId = (dataset: string, component: string) => `CL_${sdmxId(dataset)}_${component}`;
export const conceptSchemeId = (dataset: string) => `CS_${sdmxId(dataset)}`;
