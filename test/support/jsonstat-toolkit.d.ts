/** The package has no types of its own; this is what the tests use of it. */
declare module 'jsonstat-toolkit' {
  interface Read {
    readonly class: 'dataset' | 'collection' | null;
    readonly label: string;
    readonly extension: unknown;
    readonly length: number;
    Dataset(): Read[];
    toTable(options: { type: 'arrobj'; status: boolean; content: 'id'; field: 'id' }): readonly object[];
  }
  export default function JSONstat(document: unknown): Read;
}
