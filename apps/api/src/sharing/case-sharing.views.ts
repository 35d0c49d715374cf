import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { CASE_FIELDS, type CaseField, REFUSAL_REASONS, type RefusalReason } from '@tocsin/release';
import { type Answer, ANSWERS, type NotEntitled, type ReleaseOutcome } from '@tocsin/sharing';
import { NamedView } from '../identity/identity.views.js';
import { RemovalView } from '../release/ledger.views.js';
import { PartnerCaseIdView, ShareResponse } from './share.views.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { type: String, format: 'date-time' } as const;
const MOMENT_OR_NULL = { ...MOMENT, nullable: true } as const;

export class CaseContributionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({ enum: ['in', 'out'] })
  direction: 'in' | 'out';
  @ApiProperty({ enum: ['message', 'request', 'result', 'proposal', 'handover'] })
  kind: 'message' | 'request' | 'result' | 'proposal' | 'handover';
  @ApiProperty()
  author: string;
  @ApiProperty()
  text: string;
  @ApiProperty({ description: 'It brings something that can be taken over' })
  applicable: boolean;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty(MOMENT)
  at: string;
  @ApiProperty(MOMENT_OR_NULL)
  due: string | null;
  @ApiProperty({ enum: ANSWERS, nullable: true })
  answer: Answer | null;
  @ApiProperty(TEXT)
  answerReason: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  answeredAt: string | null;
}

export class CaseHandoverView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({ enum: ['offered', 'accepted', 'declined', 'withdrawn', 'done'] })
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'done';
  @ApiProperty()
  reason: string;
  @ApiProperty()
  offeredBy: string;
  @ApiProperty(MOMENT)
  offeredAt: string;
  @ApiProperty(MOMENT_OR_NULL)
  heldUntil: string | null;
  @ApiProperty(TEXT)
  answerReason: string | null;
  @ApiProperty(MOMENT_OR_NULL)
  answeredAt: string | null;
}

class NamedPersonView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  email: string;
}

export class SharePartnerView {
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty({
    enum: ['not-active', 'no-agreement', 'above-clearance', 'red-not-named', 'drill-to-outsider'],
    nullable: true,
    description: 'Why the case as a whole may not go to him; null: it may',
  })
  objection: NotEntitled | null;
  @ApiProperty({ enum: CASE_FIELDS, isArray: true })
  allowed: CaseField[];
  @ApiProperty({ enum: CASE_FIELDS, isArray: true })
  byDefault: CaseField[];
  @ApiProperty({ enum: TLP_LABELS, isArray: true })
  labels: TlpLabel[];
  @ApiProperty()
  drills: boolean;
  @ApiProperty()
  seesPartners: boolean;
  @ApiProperty({ type: [NamedPersonView] })
  named: NamedPersonView[];
}

export class ShareFileView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty()
  size: number;
  @ApiProperty()
  sha256: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ enum: ['infected', 'waiting'], nullable: true })
  blocked: 'infected' | 'waiting' | null;
}

class SharedCaseView extends PartnerCaseIdView {
  @ApiProperty()
  revision: number;
  @ApiProperty({ description: 'Issuer of the team that leads it' })
  leader: string;
  @ApiProperty()
  isOurs: boolean;
  @ApiProperty({ description: 'Another leads it, and left a hop for those whom we share it with' })
  mayPassOn: boolean;
}

export class CaseSharingResponse {
  @ApiProperty({ type: [SharedCaseView], description: 'Under which ids partners know it' })
  rooms: SharedCaseView[];
  @ApiProperty({ type: [ShareResponse] })
  shares: ShareResponse[];
  @ApiProperty({ type: [CaseContributionView] })
  contributions: CaseContributionView[];
  @ApiProperty({ type: [CaseHandoverView] })
  handovers: CaseHandoverView[];
  @ApiProperty({ type: [SharePartnerView], description: 'For those who may share' })
  partners: SharePartnerView[];
  @ApiProperty({ type: [ShareFileView] })
  files: ShareFileView[];
}

export class ProposedSharesView {
  @ApiProperty({ type: [String], description: 'As the partners were named' })
  shareIds: string[];
}

export class SharePreviewView {
  @ApiProperty({ format: 'uuid' })
  shareId: string;
  @ApiProperty({ type: NamedView })
  partner: NamedView;
  @ApiProperty()
  revision: number;
  @ApiProperty({ type: Number, nullable: true })
  supersedes: number | null;
  @ApiProperty({ ...TEXT, description: 'The exact bytes, which are UTF-8' })
  text: string | null;
  @ApiProperty(TEXT)
  sha256: string | null;
  @ApiProperty()
  size: number;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
  @ApiProperty({ description: 'How many more teams it may go through' })
  hopsLeft: number;
  @ApiProperty({ description: 'What he was sent last says the same' })
  isHeld: boolean;
  @ApiProperty({ enum: [...REFUSAL_REASONS, 'not-active'], nullable: true })
  refused: RefusalReason | 'not-active' | null;
  @ApiProperty({ enum: ['waiting', 'approved', 'declined'], nullable: true })
  approval: 'waiting' | 'approved' | 'declined' | null;
}

export class RevisionSuggestionView {
  @ApiProperty({ format: 'uuid' })
  shareId: string;
  @ApiProperty()
  partner: string;
  @ApiProperty({ description: 'The revision that he holds' })
  since: number;
}

export class ReleaseResultView {
  @ApiProperty({ format: 'uuid' })
  shareId: string;
  @ApiProperty()
  partner: string;
  @ApiProperty({ enum: ['released', 'unchanged', 'refused', 'needs-approval'] })
  outcome: ReleaseOutcome;
  @ApiProperty({ enum: [...REFUSAL_REASONS, 'not-active'], nullable: true })
  reason: RefusalReason | 'not-active' | null;
  @ApiProperty({ ...TEXT, format: 'uuid' })
  releaseId: string | null;
  @ApiProperty({ type: Number, nullable: true })
  revision: number | null;
  @ApiProperty(TEXT)
  sha256: string | null;
}

export class RevokedShareView {
  @ApiProperty({ format: 'uuid' })
  shareId: string;
  @ApiProperty()
  partner: string;
  @ApiProperty({ enum: ['told', 'stopped'], description: '`stopped`: it had not left yet' })
  outcome: 'told' | 'stopped';
  @ApiProperty()
  from: number;
  @ApiProperty()
  to: number;
}

export class AskedApprovalView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty(MOMENT)
  expiresAt: Date;
}

export class ReleasedCopyView {
  @ApiProperty()
  text: string;
  @ApiProperty()
  sha256: string;
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
}
