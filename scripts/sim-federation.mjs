// npm run sim:federation: does everything reach whom it should, and nobody else, however bad the lines are?
import { PROTOCOL } from './sim/protocol.mjs';
import { simulate } from './sim/simulate.mjs';

const HELP = `Usage: npm run sim:federation [-- --cirts N] [--seed S]

In memory, with a clock of its own: a consortium of CIRTs with agreements by chance, whose lines fail for hours, are cut
into halves, lose, double and delay messages for three days, and are good again. Every CIRT goes by the product's own
rules (libs/sharing/src/protocol, the back-off of its queue, the gate and the projection of libs/release). In the end
every release must stand at every partner who may have it, and nowhere else, and every revocation, over all hops.

  --cirts N   the largest consortium (194); smaller ones are run before it
  --seed S    a whole number (1); the same seed is the same run
  --help      this page

The last line is JSON. The exit code is 1, with the first violations in words, where something is not as it must be.
`;

const SIZES = [2, 8, 32, 97, 194];
const COLUMNS = [
  ['CIRTs', 'cirts'],
  ['partners each', 'partners'],
  ['cases', 'cases'],
  ['releases', 'releases'],
  ['messages', 'messages'],
  ['per case', 'messagesPerCase'],
  ['sent again', 'again'],
  ['dead letters', 'deadLetters'],
  ['median min', 'medianMinutes'],
  ['converged h', 'convergenceHours'],
];

function main(args) {
  if (args.includes('--help') || args.includes('-h')) return process.stdout.write(HELP);
  const { cirts, seed } = readOptions(args);
  const say = (line) => process.stdout.write(`${line}\n`);
  say(COLUMNS.map(([title]) => title.padStart(13)).join(''));
  const runs = [];
  for (const size of [...SIZES.filter((each) => each < cirts), cirts]) {
    const started = Date.now();
    const { violations, figures } = simulate({ cirts: size, seed, protocol: PROTOCOL });
    const row = { cirts: size, ...figures, again: figures.attempts - figures.messages };
    say(COLUMNS.map(([, name]) => String(row[name]).padStart(13)).join(''));
    runs.push({ ...row, seconds: (Date.now() - started) / 1000, violations: violations.length });
    for (const violation of violations.slice(0, 20)) process.stderr.write(`  ✗ ${violation}\n`);
  }
  const broken = runs.reduce((sum, { violations }) => sum + violations, 0);
  say(
    broken === 0
      ? '\nEvery release stands at every partner who may have it and nowhere else; so does every revocation.'
      : `\n${broken} violations; --seed ${seed} --cirts ${cirts} shows them again.`,
  );
  say(JSON.stringify({ ok: broken === 0, seed, runs }));
  process.exitCode = broken === 0 ? 0 : 1;
}

function readOptions(args) {
  const options = { cirts: 194, seed: 1 };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at].replace(/^--/, '');
    const value = Number(args[at + 1]);
    if (
      !(name in options) ||
      !Number.isSafeInteger(value) ||
      (name === 'cirts' && (value < 2 || value > 1000))
    )
      throw new Error(`Not understood: ${args.slice(at, at + 2).join(' ')}. --help lists what there is.`);
    options[name] = value;
  }
  return options;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
