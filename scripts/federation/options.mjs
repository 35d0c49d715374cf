// The command line of `npm run demo:federation`.

const HELP = `Usage: npm run demo:federation [-- --check] [--cirts N] [--pause SECONDS] [--keep]

Starts complete installations of Tocsin on this machine, one a CIRT, each with its own database, ports, secrets and
keys; makes them partners; and plays a case that crosses their borders, a sentence a step. Addresses and log-ins are
printed first, so that it can be watched in two browser windows. docs/operations/federation-demo.md tells the story.

  --check          play it without waiting, check every step on both sides, stop everything; the exit code says how it went
  --cirts N        how many CIRTs, 2 to 8 (2); from 3 on, a third partner gets its own part of the case
  --pause SECONDS  before each step, where nobody presses Enter (8)
  --keep           leave the folder of each CIRT (its data and logs) when all is stopped; the next run removes it
  --help           this page

The data lie in <TOCSIN_DATA>/federation (var/federation) and are gone after the end. Ctrl-C stops everything.
`;

/**
 * @typedef {object} DemoOptions
 * @property {boolean} check @property {number} cirts @property {number} pause seconds
 * @property {boolean} keep @property {boolean} help
 */

/**
 * @param {string[]} args
 * @returns {DemoOptions}
 * @throws Error naming what is wrong
 */
export function readOptions(args) {
  const options = { check: false, cirts: 2, pause: 8, keep: false, help: false };
  for (let at = 0; at < args.length; at += 1) {
    const [name, value] = args[at].split('=', 2);
    const number = (from, to) => {
      const text = value ?? args[(at += 1)];
      const read = Number(text);
      if (text === undefined || !Number.isInteger(read) || read < from || read > to)
        throw new Error(`${name} wants a whole number from ${from} to ${to}.`);
      return read;
    };
    if (name === '--cirts') options.cirts = number(2, 8);
    else if (name === '--pause') options.pause = number(0, 600);
    else if (name === '-h') options.help = true;
    else if (['--check', '--keep', '--help'].includes(name)) options[name.slice(2)] = true;
    else throw new Error(`Unknown: ${args[at]}. npm run demo:federation -- --help lists what there is.`);
  }
  return options;
}

export function helpText() {
  return HELP;
}
