import { type SharedReference } from '../case/shared-case.js';
import { isObject } from '../checking/rules.js';
import { type StixObject } from './stix-object.js';

const CVE = /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})$/;

/** §2.5; the official schema wants a CVE under `cve` and nothing else there. Pure. */
export function externalReference({ kind, source, value, url }: SharedReference): object {
  const link = url !== null && URL.canParse(url) && !/[^\x21-\x7e]|[<>"{}|\\^`]/.test(url) ? { url } : {};
  if (CVE.test(value)) return { source_name: 'cve', external_id: value, ...link };
  const name = source ?? kind;
  return {
    source_name: name === 'cve' || name === 'capec' ? 'reference' : name,
    description: value,
    ...link,
  };
}

/** What an object refers to outside of STIX. Pure. */
export function referencesOf(object: StixObject): SharedReference[] {
  const all: unknown = object['external_references'];
  return (Array.isArray(all) ? all : []).flatMap((each: unknown) => {
    if (!isObject(each)) return [];
    const { source_name: source, external_id: id, url, description } = each;
    const value = [id, description, url].find((text) => typeof text === 'string');
    if (typeof value !== 'string') return [];
    const kind = source === 'cve' ? 'cve' : typeof url === 'string' && id === undefined ? 'url' : 'other';
    return [
      {
        kind,
        source: typeof source === 'string' ? source : null,
        value,
        url: typeof url === 'string' ? url : null,
      },
    ];
  });
}
