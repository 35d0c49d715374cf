import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MAIL_WISHES, type MailWish } from '@tocsin/notifications';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

export class NotificationsQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Only what is unread' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

export class MarkReadDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Absent: all' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class MailPreferencesDto {
  @ApiProperty({ enum: MAIL_WISHES })
  @IsIn(MAIL_WISHES)
  mail: MailWish;

  @ApiProperty()
  @IsBoolean()
  weekly: boolean;

  @ApiProperty({ minimum: 0, description: 'As read; 0 where nothing was set yet' })
  @IsInt()
  @Min(0)
  version: number;
}
