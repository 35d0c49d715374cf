// What a mail holds: headers of its content, and the content.
import { randomBytes } from 'node:crypto';

/** A kilobyte, as people write: some words, a link, an address; never the same twice. */
export function plainBody() {
  const name = randomBytes(6).toString('hex');
  const line = `Mail that leads to hxxps://${name}[.]example[.]net/login came from 192.0.2.${name.charCodeAt(0)}.\r\n`;
  return {
    headers: 'Content-Type: text/plain',
    text: line + 'We have seen it several times today.\r\n'.repeat(24),
  };
}

/** 200 KB of a file that nobody can read, 200 KB in base64 as it travels. */
export function attachedBody() {
  const { text } = plainBody();
  const file = Buffer.concat([randomBytes(2_000), Buffer.alloc(148_000, 'x')])
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\r\n');
  return {
    headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bench',
    text: `--bench\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--bench\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=evidence.bin\r\n\r\n${file}\r\n--bench--\r\n`,
  };
}
