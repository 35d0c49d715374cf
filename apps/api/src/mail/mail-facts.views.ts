import { ApiProperty } from '@nestjs/swagger';
import {
  type CheckResult,
  type MailAuthentication,
  type MailEncryption,
  type MailSecurity,
  type MailSignature,
  type OfferedKey,
  type OriginalMail,
  type SignatureState,
} from '@tocsin/mail';

const TEXT_OR_NULL = { type: String, nullable: true };
const CHECK_RESULTS: CheckResult[] = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
  'not-checked',
];
const SIGNATURE_STATES: SignatureState[] = [
  'valid',
  'partial',
  'invalid',
  'unknown-key',
  'expired-key',
  'revoked-key',
  'unreadable',
];

export class SpfView {
  @ApiProperty({ enum: CHECK_RESULTS })
  result: CheckResult;
  @ApiProperty(TEXT_OR_NULL)
  domain: string | null;
}

export class DkimView extends SpfView {
  @ApiProperty(TEXT_OR_NULL)
  selector: string | null;
  @ApiProperty({ description: 'The signing domain is that of From' })
  aligned: boolean;
}

export class DmarcView extends SpfView {
  @ApiProperty(TEXT_OR_NULL)
  policy: string | null;
}

export class ArcView {
  @ApiProperty({ enum: CHECK_RESULTS })
  result: CheckResult;
  @ApiProperty({ type: [String] })
  sealedBy: string[];
}

export class MailAuthenticationView implements MailAuthentication {
  @ApiProperty({ format: 'date-time' })
  checkedAt: string;
  @ApiProperty({ description: '"us", or the border server whose results were believed' })
  by: string;
  @ApiProperty({ type: SpfView })
  spf: SpfView;
  @ApiProperty({ type: [DkimView] })
  dkim: DkimView[];
  @ApiProperty({ type: DmarcView })
  dmarc: DmarcView;
  @ApiProperty({ type: ArcView })
  arc: ArcView;
}

export class MailEncryptionView implements MailEncryption {
  @ApiProperty({ enum: ['decrypted', 'failed'] })
  state: 'decrypted' | 'failed';
  @ApiProperty({ enum: ['no-key', 'damaged', 'unsupported', 'too-large'], nullable: true })
  reason: MailEncryption['reason'];
  @ApiProperty({ type: [String] })
  keyIds: string[];
}

export class MailSignatureView implements MailSignature {
  @ApiProperty({ enum: SIGNATURE_STATES })
  state: SignatureState;
  @ApiProperty(TEXT_OR_NULL)
  keyId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  fingerprint: string | null;
  @ApiProperty(TEXT_OR_NULL)
  signer: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' })
  signedAt: string | null;
  @ApiProperty({ description: 'The key names the address in From' })
  matchesSender: boolean;
  @ApiProperty({ description: 'A person of the team has verified the key' })
  verifiedKey: boolean;
  @ApiProperty({
    enum: ['trusted', 'untrusted', 'expired'],
    nullable: true,
    description: 'S/MIME: whether one of our authorities vouches for it',
  })
  certificate: MailSignature['certificate'];
}

export class OfferedKeyView implements OfferedKey {
  @ApiProperty({ enum: ['pgp', 'smime'] })
  kind: 'pgp' | 'smime';
  @ApiProperty()
  fingerprint: string;
  @ApiProperty(TEXT_OR_NULL)
  address: string | null;
}

export class MailSecurityView implements MailSecurity {
  @ApiProperty({
    enum: ['pgp-mime', 'pgp-inline', 'smime'],
    nullable: true,
    description: 'Null: only keys came along',
  })
  form: MailSecurity['form'];
  @ApiProperty({ enum: ['whole', 'part'], description: 'part: something shown lay outside' })
  covers: MailSecurity['covers'];
  @ApiProperty({ type: MailEncryptionView, nullable: true })
  encryption: MailEncryptionView | null;
  @ApiProperty({ type: [MailSignatureView] })
  signatures: MailSignatureView[];
  @ApiProperty({ type: [OfferedKeyView] })
  offeredKeys: OfferedKeyView[];
  @ApiProperty({ type: [String], description: 'Head fields that were taken from inside' })
  protectedHeaders: string[];
}

export class OriginalMailView implements OriginalMail {
  @ApiProperty({ enum: ['attached', 'quoted'] })
  origin: 'attached' | 'quoted';
  @ApiProperty(TEXT_OR_NULL)
  from: string | null;
  @ApiProperty(TEXT_OR_NULL)
  to: string | null;
  @ApiProperty(TEXT_OR_NULL)
  subject: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'ISO 8601 where it can be read' })
  date: string | null;
  @ApiProperty(TEXT_OR_NULL)
  messageId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  headers: Record<string, string[]>;
}
