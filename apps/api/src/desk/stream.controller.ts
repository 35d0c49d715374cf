import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type LiveEvent, LiveStreams } from '@tocsin/desk';
import { type Request, type Response } from 'express';

/** What waits for a browser that does not read; a day of an open window is less. Beyond it, it has to begin anew. */
const MOST_WAITING_BYTES = 256 * 1024;

/** What happens, as it happens, to whoever is signed in. */
@ApiTags('desk')
@Controller('stream')
export class StreamController {
  constructor(private readonly streams: LiveStreams) {}

  /**
   * Server-sent events: `hello`, `changed`, `inbox`, `presence`, `own`, `end`; a comment every 15 seconds. Ends with the
   * session. Says which reports and incidents changed, of those that the person may see, and never what.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream that does not end', schema: { type: 'string' } })
  @ApiNotFoundResponse({ description: 'An API key has no session' })
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { personId } = request.session;
    if (!personId || request.headers.authorization) throw new NotFoundException('An API key has no session.');
    response.status(200).set({
      'content-type': 'text/event-stream; charset=utf-8',
      // `no-transform`: nobody on the way may compress it, and so hold it back; the second says the same to nginx.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // Nothing follows on it; kept alive after the stream, it would hold up the stop of the process.
      connection: 'close',
    });
    response.flushHeaders();
    request.socket.setNoDelay(true);
    const close = await this.streams.open(personId, request.sessionID, {
      send: (event) => write(response, lineOf(event)),
      beat: () => write(response, ': beat\n\n'),
      end: () => response.end(),
    });
    if (response.closed) close();
    else response.on('close', close);
  }
}

/** Not `end()`: that would wait until the browser has read all the same. */
function write(response: Response, text: string): void {
  if (response.destroyed) return;
  response.write(text);
  if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
}

const lineOf = ({ event, data }: LiveEvent): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
