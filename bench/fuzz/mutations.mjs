// Changes to messages, each reproducible from a seed and a number.

/** mulberry32: small, even enough, and the same everywhere. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const charsets = (
  'utf-8 utf-7 utf-16 utf-16le iso-2022-jp iso-2022-kr iso-2022-cn hz-gb-2312 gb18030 big5 shift_jis euc-jp euc-kr ' +
  'ks_c_5601-1987 koi8-r koi8-u windows-1250 windows-1251 windows-1256 windows-1258 windows-874 iso-8859-1 ' +
  'iso-8859-15 us-ascii x-unknown base64 hex __proto__ constructor'
).split(' ');
const encodings = ['base64', 'quoted-printable', '7bit', '8bit', 'binary', 'x-uuencode', 'x-none', ''];
const types = [
  'text/plain',
  'text/html',
  'text/calendar',
  'text/plain; format=flowed; delsp=yes',
  'message/rfc822',
  'message/delivery-status',
  'message/feedback-report',
  'message/partial; id=x; number=1',
  'multipart/mixed',
  'multipart/digest; boundary=x',
  'multipart/alternative',
  'multipart/report; report-type=feedback-report',
  'application/ms-tnef; name=winmail.dat',
  'application/vnd.ms-outlook; name=a.msg',
  'application/octet-stream; name=a.eml',
];
const tokens = [
  '=?utf-8?B?',
  '=?utf-8?Q?a?=',
  '=?x?q?=E9=E8=E7=E6=E5?= ',
  '?=',
  '\r\n\r\n',
  '\r',
  '\n',
  '\0',
  '\u001b$B',
  '+AGE-',
  '\r\n--',
  '\r\n ',
  '"',
  '<',
  '>',
  '(((((',
  ',;:',
  '<div>',
  '<table><tr><td>',
  '</p>',
  '<!--',
  '&#0;',
  '\r\nFrom: x@example.org\r\nDate: y\r\n',
  '\r\nbegin 644 a\r\nM',
  '\r\n=ybegin size=9 name=a\r\n',
  '\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:',
  '> ',
  '-- \r\n',
  '\u202e',
  '\ud800',
];

/** Offset of a line's start, or of the end. */
function lineStart(bytes, random) {
  const found = bytes.indexOf(10, random.below(bytes.length));
  return found < 0 ? bytes.length : found + 1;
}

function replaceAt(bytes, from, to, ...inserted) {
  return Buffer.concat([bytes.subarray(0, from), ...inserted, bytes.subarray(to)]);
}

const mutations = {
  'flip bits': (bytes, random) => {
    const out = Buffer.from(bytes);
    for (let count = 1 + random.below(20); count > 0; count--)
      out[random.below(out.length)] ^= 1 << random.below(8);
    return out;
  },
  'set bytes': (bytes, random) => {
    const out = Buffer.from(bytes);
    const value = random.pick([0, 10, 13, 27, 32, 34, 45, 61, 63, 128, 255]);
    for (let count = 1 + random.below(30); count > 0; count--) out[random.below(out.length)] = value;
    return out;
  },
  splice: (bytes, random, corpus) => {
    const other = random.pick(corpus);
    const from = random.below(other.length);
    const piece = other.subarray(from, from + random.below(4000));
    const at = random.below(bytes.length);
    return replaceAt(bytes, at, random.next() < 0.5 ? at : Math.min(bytes.length, at + piece.length), piece);
  },
  cut: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'drop a piece': (bytes, random) => {
    const at = random.below(bytes.length);
    return replaceAt(bytes, at, Math.min(bytes.length, at + random.below(2000)));
  },
  'double a part': (bytes, random) => {
    const from = lineStart(bytes, random);
    const piece = bytes.subarray(from, from + 1 + random.below(3000));
    return replaceAt(bytes, from, from, ...Array(1 + random.below(20)).fill(piece));
  },
  'swap charsets': (bytes, random) =>
    replaceText(bytes, /charset\s*=\s*"?[\w-]+"?/gi, () => `charset=${random.pick(charsets)}`),
  'swap charsets of words': (bytes, random) =>
    replaceText(bytes, /=\?[\w-]+\?/g, () => `=?${random.pick(charsets)}?`),
  'swap encodings': (bytes, random) =>
    replaceText(
      bytes,
      /content-transfer-encoding:[^\r\n]*/gi,
      () => `Content-Transfer-Encoding: ${random.pick(encodings)}`,
    ),
  'swap types': (bytes, random) =>
    replaceText(bytes, /content-type:\s*[^\s;]+/gi, (all) =>
      random.next() < 0.5 ? all : `Content-Type: ${random.pick(types)}`,
    ),
  'swap boundaries': (bytes, random) =>
    replaceText(bytes, /boundary\s*=\s*"?[^"\r\n;]+"?/gi, (all) =>
      random.next() < 0.5 ? all : 'boundary=x',
    ),
  'flood of fields': (bytes, random) => {
    const field = random.pick([
      'Received: from a by b\r\n',
      'Subject: =?utf-8?B?w4k=?=\r\n',
      'X-\u00e9: \u00e8\u00e7\r\n',
      'From: a@example.org, "b" <c@example.net>\r\n',
      'To: (((((((\r\n',
      ' folded\r\n',
      'References: <a@b> <c@d>\r\n',
      'Content-Type: multipart/mixed; boundary=x\r\n',
      'A'.repeat(500) + ': b\r\n',
    ]);
    return Buffer.concat([Buffer.from(field.repeat(1 + random.below(3000)), 'latin1'), bytes]);
  },
  'flood of tokens': (bytes, random) => {
    const token = random.pick(tokens);
    const at = random.next() < 0.5 ? random.below(bytes.length) : lineStart(bytes, random);
    return replaceAt(bytes, at, at, Buffer.from(token.repeat(1 + random.below(20_000))));
  },
  'insert tokens': (bytes, random) => {
    let out = bytes;
    for (let count = 1 + random.below(20); count > 0; count--) {
      const at = random.below(out.length);
      out = replaceAt(out, at, at, Buffer.from(random.pick(tokens)));
    }
    return out;
  },
  'other line ends': (bytes, random) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll(/\r?\n/g, random.pick(['\n', '\r', '\r\r\n', '\n\r'])),
      'latin1',
    ),
  'into a message': (bytes, random) =>
    Buffer.concat([
      Buffer.from(
        `Content-Type: ${random.pick(types)}\r\nContent-Transfer-Encoding: ${random.pick(encodings)}\r\n\r\n`,
      ),
      bytes,
    ]),
};

function replaceText(bytes, pattern, replacement) {
  return Buffer.from(bytes.toString('latin1').replaceAll(pattern, replacement), 'latin1');
}

const names = Object.keys(mutations);

/**
 * Message number `index` of a run: a member of the corpus, changed one to four times, at most 2 MiB. The same for the
 * same corpus, seed and number.
 */
export function mutate(corpus, seed, index) {
  const random = randomOf(Math.imul(seed, 2654435761) ^ Math.imul(index + 1, 40503));
  let bytes = random.pick(corpus);
  const applied = [];
  for (let count = 1 + random.below(4); count > 0 && bytes.length > 0; count--) {
    const name = random.pick(names);
    applied.push(name);
    bytes = mutations[name](bytes, random, corpus).subarray(0, 2 * 1024 * 1024);
  }
  return { bytes: Buffer.from(bytes), applied };
}
