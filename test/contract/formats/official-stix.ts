import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Json = Record<string, unknown>;

export const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as Json;

export function compiler(): Ajv2020 {
  // Patterns of these schemas escape what Unicode's regular expressions do not let escape.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  // A CommonJS module: what its types call the default export is the module itself at run time, and the reverse.
  addFormats.default(ajv);
  // Names are judged by our own normaliser; ajv has no list of what IDNA allows.
  ajv.addFormat('idn-hostname', true);
  return ajv;
}

/** All official schemas of STIX 2.1; `conforms` gives null, or what is wrong with an object of a type. */
export function officialStix(folder: string): {
  ajv: Ajv2020;
  conforms: (type: string, value: unknown) => ErrorObject[] | null;
} {
  const ajv = compiler();
  const ids = new Map<string, string>();
  for (const kind of ['common', 'sdos', 'sros', 'observables']) {
    for (const file of readdirSync(join(folder, 'schemas', kind))) {
      const schema = readJson(folder, 'schemas', kind, file);
      ajv.addSchema(schema);
      ids.set(file.replace('.json', ''), String(schema['$id']));
    }
  }
  const compiled = new Map<string, ValidateFunction>();
  const conforms = (type: string, value: unknown) => {
    const judge = compiled.get(type) ?? ajv.getSchema(ids.get(type) ?? '');
    if (!judge) throw new Error(`there is no official schema of ${type}`);
    compiled.set(type, judge);
    return judge(value) ? null : (judge.errors ?? []);
  };
  return { ajv, conforms };
}
