import { ApiProperty } from '@nestjs/swagger';
import { KEY_KINDS, type KeyKind, TEAM_KEY_STATES, type TeamKeyState } from '@tocsin/keyring';

const WHEN_OR_NULL = { type: String, format: 'date-time', nullable: true };

export class TeamKeyDto {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: KEY_KINDS })
  kind: KeyKind;
  @ApiProperty({ description: 'Hexadecimal, upper case; of a certificate its SHA-256' })
  fingerprint: string;
  @ApiProperty({ type: [String] })
  userIds: string[];
  @ApiProperty({ type: [String] })
  addresses: string[];
  @ApiProperty({ example: 'ed25519' })
  algorithm: string;
  @ApiProperty({ description: 'Armored, or PEM' })
  publicKey: string;
  @ApiProperty({ enum: TEAM_KEY_STATES })
  state: TeamKeyState;
  @ApiProperty({ enum: ['generated', 'imported'] })
  origin: 'generated' | 'imported';
  @ApiProperty({ description: 'False: the private part was discarded, so it opens nothing' })
  hasPrivate: boolean;
  @ApiProperty()
  createdAt: Date;
  @ApiProperty(WHEN_OR_NULL)
  expiresAt: Date | null;
  @ApiProperty()
  addedAt: Date;
  @ApiProperty()
  addedBy: string;
  @ApiProperty(WHEN_OR_NULL)
  endedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;
  @ApiProperty()
  version: number;
}

export class KeyBackupDto {
  @ApiProperty()
  fileName: string;
  @ApiProperty({ description: 'The private key, locked with the passphrase' })
  content: string;
}
