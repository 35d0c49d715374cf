import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '@tocsin/identity';
import { type BoardView, ReadBoard } from '@tocsin/statistics';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { BoardNowView } from './board.views.js';

/** How things stand now. */
@ApiTags('statistics')
@Controller('board')
export class BoardController {
  constructor(private readonly board: ReadBoard) {}

  @Get()
  @ApiOkResponse({ type: BoardNowView })
  read(@CurrentActor() actor: Actor): Promise<BoardView> {
    return this.board.execute(actor);
  }
}
