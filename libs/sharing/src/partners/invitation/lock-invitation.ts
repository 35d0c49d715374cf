import { type Transaction } from '@tocsin/platform';
import { invitationUnusable } from '../partners.errors.js';
import { type ComparedSide } from './compare-code.js';

/**
 * Takes an invitation that is still open, for this transaction alone.
 * @throws DomainError `PARTNERS.INVITATION_UNUSABLE`: 404 where we made none, 409 where it is over
 */
export async function lockInvitation(
  tx: Transaction,
  id: string,
  at: Date,
): Promise<{ addressee: string; side: ComparedSide }> {
  const [found] = await tx.query<{
    addressee: string;
    side: ComparedSide;
    expiresAt: Date;
    answeredAt: Date | null;
    withdrawnAt: Date | null;
  }>(
    `SELECT addressee, side, expires_at AS "expiresAt", answered_at AS "answeredAt", withdrawn_at AS "withdrawnAt"
       FROM sharing.invitation WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!found) throw invitationUnusable('unknown');
  if (found.answeredAt !== null) throw invitationUnusable('answered');
  if (found.withdrawnAt !== null) throw invitationUnusable('withdrawn');
  if (found.expiresAt <= at) throw invitationUnusable('ended');
  return { addressee: found.addressee, side: found.side };
}
