import type { MessagePort } from 'node:worker_threads';
import type { Job } from './job.ts';

/** What a thread is sent: a job, the language that it is done in, and how a picture is to be made of its SVG. */
export interface Order {
  readonly job: Job;
  readonly language: string;
  /** Where it is answered what a page asks of the API; only pages ask. */
  readonly answers?: MessagePort;
  /** How many pixels there are for each of the SVG; null for the text itself. */
  readonly zoom: number | null;
}
