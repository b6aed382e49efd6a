/** What is wrong with a store, as one sentence for the operator. */
export class StoreProblem extends Error {}
