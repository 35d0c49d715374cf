import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type BusinessCalendar, type HolidayDate } from '@tocsin/incidents';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../validation/may-be-absent.decorator.js';
import { Nested, NestedList } from '../validation/nested.decorator.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class SpanDto {
  @ApiProperty({ example: '09:00' })
  @IsString()
  @MaxLength(5)
  from: string;

  @ApiProperty({ example: '17:00', description: '`24:00` is midnight; at or before `from`: on the next day' })
  @IsString()
  @MaxLength(5)
  to: string;
}

export class HolidayDateDto {
  @ApiPropertyOptional({ example: '2026-12-25', description: 'Once' })
  @MayBeAbsent()
  @Matches(DATE)
  date?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 12 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 31, description: 'Every year, with `month`' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(31)
  day?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 7, description: '1 Monday … 7 Sunday, with `month` and `nth`' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number;

  @ApiPropertyOptional({ description: '1 to 5, or -1 for the last' })
  @MayBeAbsent()
  @IsIn([-1, 1, 2, 3, 4, 5])
  nth?: number;

  @ApiPropertyOptional({ enum: ['western', 'orthodox'] })
  @MayBeAbsent()
  @IsIn(['western', 'orthodox'])
  easter?: 'western' | 'orthodox';

  @ApiPropertyOptional({ minimum: -100, maximum: 100, description: 'From Easter Sunday, with `easter`' })
  @MayBeAbsent()
  @IsInt()
  @Min(-100)
  @Max(100)
  days?: number;
}

export class HolidayDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ type: HolidayDateDto })
  @Nested(() => HolidayDateDto)
  on: HolidayDateDto;

  @ApiPropertyOptional({ type: [SpanDto], description: 'Half a day: usual hours within these stay' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(8)
  @NestedList(() => SpanDto)
  open?: SpanDto[];
}

export class CalendarExceptionDto {
  @ApiProperty({ example: '2026-11-28' })
  @Matches(DATE)
  date: string;

  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  name: string;

  @ApiProperty({ type: [SpanDto], description: 'Instead of what week and holidays say; none: closed' })
  @IsArray()
  @ArrayMaxSize(8)
  @NestedList(() => SpanDto)
  open: SpanDto[];
}

export class WeekdayDto {
  @ApiProperty({ type: [SpanDto] })
  @IsArray()
  @ArrayMaxSize(8)
  @NestedList(() => SpanDto)
  open: SpanDto[];
}

export class CalendarDefinitionDto {
  @ApiProperty({ example: 'Europe/Vienna', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  timeZone: string;

  @ApiProperty({ type: [WeekdayDto], description: 'Monday to Sunday' })
  @IsArray()
  @ArrayMaxSize(7)
  @NestedList(() => WeekdayDto)
  week: WeekdayDto[];

  @ApiProperty({ type: [HolidayDto] })
  @IsArray()
  @ArrayMaxSize(500)
  @NestedList(() => HolidayDto)
  holidays: HolidayDto[];

  @ApiProperty({ type: [CalendarExceptionDto] })
  @IsArray()
  @ArrayMaxSize(500)
  @NestedList(() => CalendarExceptionDto)
  exceptions: CalendarExceptionDto[];
}

export class AddCalendarDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ type: CalendarDefinitionDto })
  @Nested(() => CalendarDefinitionDto)
  definition: CalendarDefinitionDto;
}

export class ChangeCalendarDto extends AddCalendarDto {
  @ApiProperty({ description: 'Of the calendar that was read' })
  @IsInt()
  version: number;
}

/** As the domain reads it. */
export function calendarFrom({
  timeZone,
  week,
  holidays,
  exceptions,
}: CalendarDefinitionDto): BusinessCalendar {
  return {
    timeZone,
    week: week.map(({ open }) => open.map(span)),
    holidays: holidays.map(({ name, on, open }) => ({
      name,
      on: dateFrom(on),
      ...(open ? { open: open.map(span) } : {}),
    })),
    exceptions: exceptions.map(({ date, name, open }) => ({ date, name, open: open.map(span) })),
  };
}

function span({ from, to }: SpanDto): { from: string; to: string } {
  return { from, to };
}

/** What fits no form becomes a day that no calendar has, which the domain refuses by the holiday's name. */
function dateFrom({ date, month, day, weekday, nth, easter, days }: HolidayDateDto): HolidayDate {
  if (date !== undefined) return { date };
  if (easter !== undefined && days !== undefined) return { easter, days };
  if (month !== undefined && weekday !== undefined && nth !== undefined) return { month, weekday, nth };
  return { month: month ?? 0, day: day ?? 0 };
}
