import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  FILE_MARKS,
  FILE_TYPES,
  type FileMark,
  type FileType,
  SCAN_STATES,
  type ScanState,
} from '@tocsin/intake';
import { IsIn, IsInt, IsNotEmpty, IsString, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

/** What is known of a file's bytes. */
export class FileFactsView {
  @ApiProperty({
    enum: SCAN_STATES,
    description:
      'unscanned: no scanner is set up; waiting: no verdict yet. Only clean means that nothing was found',
  })
  state: ScanState;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the scanner calls it' })
  signature: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'ClamAV 1.4.6/27100' })
  engine: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  scannedAt: Date | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why there is no verdict', example: 'unreachable' })
  problem: string | null;
  @ApiProperty({ enum: FILE_TYPES, nullable: true, description: 'By its bytes' })
  type: FileType | null;
  @ApiProperty({ enum: FILE_MARKS, isArray: true })
  marks: FileMark[];
  @ApiProperty({ type: Number, nullable: true, description: 'Members of an archive that lists them' })
  entryCount: number | null;
  @ApiProperty({ enum: ['image', 'text'], nullable: true })
  preview: 'image' | 'text' | null;
  @ApiProperty({ description: 'Handed out only as an archive with the password "infected"' })
  locked: boolean;
  @ApiProperty({ description: 'Sealed evidence: handed out to nobody' })
  sealed: boolean;
}

export class ArchiveEntryView {
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Bytes, as the archive states it' })
  size: number;
}

export class ArchiveContentsView {
  @ApiProperty({ type: [ArchiveEntryView], description: 'The first 500' })
  entries: ArchiveEntryView[];
  @ApiProperty()
  count: number;
}

export class DownloadQuery {
  @ApiPropertyOptional({ enum: ['archive'], description: 'As a locked archive, whatever it is' })
  @MayBeAbsent()
  @IsIn(['archive'])
  as?: 'archive';
}

export class ReasonDto {
  @ApiProperty({
    maxLength: 500,
    example: 'Referred to the hotline, which asks for the hash of the raw message',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class SealDto extends ReasonDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  version: number;
}

export class SealedFileView {
  @ApiProperty({ example: 'raw' })
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty()
  size: number;
  @ApiProperty()
  sha256: string;
}

export class SealedMessageView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ enum: ['in', 'out'] })
  direction: 'in' | 'out';
  @ApiProperty()
  subject: string;
  @ApiProperty()
  text: string;
}

export class SealedContentView {
  @ApiProperty()
  subject: string;
  @ApiProperty()
  text: string;
  @ApiProperty({ type: [SealedFileView] })
  files: SealedFileView[];
  @ApiProperty({ type: [SealedMessageView] })
  messages: SealedMessageView[];
}
