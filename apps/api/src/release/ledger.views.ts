import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  CASE_FIELDS,
  type CaseField,
  LEDGER_OUTCOMES,
  type LedgerOutcome,
  type RemovalReason,
} from '@tocsin/release';

export class RemovalView {
  @ApiProperty({ description: 'RFC 6901, into the case as we hold it' })
  pointer: string;
  @ApiProperty({ enum: CASE_FIELDS })
  field: CaseField;
  @ApiProperty({
    enum: [
      'not-agreed',
      'not-chosen',
      'above-clearance',
      'affected',
      'other-partner',
      'repeats-withheld',
      'child-protection',
    ],
  })
  reason: RemovalReason;
}

class LedgerActorView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ type: String, nullable: true })
  id: string | null;
  @ApiProperty()
  name: string;
}

export class PartnerNameView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

class LedgerSubjectView {
  @ApiProperty()
  kind: string;
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  ref: string | null;
}

export class LedgerLineResponse {
  @ApiProperty({ description: 'Of what left: the release' })
  id: string;
  @ApiProperty()
  at: Date;
  @ApiProperty({ enum: ['out', 'in'] })
  direction: 'out' | 'in';
  @ApiProperty({ enum: LEDGER_OUTCOMES })
  outcome: LedgerOutcome;
  @ApiProperty()
  way: string;
  @ApiProperty()
  actor: LedgerActorView;
  @ApiProperty({ description: 'Kind of recipient; an address of a reporter is never in the ledger' })
  recipient: string;
  @ApiProperty({ type: PartnerNameView, nullable: true })
  partner: PartnerNameView | null;
  @ApiProperty()
  subject: LedgerSubjectView;
  @ApiProperty({ description: "A RID event's name, a format, `message`" })
  content: string;
  @ApiProperty({ enum: TLP_LABELS })
  label: TlpLabel;
  @ApiProperty()
  drill: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Of a refusal: its code' })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  sha256: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Bytes' })
  size: number | null;
  @ApiProperty({ type: String, nullable: true })
  contentType: string | null;
  @ApiProperty({ description: 'Parts that stayed here' })
  removedCount: number;
  @ApiProperty({ type: Number, nullable: true })
  agreementVersion: number | null;
  @ApiProperty({ type: String, nullable: true })
  approvalId: string | null;
}

export class LedgerDetailResponse extends LedgerLineResponse {
  @ApiProperty({ type: [RemovalView] })
  removed: RemovalView[];
  @ApiProperty({ type: String, nullable: true })
  approvedBy: string | null;
  @ApiProperty({ enum: ['kept', 'hash-only', 'sealed'] })
  copy: 'kept' | 'hash-only' | 'sealed';
  @ApiProperty({ type: String, nullable: true, description: 'The exact copy, where it is text' })
  text: string | null;
}

export class LedgerPage {
  @ApiProperty({ type: [LedgerLineResponse] })
  items: LedgerLineResponse[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
