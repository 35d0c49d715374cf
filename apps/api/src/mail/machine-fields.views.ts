import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  BOUNCE_REASONS,
  type BouncedRecipient,
  type BounceReason,
  type FeedbackReport,
  type OriginalMessage,
} from '@tocsin/mail';
import { PartnerFactsView } from './partner-facts.views.js';
import { XarfView } from './xarf.views.js';

const TEXT_OR_NULL = { type: String, nullable: true };
const DATE_OR_NULL = { type: String, format: 'date-time', nullable: true };

export class FeedbackReportView implements FeedbackReport {
  @ApiProperty({ example: 'abuse', description: 'RFC 5965 and its successors; unknown ones stay' })
  feedbackType: string;
  @ApiProperty(TEXT_OR_NULL)
  userAgent: string | null;
  @ApiProperty(TEXT_OR_NULL)
  version: string | null;
  @ApiProperty(TEXT_OR_NULL)
  sourceIp: string | null;
  @ApiProperty({ type: Number, nullable: true })
  sourcePort: number | null;
  @ApiProperty(TEXT_OR_NULL)
  originalMailFrom: string | null;
  @ApiProperty(TEXT_OR_NULL)
  originalRcptTo: string | null;
  @ApiProperty(TEXT_OR_NULL)
  originalEnvelopeId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  reportingMta: string | null;
  @ApiProperty(DATE_OR_NULL)
  arrivalDate: string | null;
  @ApiProperty({ type: [String] })
  reportedDomain: string[];
  @ApiProperty({ type: [String] })
  reportedUri: string[];
  @ApiProperty({ type: Number, nullable: true })
  incidents: number | null;
  @ApiProperty({ type: [String] })
  authenticationResults: string[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'RFC 6591' })
  authFailure: string | null;
  @ApiProperty(TEXT_OR_NULL)
  deliveryResult: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'RFC 7489' })
  identityAlignment: string | null;
  @ApiProperty(TEXT_OR_NULL)
  dkimDomain: string | null;
  @ApiProperty(TEXT_OR_NULL)
  dkimSelector: string | null;
  @ApiProperty(TEXT_OR_NULL)
  dkimIdentity: string | null;
  @ApiProperty({ type: [String] })
  spfDns: string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  extra: Record<string, string[]>;
}

export class BouncedRecipientView implements BouncedRecipient {
  @ApiProperty(TEXT_OR_NULL)
  finalRecipient: string | null;
  @ApiProperty(TEXT_OR_NULL)
  originalRecipient: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'failed', description: 'RFC 3464; of a read receipt RFC 8098' })
  action: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: '5.1.1', description: 'RFC 3463' })
  status: string | null;
  @ApiProperty(TEXT_OR_NULL)
  diagnosticCode: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: '550' })
  replyCode: string | null;
  @ApiProperty(TEXT_OR_NULL)
  remoteMta: string | null;
  @ApiProperty(DATE_OR_NULL)
  willRetryUntil: string | null;
  @ApiProperty({ enum: BOUNCE_REASONS, nullable: true })
  reason: BounceReason | null;
  @ApiProperty({ description: 'The address is of no use any more' })
  hard: boolean;
}

export class OriginalMessageView implements OriginalMessage {
  @ApiProperty(TEXT_OR_NULL)
  messageId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  from: string | null;
  @ApiProperty(TEXT_OR_NULL)
  to: string | null;
  @ApiProperty(TEXT_OR_NULL)
  subject: string | null;
  @ApiProperty(DATE_OR_NULL)
  date: string | null;
}

/** What a machine said, as data. Reports by API hold what their sender stated besides. */
export class MachineFieldsView {
  @ApiPropertyOptional({ type: [FeedbackReportView], description: 'Complaints of one message (ARF)' })
  reports?: FeedbackReportView[];
  @ApiPropertyOptional({ type: [BouncedRecipientView], description: 'Of a bounce or a notice of delivery' })
  recipients?: BouncedRecipientView[];
  @ApiPropertyOptional(TEXT_OR_NULL)
  reportingMta?: string | null;
  @ApiPropertyOptional({ type: OriginalMessageView, nullable: true, description: 'What it is about' })
  original?: OriginalMessageView | null;
  @ApiPropertyOptional({ type: XarfView })
  xarf?: XarfView;
  @ApiPropertyOptional({ type: PartnerFactsView, description: 'Of a case that a partner CIRT leads' })
  partner?: PartnerFactsView;
  @ApiPropertyOptional({ type: Number, description: 'Place among several documents that came in one go' })
  position?: number;
  @ApiPropertyOptional({ description: 'Abuse or exploitation of children: sealed' })
  childProtection?: boolean;
}
