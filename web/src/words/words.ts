/** Words of embeds, and of what a reader does with a chart. */
export const WORDS = {
  embed: { explore: 'Explore at Candor' },
  embedMissing: {
    title: 'This chart does not exist',
    text: 'The address of the embedded chart names a dataset, release or view that is not there.',
  },
} as const;
