// Words as the choices of a select.

/** Each of these values under the name that it has now. */
export function choices<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: label(value) }));
}
