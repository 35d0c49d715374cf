import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type TlpLabel } from '@tocsin/config';
import { type Audience, mayPassOn } from '@tocsin/release';
import { testWithShared } from '../../support/shared-folder.js';

interface Vector {
  label: `TLP:${TlpLabel}`;
  audience: Audience;
  recipient_may_share: boolean;
}

testWithShared('standards/tlp', 'a recipient may tell whom TLP 2.0 lets him tell', (folder) => {
  const vectors = JSON.parse(readFileSync(join(folder, 'onward-sharing-vectors.json'), 'utf8')) as Vector[];
  expect(vectors.length).toBeGreaterThan(20);
  const ours = vectors.map(({ label, audience }) => ({
    label,
    audience,
    recipient_may_share: mayPassOn(label.slice('TLP:'.length) as TlpLabel, audience),
  }));
  expect(ours).toEqual(vectors);
});
