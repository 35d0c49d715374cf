import { Module } from '@nestjs/common';
import { TeamKeyRepository } from '../team-keys/team-key.repository.js';
import { RotateSecret } from './rotate-secret.js';
import { SealedTablesModule } from './sealed-tables.module.js';

/** For the operator's command: works on keys that the present secret does not open, where `KeyringModule` refuses. */
@Module({
  imports: [SealedTablesModule],
  providers: [RotateSecret, TeamKeyRepository],
  exports: [RotateSecret],
})
export class KeyringSecretModule {}
