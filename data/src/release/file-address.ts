/**
 * The file that holds what an address of the API or of a picture answers, where files are all there is. What the address asks
 * by its query stands in the name: `observations.csv?labels=both` is in `observations.labels-both.csv`, and what has no
 * ending is JSON. Written as in an address, percent signs and all.
 */
export function fileAddress(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const [, stem = '', ending = '.json'] = ENDS.exec(path) ?? [];
  const asked = query.split('&').filter((part) => part !== '');
  return [stem, ...asked.map((part) => `.${part.replace('=', '-')}`), ending].join('');
}

/** A version of the framework, such as `1.0.0`, has dots and no ending. */
const ENDS =
  /^(.*?)((?:\.(?:jsonstat|sdmx|card))?\.(?:json|jsonld|csv|csv-metadata\.json|schema\.json|html|xml|svg|png|parquet|xlsx|db))?$/;
