import type { Framework, ServiceTraits } from '@candor/data/framework';
import type { FileCheck } from './check-file.ts';
import type { TakenOver } from './take-over.ts';

export const FORMS = ['xlsx', 'csv', 'json'] as const;
export type Form = (typeof FORMS)[number];

export interface Wanted {
  readonly form: Form;
  /** The version of the framework, or the survey, that it is of. */
  readonly version: string;
  readonly traits: ServiceTraits;
  readonly year: number;
  /** The id of the service, or an example in its place. */
  readonly service: string;
  /** A report in the EU's harmonised template to begin with. */
  readonly from: File | null;
}

export const OWN_FORMS = ['html', 'md'] as const;
export type OwnForm = (typeof OWN_FORMS)[number];

/** What the page asks of its worker. */
export type Request =
  | { readonly kind: 'check'; readonly id: number; readonly file: File }
  | { readonly kind: 'write'; readonly id: number; readonly wanted: Wanted }
  | { readonly kind: 'take-over'; readonly id: number; readonly file: File; readonly year: number }
  /** The company's own public report from its filled-in file; `name` as it is to be called, or its id. */
  | { readonly kind: 'own'; readonly id: number; readonly file: File; readonly form: OwnForm; readonly name: string };

/** What may be answered: the framework in force, and the surveys about versions. */
export interface Frameworks {
  readonly newest: Framework;
  readonly surveys: readonly Framework[];
}

/** What the worker tells the page: the frameworks once, at its start, and then one answer a request. */
export type Response =
  | { readonly kind: 'ready'; readonly frameworks: Frameworks }
  | { readonly kind: 'checked'; readonly id: number; readonly result: FileCheck }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'taken-over'; readonly id: number; readonly result: TakenOver }
  | { readonly kind: 'failed'; readonly id: number };
