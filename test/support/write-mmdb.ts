/**
 * Writes a tiny MaxMind DB (format 2.0, record size 24, IPv4 in an IPv6 tree as MaxMind's own files have it), so that
 * no test depends on somebody's data. Values: text, numbers, and objects of those.
 * @see https://maxmind.github.io/MaxMind-DB/
 */
export type MmdbValue = string | number | { [key: string]: MmdbValue };

interface Node {
  sides: [Node | number | null, Node | number | null];
}

export function writeMmdb(
  type: string,
  networks: Readonly<Record<string, { [key: string]: MmdbValue }>>,
  builtAt = new Date('2026-11-01T00:00:00Z'),
): Buffer {
  const root: Node = { sides: [null, null] };
  const data: Buffer[] = [];
  let offset = 0;
  for (const [network, value] of Object.entries(networks)) {
    insert(root, bitsOf(network), offset);
    const bytes = encode(value);
    data.push(bytes);
    offset += bytes.length;
  }
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    for (const side of node.sides) if (side !== null && typeof side !== 'number') visit(side);
  };
  visit(root);
  const tree = Buffer.alloc(nodes.length * 6);
  nodes.forEach((node, n) => {
    node.sides.forEach((side, right) => {
      const record =
        side === null
          ? nodes.length
          : typeof side === 'number'
            ? nodes.length + 16 + side
            : nodes.indexOf(side);
      tree.writeUIntBE(record, n * 6 + right * 3, 3);
    });
  });
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: Math.floor(builtAt.getTime() / 1000),
    database_type: type,
    description: { en: 'made for a test' },
    ip_version: 6,
    node_count: nodes.length,
    record_size: 24,
  });
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')]);
  return Buffer.concat([tree, Buffer.alloc(16), ...data, marker, metadata]);
}

/** `192.0.2.0/24` → its bits below ::/96. */
function bitsOf(network: string): number[] {
  const [address = '', length = '32'] = network.split('/');
  const bits = address
    .split('.')
    .flatMap((octet) => [...Number(octet).toString(2).padStart(8, '0')].map(Number));
  return [...Array.from({ length: 96 }, () => 0), ...bits.slice(0, Number(length))];
}

function insert(root: Node, bits: readonly number[], value: number): void {
  let node = root;
  bits.forEach((bit, depth) => {
    const side = bit === 0 ? 0 : 1;
    if (depth === bits.length - 1) {
      node.sides[side] = value;
      return;
    }
    const next = node.sides[side];
    const child: Node = next !== null && typeof next !== 'number' ? next : { sides: [null, null] };
    node.sides[side] = child;
    node = child;
  });
}

function encode(value: MmdbValue): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    return Buffer.concat([control(2, bytes.length), bytes]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(6, 4), bytes]);
  }
  const members = Object.entries(value).flatMap(([key, member]) => [encode(key), encode(member)]);
  return Buffer.concat([control(7, Object.keys(value).length), ...members]);
}

/** The control byte: three bits of type, five of size; up to 28 is said in one byte, up to 284 in two. */
function control(type: number, size: number): Buffer {
  if (size < 29) return Buffer.from([(type << 5) | size]);
  return Buffer.from([(type << 5) | 29, size - 29]);
}
