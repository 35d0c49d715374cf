import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Json = Record<string, unknown>;

export interface OfficialXarf {
  version4: ValidateFunction;
  version3: ValidateFunction;
  /** The schema of each type, by its file's name. */
  types: Map<string, Json>;
  /** Any schema by its address, for `$ref`. */
  byId: Map<string, Json>;
}

/** The official schemas of XARF, compiled as they stand. */
export function officialXarf(folder: string): OfficialXarf {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // A CommonJS module: what its types call the default export is the module itself at run time, and the reverse.
  addFormats.default(ajv);
  const read = (path: string) => JSON.parse(readFileSync(join(folder, 'schemas', path), 'utf8')) as Json;
  const names = readdirSync(join(folder, 'schemas/v4/types'));
  const types = new Map(names.map((name) => [name, read(`v4/types/${name}`)]));
  const core = read('v4/xarf-core.json');
  const byId = new Map<string, Json>();
  for (const schema of [core, ...types.values()]) {
    ajv.addSchema(schema);
    byId.set(String(schema.$id), schema);
  }
  // Its definitions are prose about the mapping to version 4 and no schemas; nothing refers to them.
  const { $defs: _prose, ...version3 } = read('v3/xarf-v3-legacy.json');
  return {
    version4: ajv.compile(read('v4/xarf-v4-master.json')),
    version3: ajv.compile(version3),
    types,
    byId,
  };
}
