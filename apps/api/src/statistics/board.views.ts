import { ApiProperty } from '@nestjs/swagger';

export class StatutoryWaitingView {
  @ApiProperty({ description: 'Stages that run or were missed' })
  open: number;
  @ApiProperty({ description: 'Due within the hour' })
  dueSoon: number;
  @ApiProperty()
  overdue: number;
}

export class WorkWaitingView {
  @ApiProperty({ description: 'Reports: at most 1,001, which means "more than 1,000"' })
  active: number;
  @ApiProperty()
  unowned: number;
  @ApiProperty({ description: 'The clock ends within the hour' })
  dueSoon: number;
  @ApiProperty()
  overdue: number;
}

export class HeatCellView {
  @ApiProperty({ description: '0 baseline … 5 emergency' })
  severity: number;
  @ApiProperty({ description: 'Empty: not known. An incident that affects two sectors stands under both' })
  sector: string;
  @ApiProperty()
  count: number;
}

export class LoadRowView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  onDuty: boolean;
  @ApiProperty()
  incidents: number;
  @ApiProperty()
  overdue: number;
  @ApiProperty()
  reports: number;
  @ApiProperty()
  tasks: number;
}

export class BoardNowView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: WorkWaitingView })
  incidents: WorkWaitingView;
  @ApiProperty({ type: WorkWaitingView })
  reports: WorkWaitingView;
  @ApiProperty({ type: StatutoryWaitingView })
  statutory: StatutoryWaitingView;
  @ApiProperty({ type: [HeatCellView] })
  heat: HeatCellView[];
  @ApiProperty({ type: [LoadRowView] })
  load: LoadRowView[];
}
