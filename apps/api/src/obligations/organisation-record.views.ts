import { ApiProperty } from '@nestjs/swagger';

export class OwedDeadlineView {
  @ApiProperty()
  stageId: string;
  @ApiProperty()
  incident: string;
  @ApiProperty()
  regime: string;
  @ApiProperty()
  stage: string;
  @ApiProperty({ format: 'date-time' })
  dueAt: string;
  @ApiProperty()
  state: string;
}

export class OpenClockView {
  @ApiProperty()
  incident: string;
  @ApiProperty()
  kind: string;
  @ApiProperty({ format: 'date-time' })
  dueAt: string;
}

export class AffectedIncidentView {
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  state: string;
  @ApiProperty({ format: 'date-time' })
  openedAt: string;
}

export class ContactReportView {
  @ApiProperty()
  ref: string;
  @ApiProperty({ description: 'Empty where it is sealed' })
  subject: string;
  @ApiProperty()
  state: string;
  @ApiProperty({ format: 'date-time' })
  receivedAt: string;
}

export class OrganisationRecordView {
  @ApiProperty({ type: [OwedDeadlineView] })
  deadlines: OwedDeadlineView[];
  @ApiProperty({ type: [OpenClockView], description: 'Our own clocks of its incidents' })
  clocks: OpenClockView[];
  @ApiProperty({ type: [AffectedIncidentView] })
  incidents: AffectedIncidentView[];
  @ApiProperty({ type: [ContactReportView], description: 'From its contacts' })
  reports: ContactReportView[];
}
