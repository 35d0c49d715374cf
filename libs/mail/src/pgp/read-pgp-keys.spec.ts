import { describe, expect, test } from '@jest/globals';
import { PacketList, PublicKey, readKey, PublicSubkeyPacket } from 'openpgp';
import { generatePgpKey } from './generate-pgp-key.js';
import { readPgpKeys } from './read-pgp-keys.js';

const now = new Date('2026-11-22T10:00:00Z');

async function keyOf(address: string) {
  const { publicArmored } = await generatePgpKey({
    name: 'X',
    address,
    algorithm: 'ed25519',
    createdAt: new Date('2026-11-01T10:00:00Z'),
    expiresAt: null,
    passphrase: null,
  });
  return readKey({ armoredKey: publicArmored });
}

describe('the ids of a key', () => {
  test('are those of the primary key and of its subkeys', async () => {
    const key = await keyOf('ana@bank.example');
    const [read] = await readPgpKeys(key.armor(), now);
    expect(read?.info.keyIds).toEqual(key.getKeyIDs().map((id) => id.toHex().toUpperCase()));
    expect(read?.info.keyIds).toHaveLength(2);
  });

  test('are not those of what somebody glued to it', async () => {
    const [ana, mallory] = await Promise.all([keyOf('ana@bank.example'), keyOf('mallory@evil.example')]);
    const glued = new PacketList();
    const whole = [...ana.toPacketList()];
    const subkey = whole.slice(whole.findIndex((packet) => packet instanceof PublicSubkeyPacket));
    glued.push(...mallory.toPacketList(), ...subkey);
    const key = new PublicKey(glued);
    expect(key.getKeyIDs()).toHaveLength(3);
    const [read] = await readPgpKeys(key.armor(), now);
    expect(read?.info.keyIds).toEqual(mallory.getKeyIDs().map((id) => id.toHex().toUpperCase()));
  });
});
