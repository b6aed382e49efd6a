import { z } from 'zod';

/** The forms of codes in the framework's files. */

export const metricCode = z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+$/);

/** One breakdown code of a metric. */
export const codeOfMetric = z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+ [a-z0-9_]+:[a-z0-9_]+$/);
