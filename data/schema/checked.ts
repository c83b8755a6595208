import * as v from 'valibot';

/**
 * Outside data, checked.
 * @param name what the value is called where it is refused
 * @throws with the place in the value, what was expected there and what was found
 */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  name: string,
): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  const [{ message }] = issues;
  const path = v.getDotPath(issues[0]);
  throw new Error(`${[name, path].filter(Boolean).join('.')}: ${message}`);
}
