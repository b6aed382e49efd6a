/** Written by the build from the catalogues that there are. */
declare module 'catalogue:languages' {
  export interface Language {
    readonly language: string;
    readonly locale: string;
    readonly direction: 'ltr' | 'rtl';
  }
  export const ENGLISH: Language;
  export const OTHERS: readonly (Language & { load(): Promise<{ readonly default: { [name: string]: unknown } }> })[];
}
