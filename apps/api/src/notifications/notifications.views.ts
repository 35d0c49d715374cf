import { ApiProperty } from '@nestjs/swagger';
import { MAIL_WISHES, type MailWish, NOTIFICATION_KINDS, type NotificationKind } from '@tocsin/notifications';

export class NotificationItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind: NotificationKind;
  @ApiProperty({ type: String, nullable: true, example: 'R-2026-000123' })
  ref: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Codes: `clock`, `reason`, `alarm` and `place`',
  })
  detail: Record<string, unknown>;
  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: Date | null;
}

export class NotificationsPageView {
  @ApiProperty({ type: [NotificationItemView] })
  items: NotificationItemView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
  @ApiProperty({ description: 'All that are unread; 100 stands for more' })
  unread: number;
}

export class MailPreferencesView {
  @ApiProperty({ enum: MAIL_WISHES, description: 'What cannot wait is mailed at once, short of `off`' })
  mail: MailWish;
  @ApiProperty({ description: 'A summary on Mondays' })
  weekly: boolean;
  @ApiProperty({ description: '0: never set' })
  version: number;
}
