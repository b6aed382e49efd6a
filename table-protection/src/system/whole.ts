/**
 * Up to this protection level whole values must be led astray by whole tables. Beyond it the difference between a table
 * of fractions and the nearest of whole counts is far smaller than what has to be hidden, and looking for one costs hours.
 */
export const WHOLE_MATTERS_BELOW = 100;
