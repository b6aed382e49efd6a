// The package has no types of its own.
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff' | 'woff2';
    readonly noLayoutClosure: boolean;
    readonly noHinting: boolean;
  }
  /** The part of a font that has these letters. */
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>;
}
