/** The package has no types of its own; this is what the bench uses of it. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    readonly requests?: { path: string }[];
  }
  interface Result {
    readonly errors: number;
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
