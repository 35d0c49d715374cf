import { ApiProperty } from '@nestjs/swagger';
import { OBSERVABLE_TYPES, type ObservableType } from '@tocsin/observables';

const SUBJECT_KINDS = ['report', 'message', 'incident'] as const;

export class SightingSubjectView {
  @ApiProperty({ enum: SUBJECT_KINDS })
  kind: (typeof SUBJECT_KINDS)[number];
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true, description: 'Reference, e.g. R-2026-000123' })
  ref: string | null;
}

export class SightingDto {
  @ApiProperty()
  subject: SightingSubjectView;
  @ApiProperty({ description: 'subject, body, attachment:NAME, header:NAME, form:FIELD' })
  place: string;
  @ApiProperty({ description: 'As it was written, with the words round it' })
  excerpt: string;
  @ApiProperty()
  seenAt: Date;
}

export class ObservableDto {
  @ApiProperty({ enum: OBSERVABLE_TYPES })
  type: ObservableType;
  @ApiProperty()
  value: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Readable form, where it differs: bücher.example',
  })
  display: string | null;
  @ApiProperty({ description: 'Does not count as a likeness between reports' })
  ignored: boolean;
  @ApiProperty()
  firstSeenAt: Date;
  @ApiProperty({ description: 'To the hour' })
  lastSeenAt: Date;
}

export class ListedObservableDto extends ObservableDto {
  @ApiProperty({ type: [SightingDto], description: 'The newest ones; filled where `value` was asked for' })
  sightings: SightingDto[];
}

export class ObservablePage {
  @ApiProperty({ type: [ListedObservableDto] })
  items: ListedObservableDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class SightingPage {
  @ApiProperty({ type: [SightingDto] })
  items: SightingDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
