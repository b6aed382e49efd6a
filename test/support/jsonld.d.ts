/** The package has no types of its own; this is what the tests use of it. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: 'application/n-quads'; documentLoader: (url: string) => Promise<never> },
    ): Promise<string>;
  };
  export default jsonld;
}
