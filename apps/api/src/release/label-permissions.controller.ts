import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  LabelPermissions,
  type LabelPermissionView,
  StoreLabelPermission,
  WithdrawLabelPermission,
} from '@tocsin/release';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  LabelPermissionResponse,
  NewLabelPermissionDto,
  StoredPermissionView,
} from './label-permissions.dto.js';

/** Leave that a source gave to treat its report as milder than its label says. */
@ApiTags('release')
@Controller('reports/:ref/label-permissions')
export class LabelPermissionsController {
  constructor(
    private readonly permissions: LabelPermissions,
    private readonly store: StoreLabelPermission,
    private readonly withdraw: WithdrawLabelPermission,
  ) {}

  @Get()
  @ApiOkResponse({ type: [LabelPermissionResponse] })
  list(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<LabelPermissionView[]> {
    return this.permissions.list(actor, ref);
  }

  @Post()
  @ApiCreatedResponse({ type: StoredPermissionView })
  add(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { givenAt, ...body }: NewLabelPermissionDto,
  ): Promise<{ id: string }> {
    return this.store.execute(actor, ref, { ...body, givenAt: new Date(givenAt) });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.withdraw.execute(actor, ref, id);
  }
}
