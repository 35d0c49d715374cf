// When to stop: a signal, or the end of whoever started us.

/** npm passes Ctrl-C on to a script that the terminal has signalled already: that is one wish, not two. */
const SAME_WISH = 700;

/**
 * @param {(why: string) => void} stop called at the first signal, or when the parent is gone
 * @param {() => void} force called at a second signal
 */
export function onStopSignals(stop, force) {
  let first = 0;
  const wish = (why) => {
    if (first === 0) {
      first = Date.now();
      stop(why);
    } else if (Date.now() - first > SAME_WISH) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => wish(signal));
  if (process.channel) {
    process.on('disconnect', () => first === 0 && wish('the process that started this is gone'));
    // The channel alone must not keep a stopped supervisor alive.
    process.channel.unref();
  } else if (
    process.env.npm_lifecycle_event !== undefined ||
    process.env.TOCSIN_STOP_WITH_PARENT !== undefined
  ) {
    watchParent(() => first === 0 && wish('npm is gone'));
  }
}

/** kill -9 of npm reaches nobody; then our parent changes. A shell, though, may leave us running on purpose. */
function watchParent(gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/**
 * Whoever reads what we say may be gone before us: killed, or a `head` that has enough. The failed write must not end us
 * before everything of ours is stopped.
 * @param {NodeJS.WriteStream[]} streams
 * @throws any other error of a stream, as without this
 */
export function outliveReaders(streams) {
  for (const stream of streams)
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
