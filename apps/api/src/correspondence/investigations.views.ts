import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  INVESTIGATION_STATES,
  type InvestigationState,
  THIRD_PARTY_KINDS,
  type ThirdPartyKind,
} from '@tocsin/correspondence';
import { NamedView } from '../identity/identity.views.js';
import { MessageResponse, UnreachableAddressView } from './correspondence.views.js';
import { ReplyProtectionDto } from './reply-protection.views.js';
import { PreviewedFileView } from './writing.views.js';

const DATE = { type: String, format: 'date-time' };
const DATE_OR_NULL = { ...DATE, nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

export class InvestigationRefView {
  @ApiProperty({ example: 'T-2026-000042' })
  ref: string;
}

export class InvestigationRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'T-2026-000042' })
  ref: string;
  @ApiProperty({ example: 'I-2026-000123' })
  incident: string;
  @ApiProperty({ enum: THIRD_PARTY_KINDS })
  kind: ThirdPartyKind;
  @ApiProperty()
  party: string;
  @ApiProperty({ type: NamedView, nullable: true })
  organisation: NamedView | null;
  @ApiProperty()
  subject: string;
  @ApiProperty({ enum: INVESTIGATION_STATES })
  state: InvestigationState;
  @ApiProperty(TEXT_OR_NULL)
  stateReason: string | null;
  @ApiProperty({ enum: TLP_LABELS, description: 'The strictest label that may go there' })
  clearance: TlpLabel;
  @ApiProperty(TEXT_OR_NULL)
  language: string | null;
  @ApiProperty(DATE_OR_NULL)
  followUpAt: Date | null;
  @ApiProperty(DATE)
  openedAt: Date;
  @ApiProperty(DATE_OR_NULL)
  closedAt: Date | null;
  @ApiProperty({ type: [String] })
  participants: string[];
  @ApiProperty()
  version: number;
}

export class InvestigationResponse extends InvestigationRowView {
  @ApiProperty({ type: [String] })
  bounced: string[];
  @ApiProperty({ type: [UnreachableAddressView] })
  unreachable: UnreachableAddressView[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  lastMessageId: string | null;
  @ApiProperty({ type: [String], description: 'Whom a message goes to unless others are named' })
  recipients: string[];
  @ApiProperty({ type: [MessageResponse], description: 'The newest, oldest first' })
  messages: MessageResponse[];
}

export class InvestigationPage {
  @ApiProperty({ type: [InvestigationRowView] })
  items: InvestigationRowView[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}

export class ThirdPartyPreviewView {
  @ApiProperty({ type: [String] })
  to: string[];
  @ApiProperty()
  subject: string;
  @ApiProperty()
  text: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty({ enum: TLP_LABELS })
  clearance: TlpLabel;
  @ApiProperty()
  encrypted: boolean;
  @ApiProperty({ type: ReplyProtectionDto })
  protection: ReplyProtectionDto;
  @ApiProperty({ type: [PreviewedFileView] })
  files: PreviewedFileView[];
  @ApiProperty({ type: [String], description: 'What in it tells who reported to us' })
  named: string[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it would not leave' })
  refused: string | null;
}
