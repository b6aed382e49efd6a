/** The questions of the audiences, and what a dataset says to each. */
export const QUESTION_WORDS = {
  lead: 'What researchers, policymakers and journalists ask most, and the figures of this dataset that bear on it.',
  some: (answered: number, all: number) =>
    answered === all
      ? `This dataset has figures on all ${all} questions.`
      : `This dataset has figures on ${answered} of the ${all} questions. Where it has none, that is said.`,
  contents: 'The questions',
  audiences: (names: string) => `Asked by ${names}`,
  /** A heading above several. */
  none: 'No metric of this dataset answers these questions',
  noneOf: 'The framework has metrics for them that this dataset does not collect.',
  noFigures: 'Companies are asked about this, but nothing that they answered is published in this release.',
  more: (count: number) => `${count} more ${count === 1 ? 'metric that bears' : 'metrics that bear'} on this`,
  silent: 'Nothing told here, but to be explored:',
  loading: 'Loading the questions…',
} as const;
