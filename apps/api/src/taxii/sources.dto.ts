import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { FEED_AUTHS, type FeedAuth } from '@tocsin/sharing';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

class SourceDto {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  title: string;

  @ApiProperty({ description: 'HTTPS; HTTP only for hosts that FEEDS_PRIVATE_HOSTS names' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false, disallow_auth: true })
  @Length(1, 500)
  url: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Absent: as it is; null: none. Never shown again',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  key?: string | null;

  @ApiProperty({ description: 'Domain name of whose cases they are, where a document names none' })
  @Matches(DOMAIN)
  owner: string;

  @ApiProperty({ enum: TLP_LABELS, description: 'For what bears no label' })
  @IsIn(TLP_LABELS)
  tlp: TlpLabel;

  @ApiProperty({ minimum: 1, maximum: 10_080 })
  @IsInt()
  @Min(1)
  @Max(10_080)
  intervalMinutes: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

export class FeedDto extends SourceDto {
  @ApiProperty({ description: 'Id of the collection' })
  @IsString()
  @Length(1, 200)
  collection: string;

  @ApiProperty({ enum: FEED_AUTHS })
  @IsIn(FEED_AUTHS)
  auth: FeedAuth;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  userName?: string | null;
}

export class ChangeFeedDto extends FeedDto {
  @ApiProperty()
  @IsInt()
  version: number;
}

export class MispDto extends SourceDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Whose agreement says what may go there',
  })
  @IsOptional()
  @IsUUID()
  partnerId?: string | null;

  @ApiProperty({ description: 'Cases of that partner may be sent there' })
  @IsBoolean()
  pushes: boolean;

  @ApiProperty({ description: 'Its events become reports' })
  @IsBoolean()
  pulls: boolean;
}

export class ChangeMispDto extends MispDto {
  @ApiProperty()
  @IsInt()
  version: number;
}
