/** An object of STIX 2.1, as JSON. */
export interface StixObject extends Record<string, unknown> {
  type: string;
  id: string;
}

/** Without what says nothing: STIX has neither null nor an empty list (§2.9, §2.10). Pure. */
export function stated(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
