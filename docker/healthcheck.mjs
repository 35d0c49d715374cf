// HEALTHCHECK of the images: slim images have no curl. Exit code 0 = the process can serve.
const answer = await fetch(`http://127.0.0.1:${process.argv[2]}/readyz`, {
  signal: AbortSignal.timeout(4000),
});
process.exit(answer.ok ? 0 : 1);
