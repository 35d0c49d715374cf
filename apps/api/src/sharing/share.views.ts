import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { CASE_FIELDS, type CaseField } from '@tocsin/release';
import {
  type Answer,
  ANSWERS,
  OUTGOING_STATES,
  type OutgoingState,
  REVOCATION_KINDS,
  REVOCATION_STATES,
  type RevocationKind,
  type RevocationState,
  SHARE_STATES,
  type ShareState,
} from '@tocsin/sharing';
import { NamedView } from '../identity/identity.views.js';
import { RemovalView } from '../release/ledger.views.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { type: String, format: 'date-time' } as const;
const MOMENT_OR_NULL = { ...MOMENT, nullable: true } as const;

export class ReleasedRevisionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  revision: number;
  @ApiProperty({ type: Number, nullable: true, description: 'What he was sent before' })
  supersedes: number | null;
  @ApiProperty({ description: 'Of the exact bytes, hexadecimal: what both sides can prove' })
  sha256: string;
  @ApiProperty()
  size: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
  @ApiProperty(MOMENT)
  releasedAt: string;
  @ApiProperty()
  releasedBy: string;
  @ApiProperty(TEXT)
  approvedBy: string | null;
  @ApiProperty({ ...MOMENT_OR_NULL, description: 'Until then it can be undone' })
  heldUntil: string | null;
  @ApiProperty({ enum: OUTGOING_STATES, nullable: true })
  delivery: OutgoingState | null;
  @ApiProperty(MOMENT_OR_NULL)
  deliveredAt: string | null;
  @ApiProperty(TEXT)
  failure: string | null;
  @ApiProperty({ enum: ANSWERS, nullable: true, description: 'Of the people there; null: not yet' })
  answer: Answer | null;
  @ApiProperty(TEXT)
  answerReason: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  answeredAt: string | null;
  @ApiProperty({ enum: ['same', 'differs'], nullable: true })
  proof: 'same' | 'differs' | null;
  @ApiProperty(MOMENT_OR_NULL)
  undoneAt: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  revokedAt: string | null;
}

export class ShareRevocationView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: REVOCATION_KINDS })
  kind: RevocationKind;
  @ApiProperty()
  reason: string;
  @ApiProperty()
  from: number;
  @ApiProperty()
  to: number;
  @ApiProperty({ type: Number, nullable: true })
  correctedBy: number | null;
  @ApiProperty()
  askedBy: string;
  @ApiProperty(MOMENT)
  askedAt: string;
  @ApiProperty({ enum: OUTGOING_STATES, nullable: true })
  delivery: OutgoingState | null;
  @ApiProperty({ enum: REVOCATION_STATES, nullable: true, description: 'As the partner states it' })
  state: RevocationState | null;
  @ApiProperty(TEXT)
  stateReason: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  stateAt: string | null;
}

export class PartnerCaseIdView {
  @ApiProperty({ example: 'cirt-aa.example' })
  owner: string;
  @ApiProperty()
  id: string;
}

class ShareApprovalView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['waiting', 'approved', 'declined'] })
  state: 'waiting' | 'approved' | 'declined';
  @ApiProperty()
  sha256: string;
  @ApiProperty(TEXT)
  reason: string | null;
}

export class ShareResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: PartnerCaseIdView })
  case: PartnerCaseIdView;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({ enum: SHARE_STATES })
  state: ShareState;
  @ApiProperty({ enum: CASE_FIELDS, isArray: true })
  fields: CaseField[];
  @ApiProperty({ type: [String] })
  attachments: string[];
  @ApiProperty({ type: [String] })
  recipients: string[];
  @ApiProperty()
  reason: string;
  @ApiProperty()
  proposedBy: string;
  @ApiProperty(MOMENT)
  proposedAt: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: [ReleasedRevisionView], description: 'The newest first, at most 50' })
  releases: ReleasedRevisionView[];
  @ApiProperty({ type: [ShareRevocationView] })
  revocations: ShareRevocationView[];
  @ApiProperty({ type: ShareApprovalView, nullable: true })
  approval: ShareApprovalView | null;
}
