/** As much of the library as the corpus needs; it ships no types of its own. */
declare module 'xlsx-populate' {
  interface Book {
    sheet(name: string): { cell(ref: string): { value(value: string | number | null): unknown } };
    outputAsync(type: 'uint8array'): Promise<Uint8Array>;
  }
  const XlsxPopulate: { fromDataAsync(bytes: ArrayBuffer): Promise<Book> };
  export default XlsxPopulate;
}
