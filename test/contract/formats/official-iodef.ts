import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

export interface OfficialIodef {
  /** What RFC 7970's schema says against a document; null where it is valid. */
  xml: (bytes: Buffer | string) => string | null;
  /** RFC 8727's, as its last draft has it. */
  json: ValidateFunction;
}

/** The official schemas of IODEF, compiled as they stand beside the checkout. */
export function officialIodef(folder: string): OfficialIodef {
  xmlRegisterFsInputProviders();
  const url = join(folder, 'schema/iodef-2.0.offline.xsd');
  const xsd = XmlDocument.fromBuffer(readFileSync(url), { url });
  const validator = XsdValidator.fromDoc(xsd);
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  // A CommonJS module: what its types call the default export is the module itself at run time, and the reverse.
  addFormats.default(ajv);
  const path = join(folder, 'schema/iodef-json-draft14.schema.json');
  // Draft 4, of which nothing is used that later drafts read otherwise but this word.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return { xml: (bytes) => against(validator, bytes), json: ajv.compile(schema) };
}

function against(validator: XsdValidator, bytes: Buffer | string): string | null {
  const document = XmlDocument.fromBuffer(Buffer.from(bytes));
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    if (error instanceof XmlValidateError) return error.message;
    throw error;
  } finally {
    document.dispose();
  }
}
