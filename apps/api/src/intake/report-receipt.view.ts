import { ApiProperty } from '@nestjs/swagger';

/** What the sender of a report gets at once. */
export class ReportReceiptView {
  @ApiProperty({ example: 'R-2026-000123' })
  ref: string;

  @ApiProperty()
  receivedAt: string;

  @ApiProperty({ description: 'The same request or message was here before; `ref` is that report' })
  duplicate: boolean;
}

export class StoredMessageView {
  @ApiProperty({ description: 'Find the report by GET /api/v1/reports?message=<id>' })
  message: string;
}
