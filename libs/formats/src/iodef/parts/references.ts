import { type SharedCase, type SharedReference } from '../../case/shared-case.js';
import { hasForm } from '../../checking/text-forms.js';
import { type Json, firstText, member, objectsOf, said, textsOf, wordsOf } from './iodef-json.js';
import { CVE, cveUrl } from './write-observables.js';

/** References by address and by what they are called; a number that another team gave is an `AlternativeID`. */
export function referencesToIodef({ references }: SharedCase): {
  methods: Json[];
  alternative: Json | undefined;
} {
  const others = references.filter(({ kind, source }) => kind === 'case' && source);
  const listed = references.filter((reference) => !others.includes(reference));
  const Reference = listed.map(({ kind, source, value, url }) => {
    const address = kind === 'url' ? value : kind === 'cve' && CVE.test(value) && !url ? cveUrl(value) : url;
    return said({
      URL: address && hasForm(address, 'uri') ? [address] : undefined,
      Description: kind === 'url' ? (source ? [source] : undefined) : source ? [value, source] : [value],
    });
  });
  return {
    methods: Reference.length > 0 ? [{ Reference }] : [],
    alternative:
      others.length > 0
        ? { IncidentID: others.map(({ source, value }) => ({ name: source, id: value })) }
        : undefined,
  };
}

export function referencesFromIodef(incident: unknown): SharedReference[] {
  const listed = objectsOf(incident, 'Method')
    .flatMap((method) => objectsOf(method, 'Reference'))
    .map(referenceOf);
  const others = objectsOf(member(incident, 'AlternativeID'), 'IncidentID').map((id): SharedReference => ({
    kind: 'case',
    source: wordsOf(id.name),
    value: wordsOf(id.id),
    url: null,
  }));
  return [...listed, ...others].filter(({ value }) => value !== '');
}

function referenceOf(reference: Json): SharedReference {
  const url = firstText(reference, 'URL');
  const [first = '', second = ''] = textsOf(reference, 'Description');
  const name = wordsOf(member(reference.ReferenceName, 'ID'));
  const cve = [name, first].find((each) => CVE.test(each));
  if (cve)
    return {
      kind: 'cve',
      source: cve === first ? second || null : null,
      value: cve,
      url: url === cveUrl(cve) ? null : url,
    };
  if (url && second === '') return { kind: 'url', source: first || null, value: url, url: null };
  return { kind: 'other', source: second || null, value: first || name, url };
}

/** Cases of other teams that this one has to do with. */
export const relatedToIodef = ({ related }: SharedCase): Json[] =>
  related.length > 0 ? [{ IncidentID: related.map(({ owner, id }) => ({ name: owner, id })) }] : [];

export const relatedFromIodef = (incident: unknown): SharedCase['related'] =>
  objectsOf(incident, 'RelatedActivity')
    .flatMap((activity) => objectsOf(activity, 'IncidentID'))
    .map((id) => ({ owner: wordsOf(id.name), id: wordsOf(id.id) }));
