import { ApiProperty } from '@nestjs/swagger';
import { BULK_ITEM_STATES, BULK_STATES, type BulkItemState, type BulkState } from '@tocsin/triage';

export class BulkOrderItemView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;
  @ApiProperty({ enum: BULK_ITEM_STATES })
  state: BulkItemState;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why it is left: unknown, owned, decided, changed, same, label-lowered, not-possible, refused, or a code',
  })
  reason: string | null;
}

export class BulkOrderCountsView {
  @ApiProperty()
  waiting: number;
  @ApiProperty()
  done: number;
  @ApiProperty()
  skipped: number;
  @ApiProperty()
  undoing: number;
  @ApiProperty()
  undone: number;
  @ApiProperty()
  kept: number;
}

export class BulkOrderView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['report', 'incident'] })
  kind: 'report' | 'incident';
  @ApiProperty()
  action: string;
  @ApiProperty({ enum: BULK_STATES })
  state: BulkState;
  @ApiProperty()
  total: number;
  @ApiProperty({ type: BulkOrderCountsView })
  counts: BulkOrderCountsView;
  @ApiProperty({ type: String, nullable: true, description: 'The incident that reports went into' })
  incident: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: Date | null;
  @ApiProperty({ type: [BulkOrderItemView] })
  items: BulkOrderItemView[];
}
