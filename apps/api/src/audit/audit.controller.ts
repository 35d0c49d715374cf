import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ListAudit } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { PageQuery } from '../validation/page-query.dto.js';

class AuditQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiPropertyOptional({ example: 'I-2026-000123' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  ref?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  actorId?: string;
}

class AuditActorView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ type: String, nullable: true })
  id: string | null;
  @ApiProperty()
  name: string;
}

class AuditSubjectView {
  @ApiProperty()
  kind: string;
  @ApiProperty()
  id: string;
  @ApiProperty({ type: String, nullable: true })
  ref: string | null;
}

class AuditEntryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  at: Date;
  @ApiProperty()
  actor: AuditActorView;
  @ApiProperty()
  action: string;
  @ApiProperty()
  subject: AuditSubjectView;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  detail: Record<string, unknown> | null;
}

class AuditPage {
  @ApiProperty({ type: [AuditEntryView] })
  items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly record: ListAudit,
    private readonly access: AccessPolicy,
  ) {}

  @Get()
  @ApiOkResponse({ type: AuditPage })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPage> {
    this.access.require(actor, 'audit.read');
    // The record names restricted incidents and what was done in them.
    this.access.require(actor, 'incident.restricted');
    return this.record.execute(query);
  }
}
