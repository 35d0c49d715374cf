import { type Fault, FaultList } from '../checking/fault.js';

type DocumentTest = (document: unknown) => { errors?: { instancePath: string; message: string }[] };
type TestModule = Record<string, DocumentTest>;

/** No literals where they are imported: they have no types, and take seconds to load. */
const SCHEMA: string = '@secvisogram/csaf-validator-lib/schemaTests.js';
const MANDATORY: string = '@secvisogram/csaf-validator-lib/mandatoryTests.js';

/**
 * What the standard's own tests (CSAF 2.0 §6.1, and its schema) say against a parsed document; nothing where it is valid.
 * The library that holds them is loaded when the first advisory is judged. It is made for what its schema accepts, so that
 * comes first; the schema that allows other members, for those are a recommendation (§6.2.20).
 */
export async function judgeCsaf(document: unknown): Promise<Fault[]> {
  const schemas = (await import(SCHEMA)) as TestModule;
  const mandatory = (await import(MANDATORY)) as TestModule;
  const faults = new FaultList();
  const apply = (test: DocumentTest) => {
    for (const { instancePath, message } of test(document).errors ?? []) faults.add(instancePath, message);
  };
  if (schemas['csaf_2_0']) apply(schemas['csaf_2_0']);
  if (faults.items.length === 0) for (const test of Object.values(mandatory)) apply(test);
  return faults.items;
}
