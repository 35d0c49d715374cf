import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Patch,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, LogIn, People, Sessions } from '@tocsin/identity';
import { Public } from '@tocsin/platform';
import { type Request } from 'express';
import { csrfToken } from '../security/csrf.js';
import { CurrentActor } from './current-actor.decorator.js';
import { ChangePasswordDto, LogInDto, PreferencesDto, SessionView } from './session.views.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly people: People,
    private readonly logIn: LogIn,
    private readonly sessions: Sessions,
  ) {}

  /** Logs in; the session is new, so that one fixed beforehand by an attacker is worth nothing. */
  @Public()
  @UseGuards(AuthGuard('local'))
  @Post()
  @HttpCode(200)
  @ApiBody({ type: LogInDto })
  @ApiOkResponse({ type: SessionView })
  async open(@Req() request: Request): Promise<SessionView> {
    const { id } = request.user as { id: string };
    await new Promise<void>((resolve, reject) =>
      request.session.regenerate((error?: Error) => (error ? reject(error) : resolve())),
    );
    request.session.personId = id;
    const view = await this.view(request, id);
    // express-session saves while the answer's last byte waits: whoever goes on by its head alone would be a stranger.
    await new Promise<void>((resolve, reject) =>
      request.session.save((error?: Error) => (error ? reject(error) : resolve())),
    );
    return view;
  }

  @Get()
  @ApiOkResponse({ type: SessionView })
  read(@Req() request: Request): Promise<SessionView> {
    return this.view(request, personOf(request));
  }

  @Delete()
  @HttpCode(204)
  async close(@Req() request: Request): Promise<void> {
    const { personId } = request.session;
    await new Promise<void>((resolve, reject) =>
      request.session.destroy((error?: Error) => (error ? reject(error) : resolve())),
    );
    if (personId) await this.sessions.tellEnded(personId);
  }

  @Patch('preferences')
  @HttpCode(204)
  async prefer(@CurrentActor() actor: Actor, @Body() body: PreferencesDto): Promise<void> {
    await this.people.changePreferences(actor, body);
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
  ): Promise<void> {
    await this.logIn.changePassword(
      { ...actor, id: personOf(request) },
      body.current,
      body.next,
      request.sessionID,
    );
  }

  private async view(request: Request, personId: string): Promise<SessionView> {
    const actor = await this.people.actor(personId);
    if (!actor) throw new NotFoundException('An API key has no session.');
    const { name, email, roles, locale, preferences, teamIds, rights } = actor;
    return {
      person: { id: personId, name, email, roles: [...roles], locale, preferences, teamIds: [...teamIds] },
      rights: [...rights],
      csrfToken: csrfToken(request),
    };
  }
}

/** A key has no session, nor what belongs to one. */
function personOf(request: Request): string {
  const { personId } = request.session;
  if (!personId) throw new NotFoundException('An API key has no session.');
  return personId;
}
