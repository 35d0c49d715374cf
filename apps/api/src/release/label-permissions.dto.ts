import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { IsBoolean, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';

export class NewLabelPermissionDto {
  @ApiProperty({ enum: TLP_LABELS, description: 'The mildest label that the source allows' })
  @IsIn(TLP_LABELS)
  to: TlpLabel;

  @ApiProperty({ description: 'It may be passed on to other organisations' })
  @IsBoolean()
  onward: boolean;

  @ApiProperty({ description: 'Who of the source, and how', example: 'Ms. Example, by phone' })
  @IsString()
  @MinLength(3)
  @MaxLength(300)
  givenBy: string;

  @ApiProperty()
  @IsCredibleDate()
  givenAt: string;
}

export class LabelPermissionResponse {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: TLP_LABELS })
  from: TlpLabel;
  @ApiProperty({ enum: TLP_LABELS })
  to: TlpLabel;
  @ApiProperty()
  onward: boolean;
  @ApiProperty()
  givenBy: string;
  @ApiProperty()
  givenAt: Date;
  @ApiProperty()
  storedBy: string;
  @ApiProperty()
  storedAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  withdrawnAt: Date | null;
}

export class StoredPermissionView {
  @ApiProperty()
  id: string;
}
