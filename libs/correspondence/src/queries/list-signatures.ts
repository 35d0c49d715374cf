import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { SIGNATURE_VIEW, type SignatureView } from '../texts/signatures.js';

/** Signatures of the site and of the teams. */
@Injectable()
export class ListSignatures {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  execute(actor: Actor): Promise<SignatureView[]> {
    this.access.require(actor, 'templates.manage');
    return this.database.query<SignatureView>(
      `SELECT ${SIGNATURE_VIEW} FROM correspondence.signature s ORDER BY s.team_id NULLS FIRST, s.locale LIMIT 2000`,
    );
  }
}
