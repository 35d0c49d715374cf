import { ApiProperty } from '@nestjs/swagger';
import {
  COUNTERMEASURE_KINDS,
  COUNTERMEASURE_STATES,
  type CountermeasureKind,
  type CountermeasureState,
} from '@tocsin/incidents';
import { NamedView } from '../identity/identity.views.js';

const DATE = { type: String, format: 'date-time' };
const DATE_OR_NULL = { ...DATE, nullable: true };

export class CountermeasureStepView {
  @ApiProperty({ example: 'activate' })
  action: string;
  @ApiProperty({ enum: COUNTERMEASURE_STATES })
  to: CountermeasureState;
  @ApiProperty()
  right: string;
  @ApiProperty({ description: 'Somebody has to say why' })
  reason: boolean;
}

export class CountermeasureResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: COUNTERMEASURE_KINDS })
  kind: CountermeasureKind;
  @ApiProperty({ type: [String] })
  targets: string[];
  @ApiProperty()
  description: string;
  @ApiProperty({ description: 'Who was asked to do it' })
  askedOf: string;
  @ApiProperty({ enum: COUNTERMEASURE_STATES })
  state: CountermeasureState;
  @ApiProperty({ type: String, nullable: true })
  stateReason: string | null;
  @ApiProperty({ type: NamedView, nullable: true })
  owner: NamedView | null;
  @ApiProperty(DATE_OR_NULL)
  validUntil: Date | null;
  @ApiProperty(DATE)
  createdAt: Date;
  @ApiProperty(DATE_OR_NULL)
  activeSince: Date | null;
  @ApiProperty(DATE_OR_NULL)
  removedAt: Date | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'I-2026-000123',
    description: 'The incident that it was planned in; null for who may not see that one',
  })
  incident: string | null;
  @ApiProperty()
  version: number;
}

export class ListedCountermeasureView extends CountermeasureResponse {
  @ApiProperty({ type: [CountermeasureStepView] })
  next: CountermeasureStepView[];
}

export class CountermeasurePage {
  @ApiProperty({ type: [ListedCountermeasureView] })
  items: ListedCountermeasureView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
