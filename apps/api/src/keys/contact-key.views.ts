import { ApiProperty } from '@nestjs/swagger';
import {
  CONTACT_KEY_STATES,
  type ContactKeyState,
  KEY_KINDS,
  KEY_SOURCES,
  type KeyKind,
  type KeySource,
  VERIFICATION_WAYS,
  type VerificationWay,
} from '@tocsin/keyring';

const WHEN_OR_NULL = { type: String, format: 'date-time', nullable: true };
const TEXT_OR_NULL = { type: String, nullable: true };

export class OtherKeyDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  fingerprint: string;
  @ApiProperty({ enum: CONTACT_KEY_STATES })
  state: ContactKeyState;
  @ApiProperty({ description: 'The address that both name' })
  address: string;
}

export class ContactKeyDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: KEY_KINDS })
  kind: KeyKind;
  @ApiProperty({ description: 'Hexadecimal, upper case; of a certificate its SHA-256' })
  fingerprint: string;
  @ApiProperty({ type: [String], description: 'What the key says of its owner' })
  userIds: string[];
  @ApiProperty({ type: [String] })
  addresses: string[];
  @ApiProperty({ example: 'rsa3072' })
  algorithm: string;
  @ApiProperty(WHEN_OR_NULL)
  createdAt: Date | null;
  @ApiProperty(WHEN_OR_NULL)
  expiresAt: Date | null;
  @ApiProperty({ enum: KEY_SOURCES })
  source: KeySource;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'The report that it came with, or the address that was looked up',
  })
  sourceRef: string | null;
  @ApiProperty()
  offeredAt: Date;
  @ApiProperty({ enum: CONTACT_KEY_STATES })
  state: ContactKeyState;
  @ApiProperty(WHEN_OR_NULL)
  decidedAt: Date | null;
  @ApiProperty(TEXT_OR_NULL)
  decidedBy: string | null;
  @ApiProperty({ enum: VERIFICATION_WAYS, nullable: true })
  verifiedHow: VerificationWay | null;
  @ApiProperty(TEXT_OR_NULL)
  note: string | null;
  @ApiProperty({
    type: [OtherKeyDto],
    description: 'Other keys for one of the addresses: somebody has to look',
  })
  others: OtherKeyDto[];
  @ApiProperty()
  version: number;
}

export class ContactKeyDetailDto extends ContactKeyDto {
  @ApiProperty({ description: 'Armored, or PEM' })
  publicKey: string;
}

export class ContactKeyPage {
  @ApiProperty({ type: [ContactKeyDto] })
  items: ContactKeyDto[];
  @ApiProperty(TEXT_OR_NULL)
  next: string | null;
}
