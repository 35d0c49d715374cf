import { type StixObject } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { Database, newId } from '@tocsin/platform';
import { TaxiiClients } from '@tocsin/sharing';
import { type ApiUnderTest } from '../support/api-app.js';

/** An active partner with a key for his machine; shown this once, as to people. */
export async function taxiiPartner(
  api: ApiUnderTest,
  lead: Actor,
  domain: string,
): Promise<{ partnerId: string; clientId: string; key: string }> {
  const partnerId = newId();
  await api.get(Database).query(
    `INSERT INTO sharing.partner (id, name, issuer, endpoint, domain, delivery, state, invitation_id, compare_code,
            certificate_sha256, created_at, created_by, changed_at)
     VALUES ($1, $2, $3, $3, $2, 'push', 'active', $1, 'x', $2, now(), 'x', now())`,
    [partnerId, domain, `https://${domain}/federation`],
  );
  const { key, id } = await api.get(TaxiiClients).add(lead, partnerId, { name: domain });
  return { partnerId, clientId: id, key };
}

/** An indicator by its number, as somebody else made it. */
export const indicatorOf = (
  n: number,
  pattern: string,
  modified = '2026-11-01T00:00:00.000Z',
): StixObject => ({
  type: 'indicator',
  spec_version: '2.1',
  id: `indicator--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  created_by_ref: 'identity--00000000-0000-4000-8000-000000000001',
  created: '2026-11-01T00:00:00.000Z',
  modified,
  pattern,
  pattern_type: 'stix',
  valid_from: '2026-11-01T00:00:00.000Z',
});
