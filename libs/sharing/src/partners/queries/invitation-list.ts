import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';

export interface InvitationView {
  id: string;
  addressee: string;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
}

/** Invitations that still wait for an answer, newest first. */
@Injectable()
export class InvitationList {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asks for the right to change: whoever knows an open number may answer it. @throws DomainError `IDENTITY.FORBIDDEN` */
  async execute(actor: Actor): Promise<InvitationView[]> {
    this.access.require(actor, 'partners.manage');
    return this.database.query<InvitationView>(
      `SELECT id, addressee, created_at AS "createdAt", created_by AS "createdBy", expires_at AS "expiresAt"
         FROM sharing.invitation
        WHERE answered_at IS NULL AND withdrawn_at IS NULL AND expires_at > $1 ORDER BY created_at DESC, id`,
      [this.clock.now()],
    );
  }
}
