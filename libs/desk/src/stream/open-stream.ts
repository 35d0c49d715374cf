import { type LiveEvent, type LiveSink } from './live-event.js';

/** One browser that listens: whose it is, by which session, and what was asked of it. */
export class OpenStream {
  private ended = false;

  constructor(
    readonly personId: string,
    readonly sessionId: string,
    private readonly sink: LiveSink,
  ) {}

  send(event: LiveEvent): void {
    if (!this.ended) this.sink.send(event);
  }

  beat(): void {
    if (!this.ended) this.sink.beat();
  }

  /** With a last word, where there is a reason that the browser should know. */
  end(reason?: 'session' | 'too-many'): void {
    if (reason) this.send({ event: 'end', data: { reason } });
    this.ended = true;
    this.sink.end();
  }
}
