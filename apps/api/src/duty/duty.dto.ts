import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DUTY_ROLES, type DutyRole } from '@tocsin/duty';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPlannedDate } from '../incidents/is-planned-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** From (inclusive) until (exclusive), at most ten weeks. */
export class DutySpanQuery {
  @ApiProperty({ format: 'date-time' })
  @IsPlannedDate()
  from: string;

  @ApiProperty({ format: 'date-time' })
  @IsPlannedDate()
  until: string;
}

class DutyOfDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: for all teams' })
  @IsOptional()
  @IsUUID()
  teamId: string | null = null;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: DUTY_ROLES })
  @IsIn(DUTY_ROLES)
  role: DutyRole;
}

/** A duty that comes back weekly, by the wall clock of a place. */
export class RotationDto extends DutyOfDto {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'ISO 8601: 1 Monday … 7 Sunday' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;

  @ApiProperty({ example: '08:00' })
  @Matches(TIME)
  startsAt: string;

  @ApiProperty({ example: '20:00', description: 'Not after startsAt: on the next day' })
  @Matches(TIME)
  endsAt: string;

  @ApiProperty({ example: 'Europe/Zurich' })
  @IsString()
  @MaxLength(60)
  timeZone: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 12, default: 1 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(12)
  everyWeeks: number = 1;

  @ApiProperty({ format: 'date' })
  @Matches(DATE)
  @IsISO8601({ strict: true })
  validFrom: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @Matches(DATE)
  @IsISO8601({ strict: true })
  validUntil: string | null = null;
}

export class ChangeRotationDto extends RotationDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  version: number;
}

/** A duty for once. */
export class ShiftDto extends DutyOfDto {
  @ApiProperty({ format: 'date-time' })
  @IsPlannedDate()
  from: string;

  @ApiProperty({ format: 'date-time' })
  @IsPlannedDate()
  until: string;
}

export class AbsenceDto extends DutySpanQuery {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class ExceptionDto {
  @ApiProperty({ format: 'date', description: 'The day on which it would begin' })
  @Matches(DATE)
  @IsISO8601({ strict: true })
  date: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'A substitute; null: nobody; absent: as usual again',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
}

export class WeightDto {
  @ApiProperty({ minimum: 0, maximum: 10, description: '1 is usual, 0: nothing by turn' })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10)
  weight: number;

  @ApiProperty({ minimum: 0, description: '0 where it was never set' })
  @IsInt()
  @Min(0)
  version: number;
}

export class TeamRuleDto {
  @ApiProperty({ description: 'What comes to the team goes to whoever is next by itself' })
  @IsBoolean()
  automatic: boolean;

  @ApiProperty({ minimum: 0, description: '0 where it was never set' })
  @IsInt()
  @Min(0)
  version: number;
}
