const PLUS = 0x2b;
const MINUS = 0x2d;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));

/**
 * UTF-7 (RFC 2152). Our own because the usual decoder takes a second for 2 MB; this one is linear, and what is broken
 * stays as it was written or becomes U+FFFD. Nothing that is decoded is trusted more than other text.
 */
export function decodeUtf7(bytes: Buffer): string {
  const out: string[] = [];
  let plainFrom = 0;
  for (let at = bytes.indexOf(PLUS); at >= 0; at = bytes.indexOf(PLUS, at)) {
    out.push(bytes.toString('latin1', plainFrom, at));
    const shift = readShift(bytes, at + 1);
    out.push(shift.text);
    at = shift.end;
    plainFrom = at;
  }
  out.push(bytes.toString('latin1', plainFrom));
  return out.join('');
}

/** UTF-16 in base64 behind a plus; `+-` is a plus. The closing minus is swallowed, another character is not. */
function readShift(bytes: Buffer, from: number): { text: string; end: number } {
  if (bytes[from] === MINUS) return { text: '+', end: from + 1 };
  const units: number[] = [];
  let bits = 0;
  let count = 0;
  let at = from;
  for (; at < bytes.length; at++) {
    const value = values.get(bytes[at] ?? 0);
    if (value === undefined) break;
    bits = ((bits << 6) | value) & 0x3f_ffff;
    count += 6;
    if (count >= 16) {
      count -= 16;
      units.push((bits >>> count) & 0xffff);
    }
  }
  // A plus with nothing behind it is a plus that the sender forgot to write as `+-`.
  if (at === from) return { text: '+', end: from };
  return { text: unitsToText(units), end: bytes[at] === MINUS ? at + 1 : at };
}

function unitsToText(units: number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192));
  return text;
}
