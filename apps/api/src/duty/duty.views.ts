import { ApiProperty } from '@nestjs/swagger';
import { DUTY_ROLES, type DutyRole } from '@tocsin/duty';

const ID = { format: 'uuid' };

export class DutySpanView {
  @ApiProperty({ type: String, format: 'date-time' })
  from: Date;
  @ApiProperty({ type: String, format: 'date-time' })
  until: Date;
}

export class DutyShiftSourceView {
  @ApiProperty({ enum: ['rotation', 'shift'] })
  kind: 'rotation' | 'shift';
  @ApiProperty(ID)
  id: string;
  @ApiProperty({ type: String, format: 'date', required: false })
  date?: string;
}

export class DutyShiftView extends DutySpanView {
  @ApiProperty(ID)
  personId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  teamId: string | null;
  @ApiProperty({ enum: DUTY_ROLES })
  role: DutyRole;
  @ApiProperty({ type: DutyShiftSourceView })
  source: DutyShiftSourceView;
  @ApiProperty({ description: 'Away for some of it' })
  absent: boolean;
}

export class RotationView {
  @ApiProperty(ID)
  id: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  teamId: string | null;
  @ApiProperty(ID)
  personId: string;
  @ApiProperty({ enum: DUTY_ROLES })
  role: DutyRole;
  @ApiProperty()
  weekday: number;
  @ApiProperty()
  startsAt: string;
  @ApiProperty()
  endsAt: string;
  @ApiProperty()
  timeZone: string;
  @ApiProperty()
  everyWeeks: number;
  @ApiProperty({ format: 'date' })
  validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validUntil: string | null;
  @ApiProperty()
  version: number;
}

export class AbsenceView extends DutySpanView {
  @ApiProperty(ID)
  id: string;
  @ApiProperty(ID)
  personId: string;
}

export class DutyGapsView {
  @ApiProperty({ type: [DutySpanView], description: 'Nobody is on duty' })
  anybody: DutySpanView[];
  @ApiProperty({ type: [DutySpanView], description: 'No lead is on duty' })
  lead: DutySpanView[];
}

export class DutyNowView {
  @ApiProperty({ type: [String] })
  leads: string[];
  @ApiProperty({ type: [String] })
  handlers: string[];
}

export class DutyWeightView {
  @ApiProperty(ID)
  personId: string;
  @ApiProperty()
  weight: number;
  @ApiProperty()
  version: number;
}

export class DutyTeamRuleView {
  @ApiProperty(ID)
  teamId: string;
  @ApiProperty()
  automatic: boolean;
  @ApiProperty()
  version: number;
}

/** Who is on duty in some weeks, where nobody is, and by what it is planned. */
export class DutyCalendarResponse {
  @ApiProperty({ type: [DutyShiftView] })
  shifts: DutyShiftView[];
  @ApiProperty({ type: [RotationView] })
  rotations: RotationView[];
  @ApiProperty({ type: [AbsenceView] })
  absences: AbsenceView[];
  @ApiProperty({ type: DutyGapsView })
  gaps: DutyGapsView;
  @ApiProperty({ type: DutyNowView })
  now: DutyNowView;
  @ApiProperty({ type: [DutyWeightView] })
  weights: DutyWeightView[];
  @ApiProperty({ type: [DutyTeamRuleView] })
  teamRules: DutyTeamRuleView[];
}

export class SavedRotationView {
  @ApiProperty(ID)
  id: string;
  @ApiProperty()
  version: number;
}

export class SavedEntryView {
  @ApiProperty(ID)
  id: string;
}
