import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import {
  ChangeTeamKey,
  ExportTeamKey,
  GenerateTeamKey,
  ImportTeamKey,
  type KeyBackup,
  ListTeamKeys,
  type TeamKeyView,
} from '@tocsin/keyring';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { keySource } from './key-source.js';
import { ChangeTeamKeyDto, ExportKeyDto, GenerateKeyDto, ImportKeyDto } from './team-key.dto.js';
import { KeyBackupDto, TeamKeyDto } from './team-key.views.js';

/** The team's own keys. A private part comes out locked with a passphrase, on record, or not at all. */
@ApiTags('keys')
@Controller('keys/team')
export class TeamKeysController {
  constructor(
    private readonly listKeys: ListTeamKeys,
    private readonly generateKey: GenerateTeamKey,
    private readonly importKey: ImportTeamKey,
    private readonly changeKey: ChangeTeamKey,
    private readonly exportKey: ExportTeamKey,
  ) {}

  @Get()
  @ApiOkResponse({ type: [TeamKeyDto] })
  list(@CurrentActor() actor: Actor): Promise<TeamKeyView[]> {
    return this.listKeys.execute(actor);
  }

  @Post('generate')
  @ApiCreatedResponse({
    type: TeamKeyDto,
    description: 'The active key from now on; the one before only decrypts',
  })
  generate(@CurrentActor() actor: Actor, @Body() body: GenerateKeyDto): Promise<TeamKeyView> {
    const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null;
    return this.generateKey.execute(actor, { algorithm: body.algorithm, expiresAt });
  }

  @Post('import')
  @ApiCreatedResponse({ type: TeamKeyDto })
  @ApiConflictResponse({ description: '`KEYRING.KEY_KNOWN`' })
  import(@CurrentActor() actor: Actor, @Body() body: ImportKeyDto): Promise<TeamKeyView> {
    const { kind, source, passphrase, state = 'active' } = body;
    return this.importKey.execute(actor, { kind, source: keySource(source), passphrase, state });
  }

  @Post(':id/state')
  @HttpCode(200)
  @ApiOkResponse({ type: TeamKeyDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, to, reason = null }: ChangeTeamKeyDto,
  ): Promise<TeamKeyView> {
    return this.changeKey.execute(actor, id, { version, to, reason });
  }

  @Post(':id/export')
  @HttpCode(200)
  @ApiOkResponse({ type: KeyBackupDto })
  export(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { passphrase }: ExportKeyDto,
  ): Promise<KeyBackup> {
    return this.exportKey.execute(actor, id, passphrase);
  }
}
