import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { type CaseChanges, type PartnerFacts } from '@tocsin/intake';

const TEXT = { type: String, nullable: true } as const;

export class PartnerNameView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty(TEXT)
  country: string | null;
}

export class CaseLeaderView {
  @ApiProperty()
  issuer: string;
  @ApiProperty({
    description: 'False: the partner passed it on, and who leads it signed nothing that we have',
  })
  isPartner: boolean;
}

export class PartnerVerificationView {
  @ApiProperty()
  kid: string;
  @ApiProperty(TEXT)
  fingerprint: string | null;
  @ApiProperty({ ...TEXT, description: 'Null: announced under a known key, and nobody compared it' })
  comparedHow: string | null;
  @ApiProperty()
  certificateSha256: string;
  @ApiProperty({ format: 'date-time' })
  signedAt: string;
  @ApiProperty({ format: 'date-time' })
  receivedAt: string;
}

export class ObservableChangesView {
  @ApiProperty()
  added: number;
  @ApiProperty()
  removed: number;
}

export class CaseChangesView implements CaseChanges {
  @ApiProperty()
  since: number;
  @ApiProperty({ type: [String], description: 'Parts of the case by name' })
  fields: string[];
  @ApiProperty({ type: ObservableChangesView })
  observables: ObservableChangesView;
}

export class CaseWithdrawnView {
  @ApiProperty({ enum: ['retract', 'correct', 'purge-request'] })
  kind: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty(TEXT)
  reason: string | null;
  @ApiProperty()
  purged: boolean;
}

/** Who told us of a case, how that is known, and what became of it. */
export class PartnerFactsView implements PartnerFacts {
  @ApiProperty({ format: 'uuid' })
  caseId: string;
  @ApiProperty({ type: PartnerNameView })
  partner: PartnerNameView;
  @ApiProperty()
  owner: string;
  @ApiProperty()
  id: string;
  @ApiProperty()
  revision: number;
  @ApiProperty(TEXT)
  contentSha256: string | null;
  @ApiProperty({ type: CaseLeaderView })
  leader: CaseLeaderView;
  @ApiProperty()
  hopsLeft: number;
  @ApiProperty()
  exercise: boolean;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: PartnerVerificationView, nullable: true })
  verification: PartnerVerificationView | null;
  @ApiProperty({ description: 'How many parts were left out for us' })
  redacted: number;
  @ApiProperty({ type: [String] })
  encryptedFor: string[];
  @ApiProperty(TEXT)
  problem: string | null;
  @ApiProperty({ type: CaseChangesView, nullable: true })
  changes: CaseChangesView | null;
  @ApiProperty({ type: CaseWithdrawnView, nullable: true })
  withdrawn: CaseWithdrawnView | null;
}
