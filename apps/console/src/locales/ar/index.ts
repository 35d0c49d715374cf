import audit from './audit.json' with { type: 'json' };
import constituents from './constituents.json' with { type: 'json' };
import files from './files.json' with { type: 'json' };
import form from './form.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import incident from './incident.json' with { type: 'json' };
import keyboard from './keyboard.json' with { type: 'json' };
import keys from './keys.json' with { type: 'json' };
import machine from './machine.json' with { type: 'json' };
import mail from './mail.json' with { type: 'json' };
import nciss from './nciss.json' with { type: 'json' };
import notifications from './notifications.json' with { type: 'json' };
import outbox from './outbox.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import rsit from './rsit.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import security from './security.json' with { type: 'json' };
import session from './session.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import threads from './threads.json' with { type: 'json' };
import triage from './triage.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export default {
  audit,
  constituents,
  files,
  form,
  health,
  incident,
  keyboard,
  keys,
  machine,
  mail,
  nciss,
  notifications,
  outbox,
  people,
  problems,
  report,
  rsit,
  search,
  security,
  session,
  shell,
  templates,
  threads,
  triage,
  words,
};
