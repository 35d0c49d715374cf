/** TAXII 2.1 §1.6.8; exactly this, with no charset behind it. */
export const TAXII_TYPE = 'application/taxii+json;version=2.1';
export const STIX_TYPE = 'application/stix+json;version=2.1';

/**
 * Whether somebody who accepts these types is served TAXII 2.1: it has to be named, with this version or none (the latest
 * is meant). `*` alone is a browser's, or a client's that knows nothing of TAXII. Pure.
 */
export function acceptsTaxii(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((each) => {
    const [type = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    const version = parameters.find((one) => one.startsWith('version='))?.slice('version='.length);
    const refused = parameters.some((one) => /^q=0(?:\.0{0,3})?$/.test(one));
    return (
      type === 'application/taxii+json' &&
      !refused &&
      (version === undefined || version.replaceAll('"', '') === '2.1')
    );
  });
}
