const LF = 0x0a;
const CR = 0x0d;
const CRLF = Buffer.from([CR, LF]);

/**
 * Messages of systems that end lines with a bare CR are made readable by turning each into LF (same length, one
 * copy). Where the first line ends as it should, single CRs further on are left for the text cleaner.
 */
export function repairLineEnds(bytes: Buffer): { bytes: Buffer; repaired: boolean } {
  const cr = bytes.indexOf(CR);
  if (cr < 0) return { bytes, repaired: false };
  const lf = bytes.indexOf(LF);
  if ((lf >= 0 && lf <= cr + 1) || bytes[cr + 1] === CR) return { bytes, repaired: false };
  const copy = Buffer.from(bytes);
  for (let at = cr; at >= 0; at = copy.indexOf(CR, at + 1)) if (copy[at + 1] !== LF) copy[at] = LF;
  return { bytes: copy, repaired: true };
}

const heads =
  /^(?:from|to|subject|date|received|return-path|message-id|delivered-to|mime-version|content-type):/i;

/** Where the head starts: behind an mbox `From ` line, and behind blank lines that are followed by a known field. */
export function headStart(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && at < 1000 && (bytes[at] === LF || bytes[at] === CR || bytes[at] === 0x20)) at++;
  if (at > 0 && !heads.test(bytes.toString('latin1', at, at + 20))) at = 0;
  if (/^>?From \S/.test(bytes.toString('latin1', at, at + 8))) {
    const end = bytes.indexOf(LF, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return at;
}

/** Every line end as CRLF, which is what signatures are made over (RFC 3156 5, RFC 8551 3.1.1). */
export function canonicalLineEnds(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (at > 0 && bytes[at - 1] === CR) continue;
    pieces.push(bytes.subarray(from, at), CRLF);
    from = at + 1;
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}
