/** The certificates of a PEM file, at most 20. */
export function pemBlocks(pem: string): string[] {
  const blocks = /-----BEGIN CERTIFICATE-----[^-]{1,100000}-----END CERTIFICATE-----/g;
  return (pem.match(blocks) ?? []).slice(0, 20);
}
