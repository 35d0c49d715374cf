import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { SharedValueView } from '../triage/suggestion.views.js';
import { MarkedObservableDto, ValueView } from './observables.views.js';

export class SaidObservableView extends MarkedObservableDto {
  @ApiProperty({ description: 'Put there by a person' })
  added: boolean;
  @ApiProperty({ description: 'Taken out of the case' })
  dismissed: boolean;
  @ApiProperty({ description: 'Of ours, and hit' })
  affected: boolean;
  @ApiProperty()
  malicious: boolean;
  @ApiProperty({ enum: TLP_LABELS, nullable: true })
  tlp: TlpLabel | null;
  @ApiProperty()
  note: string;
}

export class IncidentObservableDto extends SaidObservableView {
  @ApiProperty({ description: 'Places in this case where it was found' })
  count: number;
}

export class IncidentObservablePage {
  @ApiProperty({ type: [IncidentObservableDto] })
  items: IncidentObservableDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class AddedObservablesView {
  @ApiProperty({ type: [ValueView] })
  added: ValueView[];
  @ApiProperty({ type: [ValueView], description: 'In the case by hand before' })
  known: ValueView[];
  @ApiProperty({ type: [String], description: 'What could not be read' })
  refused: string[];
}

export class SimilarCaseView {
  @ApiProperty({ enum: ['incident', 'report'] })
  kind: 'incident' | 'report';
  @ApiProperty()
  ref: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  state: string;
  @ApiProperty()
  at: Date;
  @ApiProperty({ description: '1 = one shared value that stands nowhere else' })
  weight: number;
  @ApiProperty({ description: 'Shared values' })
  count: number;
  @ApiProperty({ type: [SharedValueView], description: 'The most telling ten' })
  values: SharedValueView[];
}
