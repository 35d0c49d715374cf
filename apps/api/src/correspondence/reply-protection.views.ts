import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { type ReplyProtectionView } from '@tocsin/correspondence';
import { ENCRYPTION_WISHES, type EncryptionWish, KEY_KINDS, type KeyKind } from '@tocsin/keyring';
import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const WHEN_OR_NULL = { type: String, format: 'date-time', nullable: true };

export class ReplyProtectionQuery {
  @ApiPropertyOptional({ enum: TLP_LABELS, description: "Of what is written; absent: the report's" })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ enum: ENCRYPTION_WISHES })
  @MayBeAbsent()
  @IsIn(ENCRYPTION_WISHES)
  encrypt?: EncryptionWish;
}

export class SigningKeyDto {
  @ApiProperty()
  fingerprint: string;
  @ApiProperty(WHEN_OR_NULL)
  expiresAt: Date | null;
}

export class UsableKeyDto extends SigningKeyDto {
  @ApiProperty()
  id: string;
}

export class ProtectedRecipientDto {
  @ApiProperty()
  address: string;
  @ApiProperty({ type: UsableKeyDto, nullable: true, description: 'His verified key' })
  key: UsableKeyDto | null;
  @ApiProperty({
    enum: ['no-key', 'not-verified', 'expired', 'revoked', 'other-kind'],
    nullable: true,
    description: 'Why it is not encrypted to him; other-kind: the recipients have no kind of key in common',
  })
  obstacle: ReplyProtectionView['recipients'][number]['obstacle'];
}

export class ReplyProtectionDto {
  @ApiProperty({ enum: KEY_KINDS, nullable: true, description: 'Null: neither signed nor encrypted' })
  kind: KeyKind | null;
  @ApiProperty()
  signed: boolean;
  @ApiProperty()
  encrypted: boolean;
  @ApiProperty({ type: SigningKeyDto, nullable: true })
  signer: SigningKeyDto | null;
  @ApiProperty({ type: [ProtectedRecipientDto] })
  recipients: ProtectedRecipientDto[];
}

export class ReplyProtectionAnswer {
  @ApiProperty({ type: ReplyProtectionDto, nullable: true, description: 'Null: it goes to the status page' })
  protection: ReplyProtectionDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why its label would not let it leave' })
  refused: string | null;
}
