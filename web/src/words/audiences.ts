/** Who asks a question. */
export const AUDIENCE_WORDS: Readonly<Record<string, string>> = {
  researcher: 'researchers',
  policymaker: 'policymakers',
  journalist: 'journalists',
};
