import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind } from '@tocsin/config';
import {
  AGREEMENT_SCOPES,
  type AgreementScope,
  type AgreementVersionView,
  type AgreementView,
  type BusinessCalendar,
  type CalendarView,
} from '@tocsin/incidents';
import { CalendarDefinitionDto, type WeekdayDto } from './calendar.dto.js';
import { ServiceTermsDto, termsTo } from './service-levels.dto.js';

export class AgreementItem {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: AGREEMENT_SCOPES })
  scope: AgreementScope;
  @ApiProperty({ type: String, nullable: true })
  scopeValue: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The organisation’s name' })
  scopeName: string | null;
  @ApiProperty({ enum: ['file', 'person'], description: '`file`: as config/data/sla.json says' })
  source: 'file' | 'person';
  @ApiProperty()
  version: number;
  @ApiProperty({ type: String, nullable: true })
  calendarId: string | null;
  @ApiProperty({ type: ServiceTermsDto })
  terms: ServiceTermsDto;
  @ApiProperty()
  changedAt: Date;
  @ApiProperty()
  changedBy: string;
  @ApiProperty({ description: 'Clocks that go under any of its versions' })
  clocks: number;
  @ApiProperty({ description: 'Of these, under an older version of it or of its calendar' })
  olderClocks: number;
}

export class CalendarItem {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  version: number;
  @ApiProperty({ type: CalendarDefinitionDto })
  definition: CalendarDefinitionDto;
  @ApiProperty()
  changedAt: Date;
  @ApiProperty()
  changedBy: string;
  @ApiProperty()
  hoursAWeek: number;
  @ApiProperty()
  openNow: boolean;
  @ApiProperty({ type: [String], description: 'Agreements that use it' })
  usedBy: string[];
}

export class ServiceLevelsView {
  @ApiProperty({ type: [AgreementItem] })
  agreements: AgreementItem[];
  @ApiProperty({ type: [CalendarItem] })
  calendars: CalendarItem[];
}

export class SavedVersion {
  @ApiProperty()
  id: string;
  @ApiProperty()
  version: number;
}

export class AgreementHistoryItem {
  @ApiProperty()
  version: number;
  @ApiProperty()
  name: string;
  @ApiProperty()
  at: Date;
  @ApiProperty()
  by: string;
  @ApiProperty({ type: ServiceTermsDto })
  terms: ServiceTermsDto;
  @ApiProperty({ type: String, nullable: true })
  calendarId: string | null;
  @ApiProperty({ type: String, nullable: true })
  calendarName: string | null;
  @ApiProperty({ description: 'Clocks that go under it' })
  clocks: number;
}

class PreviewedDue {
  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;
  @ApiProperty()
  dueAt: Date;
}

class PreviewedLevelView {
  @ApiProperty()
  level: number;
  @ApiProperty({ type: [PreviewedDue] })
  due: PreviewedDue[];
}

export class AgreementPreview {
  @ApiProperty()
  at: Date;
  @ApiProperty({ type: [PreviewedLevelView] })
  levels: PreviewedLevelView[];
}

export class MovedEndView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ enum: CLOCK_KINDS })
  kind: ClockKind;
  @ApiProperty()
  from: Date;
  @ApiProperty()
  to: Date;
  @ApiProperty({ description: 'The new end lies in the past' })
  missedAtOnce: boolean;
}

export class MovedCounts {
  @ApiProperty()
  incidents: number;
  @ApiProperty()
  clocks: number;
}

export class ApplicationPreviewView extends MovedCounts {
  @ApiProperty({ type: [MovedEndView], description: 'The first 200 that the caller may see' })
  ends: MovedEndView[];
}

export function agreementItem({ terms, ...rest }: AgreementView): AgreementItem {
  return { ...rest, terms: termsTo(terms) };
}

export function historyItem({ terms, ...rest }: AgreementVersionView): AgreementHistoryItem {
  return { ...rest, terms: termsTo(terms) };
}

export function calendarItem({ definition, ...rest }: CalendarView): CalendarItem {
  return { ...rest, definition: definitionTo(definition) };
}

function definitionTo({ timeZone, week, holidays, exceptions }: BusinessCalendar): CalendarDefinitionDto {
  return {
    timeZone,
    week: week.map((open): WeekdayDto => ({ open: [...open] })),
    holidays: holidays.map(({ name, on, open }) => ({
      name,
      on: { ...on },
      ...(open ? { open: [...open] } : {}),
    })),
    exceptions: exceptions.map((each) => ({ ...each, open: [...each.open] })),
  };
}
