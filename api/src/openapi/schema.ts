import { z } from 'zod';

/** What the document names: each schema by its id in `components`. */
export const named = z.registry<{ id: string }>();

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };

/**
 * A schema that everything of type `T` fits, which the compiler proves; so the document can promise nothing that the code does not
 * answer. It may say less than the type: new members come within v1.
 */
export function schemaOf<T>(id: string) {
  return <S extends z.ZodType>(schema: T extends DeepReadonly<z.input<S>> ? S : never): S => {
    named.add(schema, { id });
    return schema;
  };
}
