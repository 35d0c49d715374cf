import { type TlpLabel } from '@tocsin/config';
import { type Transaction } from '@tocsin/platform';
import { clearanceOf, type ThirdPartyKind } from './investigation.vocabulary.js';

/**
 * The strictest label that may go to these addresses now. Naming an organisation is not enough: whoever reads there has
 * to be one of its known contacts. Asked again at each message: who joined by a copy is bound to nothing, and a contact
 * may have left.
 */
export async function clearanceNow(
  tx: Pick<Transaction, 'query'>,
  { kind, organisationId }: { kind: ThirdPartyKind; organisationId: string | null },
  addresses: readonly string[],
): Promise<TlpLabel> {
  const bound = organisationId !== null && (await areContacts(tx, organisationId, addresses));
  return clearanceOf(kind, bound);
}

async function areContacts(
  tx: Pick<Transaction, 'query'>,
  organisationId: string,
  addresses: readonly string[],
): Promise<boolean> {
  const asked = [...new Set(addresses.map((address) => address.toLowerCase()))];
  const known = await tx.query<{ email: string }>(
    `SELECT DISTINCT lower(email) AS email FROM constituency.contact WHERE organisation_id = $1 AND lower(email) = ANY($2)`,
    [organisationId, asked],
  );
  return asked.length > 0 && known.length === asked.length;
}
