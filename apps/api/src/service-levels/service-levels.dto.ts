import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOCK_KINDS,
  type ClockKind,
  ESCALATION_TARGETS,
  type EscalationTarget,
  type ServiceTerms,
  WAIT_CAUSES,
  type WaitCause,
} from '@tocsin/config';
import { AGREEMENT_SCOPES, type AgreementScope } from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsCredibleDate } from '../validation/is-credible-date.decorator.js';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { CalendarDefinitionDto } from './calendar.dto.js';
import { Nested, NestedList } from '../validation/nested.decorator.js';

export class PromiseDto {
  @ApiProperty({ enum: CLOCK_KINDS })
  @IsIn(CLOCK_KINDS)
  kind: ClockKind;

  @ApiProperty({ type: [Number], description: 'By severity level, 0 baseline to 5 emergency' })
  @IsArray()
  @ArrayMaxSize(6)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(527_040, { each: true })
  minutes: number[];

  @ApiProperty({ enum: WAIT_CAUSES, isArray: true, description: 'Waiting for these stops the clock' })
  @IsArray()
  @IsIn(WAIT_CAUSES, { each: true })
  pausedBy: WaitCause[];
}

export class LadderStepDto {
  @ApiProperty({ minimum: 0, description: 'After the missed end' })
  @IsInt()
  @Min(0)
  @Max(43_200)
  afterMinutes: number;

  @ApiProperty({ enum: ESCALATION_TARGETS, isArray: true })
  @IsArray()
  @IsIn(ESCALATION_TARGETS, { each: true })
  whom: EscalationTarget[];
}

export class ServiceTermsDto {
  @ApiProperty({ type: [PromiseDto], description: 'One of each kind' })
  @IsArray()
  @ArrayMaxSize(CLOCK_KINDS.length)
  @NestedList(() => PromiseDto)
  promises: PromiseDto[];

  @ApiProperty({ minimum: 1, maximum: 99 })
  @IsInt()
  @Min(1)
  @Max(99)
  warnAtPercent: number;

  @ApiProperty({ type: [LadderStepDto] })
  @IsArray()
  @ArrayMaxSize(10)
  @NestedList(() => LadderStepDto)
  ladder: LadderStepDto[];
}

class AgreementContentDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ type: ServiceTermsDto })
  @Nested(() => ServiceTermsDto)
  terms: ServiceTermsDto;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: round the clock' })
  @IsOptional()
  @IsUUID()
  calendarId?: string | null;
}

export class AddAgreementDto extends AgreementContentDto {
  @ApiProperty({ enum: AGREEMENT_SCOPES })
  @IsIn(AGREEMENT_SCOPES)
  scope: AgreementScope;

  @ApiProperty({ description: 'An organisation’s id, a sector or a legal class' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  scopeValue: string;
}

export class ChangeAgreementDto extends AgreementContentDto {
  @ApiProperty({ description: 'Of the agreement that was read' })
  @IsInt()
  version: number;
}

export class AgreementVersionDto {
  @ApiProperty()
  @IsInt()
  version: number;
}

export class PreviewAgreementDto {
  @ApiProperty({ type: ServiceTermsDto })
  @Nested(() => ServiceTermsDto)
  terms: ServiceTermsDto;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  calendarId?: string | null;

  @ApiPropertyOptional({
    type: CalendarDefinitionDto,
    description: 'One that is not saved; goes before `calendarId`',
  })
  @MayBeAbsent()
  @Nested(() => CalendarDefinitionDto)
  calendar?: CalendarDefinitionDto;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it would be opened; without it, now' })
  @MayBeAbsent()
  @IsCredibleDate()
  at?: string;
}

export class EscalateDto {
  @ApiPropertyOptional({ enum: ESCALATION_TARGETS })
  @MayBeAbsent()
  @IsIn(ESCALATION_TARGETS)
  target?: EscalationTarget;

  @ApiPropertyOptional({ format: 'uuid', description: 'Instead of `target`' })
  @MayBeAbsent()
  @IsUUID()
  personId?: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}

/** As the domain reads it; a kind that is missing is told by its checks. */
export function termsFrom({ promises, warnAtPercent, ladder }: ServiceTermsDto): ServiceTerms {
  const of = (kind: ClockKind) => promises.find((promise) => promise.kind === kind);
  const byKind = <T>(pick: (promise: PromiseDto | undefined) => T): Record<ClockKind, T> => ({
    triage: pick(of('triage')),
    acknowledge: pick(of('acknowledge')),
    contain: pick(of('contain')),
    resolve: pick(of('resolve')),
    'keep-informed': pick(of('keep-informed')),
  });
  return {
    minutesByLevel: [0, 1, 2, 3, 4, 5].map((level) => byKind((promise) => promise?.minutes[level] ?? 0)),
    pausedBy: byKind((promise) => promise?.pausedBy ?? []),
    warnAtPercent,
    ladder: ladder.map(({ afterMinutes, whom }) => ({ afterMinutes, whom })),
  };
}

export function termsTo({ minutesByLevel, pausedBy, warnAtPercent, ladder }: ServiceTerms): ServiceTermsDto {
  return {
    promises: CLOCK_KINDS.map((kind) => ({
      kind,
      minutes: minutesByLevel.map((row) => row[kind]),
      pausedBy: pausedBy[kind],
    })),
    warnAtPercent,
    ladder,
  };
}
