/** By how much some figures are other than they are. */
export type Change = ReadonlyMap<number, number>;

/** What would mend something broken, if that figure alone did. */
export interface Mend {
  readonly at: number;
  readonly by: number;
}
