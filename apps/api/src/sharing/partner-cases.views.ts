import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  CASE_MESSAGE_KINDS,
  type CaseMessageKind,
  FOREIGN_CASE_STATES,
  type ForeignCaseState,
  type HeldRevisionView,
  type HumanAnswer,
  OUTGOING_STATES,
  type OutgoingState,
  type PartnerCaseView,
  type PartnerMessageView,
  type PartnerThreadView,
  REVISION_STATES,
  type RevisionState,
  type ThreadPartnerView,
} from '@tocsin/sharing';
import { NamedView } from '../identity/identity.views.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { type: String, format: 'date-time' } as const;
const MOMENT_OR_NULL = { ...MOMENT, nullable: true } as const;
const HUMAN_ANSWERS = ['Pending', 'Approved', 'Denied'] as const;

export class HeldRevisionResponse implements HeldRevisionView {
  @ApiProperty()
  revision: number;
  @ApiProperty({ type: Number, nullable: true })
  supersedes: number | null;
  @ApiProperty({ enum: REVISION_STATES })
  state: RevisionState;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ description: 'Base64url SHA-256 over the RFC 8785 form: what both sides can prove' })
  contentSha256: string;
  @ApiProperty({ description: 'Of the signed message that brought it' })
  jti: string;
  @ApiProperty({ description: 'Key that signed it' })
  kid: string;
  @ApiProperty(MOMENT)
  signedAt: Date;
  @ApiProperty(MOMENT)
  receivedAt: Date;
  @ApiProperty(MOMENT_OR_NULL)
  purgedAt: Date | null;
}

export class PurgeAskedView {
  @ApiProperty(MOMENT)
  at: Date;
  @ApiProperty({ description: 'Up to this revision' })
  through: number;
}

export class CaseRevokedView {
  @ApiProperty({ enum: ['retract', 'correct', 'purge-request'] })
  kind: string;
  @ApiProperty(TEXT)
  reason: string | null;
  @ApiProperty(MOMENT)
  at: Date;
}

export class PartnerCaseResponse implements PartnerCaseView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  owner: string;
  @ApiProperty()
  caseId: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({ description: 'Issuer of the team that leads it' })
  leader: string;
  @ApiProperty()
  exercise: boolean;
  @ApiProperty({ enum: FOREIGN_CASE_STATES })
  state: ForeignCaseState;
  @ApiProperty()
  revision: number;
  @ApiProperty({ enum: HUMAN_ANSWERS })
  answer: HumanAnswer;
  @ApiProperty(TEXT)
  answeredBy: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  answeredAt: Date | null;
  @ApiProperty({ type: [HeldRevisionResponse] })
  revisions: HeldRevisionResponse[];
  @ApiProperty({ type: PurgeAskedView, nullable: true })
  purgeAsked: PurgeAskedView | null;
  @ApiProperty({ type: CaseRevokedView, nullable: true })
  revoked: CaseRevokedView | null;
}

export class PartnerMessageResponse implements PartnerMessageView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  owner: string;
  @ApiProperty()
  caseId: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({ enum: ['in', 'out'] })
  direction: 'in' | 'out';
  @ApiProperty({ enum: CASE_MESSAGE_KINDS })
  kind: CaseMessageKind;
  @ApiProperty()
  messageId: string;
  @ApiProperty(TEXT)
  inReplyTo: string | null;
  @ApiProperty()
  author: string;
  @ApiProperty()
  text: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty()
  exercise: boolean;
  @ApiProperty(MOMENT)
  at: Date;
  @ApiProperty(MOMENT_OR_NULL)
  due: Date | null;
  @ApiProperty({ enum: HUMAN_ANSWERS, nullable: true })
  answer: HumanAnswer | null;
  @ApiProperty(TEXT)
  answerReason: string | null;
  @ApiProperty({ enum: OUTGOING_STATES, nullable: true, description: 'Of ours' })
  delivery: OutgoingState | null;
  @ApiProperty({ description: 'An offer of the lead that waits for our answer' })
  offer: boolean;
}

export class ThreadPartnerResponse implements ThreadPartnerView {
  @ApiProperty()
  owner: string;
  @ApiProperty()
  caseId: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty()
  weLead: boolean;
  @ApiProperty()
  exercise: boolean;
  @ApiProperty({ enum: TLP_LABELS, isArray: true })
  labels: TlpLabel[];
  @ApiProperty()
  active: boolean;
}

export class PartnerThreadResponse implements PartnerThreadView {
  @ApiProperty({ type: [ThreadPartnerResponse] })
  partners: ThreadPartnerResponse[];
  @ApiProperty({ type: [PartnerMessageResponse], description: 'Oldest first, the last 200' })
  messages: PartnerMessageResponse[];
}

export class SentWordView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'How long it can be taken back' })
  holdSeconds: number;
}

export class UndoneWordView {
  @ApiProperty()
  text: string;
}
