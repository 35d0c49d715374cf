import { ApiProperty } from '@nestjs/swagger';
import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { REFUSAL_REASONS } from '@tocsin/release';
import {
  FEED_AUTHS,
  type FeedAuth,
  type FeedView,
  MISP_OUTCOMES,
  MISP_PUSH_STATES,
  type MispOutcome,
  type MispPushState,
  type MispResult,
  type MispView,
} from '@tocsin/sharing';

const WHEN = { type: String, format: 'date-time' } as const;
const WHEN_OR_NULL = { ...WHEN, nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

class SourceView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  url: string;
  @ApiProperty({ description: 'A key is kept, sealed' })
  hasKey: boolean;
  @ApiProperty()
  owner: string;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty()
  intervalMinutes: number;
  @ApiProperty()
  active: boolean;
  @ApiProperty(WHEN)
  nextPollAt: Date;
  @ApiProperty(WHEN_OR_NULL)
  polledAt: Date | null;
  @ApiProperty(WHEN_OR_NULL)
  succeededAt: Date | null;
  @ApiProperty({ description: 'In a row' })
  failures: number;
  @ApiProperty(TEXT_OR_NULL)
  lastError: string | null;
  @ApiProperty()
  version: number;
}

export class FeedViewDto extends SourceView implements FeedView {
  @ApiProperty()
  collection: string;
  @ApiProperty({ enum: FEED_AUTHS })
  auth: FeedAuth;
  @ApiProperty(TEXT_OR_NULL)
  userName: string | null;
  @ApiProperty()
  objectsTaken: number;
}

export class MispPushDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  owner: string;
  @ApiProperty()
  caseId: string;
  @ApiProperty()
  revision: number;
  @ApiProperty({ description: 'It was called back: the event is deleted there' })
  deletes: boolean;
  @ApiProperty({ enum: MISP_PUSH_STATES })
  state: MispPushState;
  @ApiProperty()
  attempts: number;
  @ApiProperty(TEXT_OR_NULL)
  lastError: string | null;
  @ApiProperty(WHEN)
  createdAt: string;
  @ApiProperty(WHEN_OR_NULL)
  endedAt: string | null;
}

export class MispViewDto extends SourceView implements MispView {
  @ApiProperty(TEXT_OR_NULL)
  partnerId: string | null;
  @ApiProperty(TEXT_OR_NULL)
  partner: string | null;
  @ApiProperty()
  pushes: boolean;
  @ApiProperty()
  pulls: boolean;
  @ApiProperty()
  eventsTaken: number;
  @ApiProperty({ type: [MispPushDto], description: 'The latest ten' })
  recentPushes: MispPushDto[];
}

export class MispResultDto implements MispResult {
  @ApiProperty()
  instance: string;
  @ApiProperty({ enum: MISP_OUTCOMES })
  outcome: MispOutcome;
  @ApiProperty({ enum: [...REFUSAL_REASONS, 'not-active'], nullable: true })
  reason: MispResult['reason'];
  @ApiProperty(TEXT_OR_NULL)
  releaseId: string | null;
}
