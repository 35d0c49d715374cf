import { createSocket } from 'node:dgram';

const TYPES = new Map([
  [1, 'A'],
  [12, 'PTR'],
  [15, 'MX'],
  [16, 'TXT'],
  [28, 'AAAA'],
]);

/** A DNS server on a loopback port of its own, for the records of a test. */
export interface TestDns {
  /** As MAIL_DNS_SERVERS takes it. */
  address: string;
  /** Texts by name. What is not in it does not exist. */
  txt: Map<string, string>;
  /** Names by the name of an address: `1.2.0.192.in-addr.arpa`. */
  ptr: Map<string, string>;
  /** `silent`: questions are taken and not answered. */
  mood: 'answers' | 'silent' | 'refuses';
  /** Questions so far, e.g. `TXT example.org`. */
  asked: string[];
  stop(): Promise<void>;
}

export async function startDns(): Promise<TestDns> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const dns: TestDns = {
    address: `127.0.0.1:${socket.address().port}`,
    txt: new Map(),
    ptr: new Map(),
    mood: 'answers',
    asked: [],
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  socket.on('message', (query, from) => {
    const { name, type, end } = question(query);
    dns.asked.push(`${TYPES.get(type) ?? type} ${name}`);
    if (dns.mood !== 'silent')
      socket.send(answer(dns, query.subarray(0, end), name, type), from.port, from.address);
  });
  return dns;
}

/** RFC 1035 4.1.2 */
function question(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answer(dns: TestDns, asked: Buffer, name: string, type: number): Buffer {
  const isPtr = TYPES.get(type) === 'PTR';
  const text = (isPtr ? dns.ptr : dns.txt).get(name);
  const head = Buffer.from(asked);
  // Recursion available; 0 for an answer, 3 for no such name, 5 refused.
  const code = dns.mood === 'refuses' ? 5 : text === undefined ? 3 : 0;
  head.writeUInt16BE(0x8180 | code, 2);
  const hasAnswer = code === 0 && (isPtr || TYPES.get(type) === 'TXT');
  head.writeUInt16BE(hasAnswer ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  if (!hasAnswer) return head;
  const strings = isPtr ? (text ?? '').split('.') : ((text ?? '').match(/[^]{1,255}/g) ?? []);
  const counted = strings.map((each) => Buffer.concat([Buffer.from([each.length]), Buffer.from(each)]));
  // A name ends with an empty label.
  const data = Buffer.concat(isPtr ? [...counted, Buffer.from([0])] : counted);
  const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([head, record, data]);
}
