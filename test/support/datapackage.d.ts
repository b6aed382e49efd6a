/** The package has no types of its own; this is what the tests use of it. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: true }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    getResource(name: string): Resource;
  }
}
