/** What would tell a third party who reported to us. */
export interface ReporterIdentity {
  name: string | null;
  addresses: readonly string[];
}

/** A shorter name is a word of many texts. */
const TELLING_NAME = 5;

/**
 * What of the reporters' identities stands in a text: addresses, and names of two words or more, whatever their case,
 * spacing or quotation marks. A name of one word is no identity, and would stop half of all mail. Pure.
 */
export function reportersNamedIn(text: string, reporters: readonly ReporterIdentity[]): string[] {
  const said = plain(text);
  const found = reporters.flatMap(({ name, addresses }) => [
    ...addresses.filter((address) => address !== '' && said.includes(plain(address))),
    ...(name !== null && isTelling(name) && said.includes(plain(name)) ? [name.trim()] : []),
  ]);
  return [...new Set(found)];
}

/** The same in the bytes of a file: a mail that is passed on has its sender's address in its head. Pure. */
export function reportersNamedInBytes(bytes: Buffer, reporters: readonly ReporterIdentity[]): string[] {
  const texts = [bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf16le')];
  return [...new Set(texts.flatMap((text) => reportersNamedIn(text, reporters)))];
}

function isTelling(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return words.length > 1 && name.trim().length >= TELLING_NAME;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s"'’“”«»>|]+/gu, ' ')
    .trim();
}
