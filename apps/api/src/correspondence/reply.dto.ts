import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { MESSAGE_CHANNELS, type MessageChannel } from '@tocsin/correspondence';
import { ENCRYPTION_WISHES, type EncryptionWish } from '@tocsin/keyring';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

/** An answer to the reporter of a report. */
export class ReplyDto {
  @ApiProperty({ maxLength: 20_000 })
  @IsString()
  @MaxLength(20_000)
  @Matches(/\S/u, { message: 'text must not be empty' })
  text: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'The newest message of the thread that the writer has seen, null for none; absent: not checked',
  })
  @ValidateIf((reply: ReplyDto) => reply.lastMessageId !== null && reply.lastMessageId !== undefined)
  @IsUUID()
  lastMessageId?: string | null;

  @ApiPropertyOptional({
    enum: TLP_LABELS,
    description: "Of this text; absent: the incident's or the report's",
  })
  @MayBeAbsent()
  @IsIn(TLP_LABELS)
  tlp?: TlpLabel;

  @ApiPropertyOptional({ type: [String], description: 'Participants of the thread; absent: the reporter' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  to?: string[];

  @ApiPropertyOptional({ enum: MESSAGE_CHANNELS, description: 'portal: only on the status page' })
  @MayBeAbsent()
  @IsIn(MESSAGE_CHANNELS)
  channel?: MessageChannel;

  @ApiPropertyOptional({
    enum: ENCRYPTION_WISHES,
    description: 'auto (absent): where every recipient has a verified key; require: or it is refused; off',
  })
  @MayBeAbsent()
  @IsIn(ENCRYPTION_WISHES)
  encrypt?: EncryptionWish;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Files of the case, by id; others come along as parts of multipart/form-data',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  attach?: string[];
}

/** An answer written at an incident; without a report or thread it is for the only report there is. */
export class IncidentReplyDto extends ReplyDto {
  @ApiPropertyOptional({ example: 'R-2026-000123' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(30)
  reportRef?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  threadId?: string;
}
