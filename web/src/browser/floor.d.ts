// What every browser at the floor knows already of ECMAScript 2023; the library of types has it in one with what some do not.

interface Array<T> {
  findLast(isWanted: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLastIndex(isWanted: (value: T, index: number, array: T[]) => unknown): number;
}

interface ReadonlyArray<T> {
  findLast(isWanted: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(isWanted: (value: T, index: number, array: readonly T[]) => unknown): number;
}
