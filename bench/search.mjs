// What a search costs: questions as people ask them, by word, operator and both, and how the answers divide; at two sizes
// of the database.
import { queueIsEmpty } from './database.mjs';
import { latency, percentiles, round } from './measure.mjs';
import { seedReports } from './seed.mjs';

/** Numbers in them are made new for each call, so that no answer is an old one. */
const QUESTIONS = {
  'rare-word': ['rare#', 'host#.example.net', 'rare# passwords'],
  'common-word': ['passwords', 'suspicious login page', 'tenth#', 'bygone passwords'],
  'middling-word': ['hundredth#', 'thousandth#', 'hundredth# tenth#', 'bygone hundredth#'],
  'beginning-of-a-word': ['passw', 'thousandth9'],
  'words-together': [
    '"asks for passwords" hundredth#',
    'thousandth# OR rare#',
    'hundredth# -tenth# -suspicion',
  ],
  'operator-alone': [
    'tlp:red',
    'state:received',
    'state:rejected',
    'severity:emergency',
    'channel:phone',
    'class:fraud',
    'sector:health',
    'from:reporter#@example.org',
    'org:"Organisation #"',
    'ref:R-2020-#',
    'received:<30d',
    'received:2025-12',
    'is:unassigned',
    'is:overdue',
    'assignee:none tlp:green',
    'kind:incident severity:high',
  ],
  combinations: [
    'class:fraud tlp:red received:<90d',
    'hundredth# state:rejected',
    'tlp:red severity:baseline channel:phone hundredth#',
    'sector:banking -tlp:amber passwords',
    'org:"Organisation #" state:received',
    'bygone state:received severity:>=severe',
    'rare# OR campaign state:open',
    'thousandth# -channel:web -state:rejected',
  ],
};

export async function measureSearch({ api, pool, quick, report }) {
  const times = quick ? 60 : 200;
  const sizes = quick ? [20_000, 100_000] : [20_000, 1_000_000];
  const p95 = [];
  for (const reports of sizes) {
    await queueIsEmpty(pool);
    await seedReports(pool, reports);
    const all = [];
    const facets = [];
    for (const [kind, questions] of Object.entries(QUESTIONS)) {
      const found = await ask(api, '/search?limit=50&q=', questions, times, reports);
      const divided = await ask(api, '/search/facets?q=', questions, times / 2, reports);
      all.push(...found.samples);
      facets.push(...divided.samples);
      report({ measure: 'search-ms', reports, kind, ...found.times, slowest: found.slowest });
      report({ measure: 'search-facets-ms', reports, kind, ...divided.times, slowest: divided.slowest });
    }
    const later = await latency(times, pages(api));
    const whole = percentiles(all);
    p95.push(whole.p95);
    report({ measure: 'search-ms', reports, kind: 'all', ...whole, aim: { p95: 200 } });
    report({ measure: 'search-facets-ms', reports, kind: 'all', ...percentiles(facets), aim: { p95: 200 } });
    report({ measure: 'search-page-ms', reports, ...later });
  }
  report({ measure: 'search-p95-growth', from: sizes[0], to: sizes[1], value: round(p95[1] / p95[0]) });
}

async function ask(api, path, questions, times, reports) {
  const samples = [];
  const slowest = { q: '', ms: 0 };
  let refused = 0;
  for (let call = -questions.length; call < times; call += 1) {
    const question = questions[Math.abs(call) % questions.length];
    const number = String(Math.floor(Math.random() * Math.min(reports, 1000)));
    const q = question
      .replaceAll('tenth#', 'tenth7')
      .replaceAll('hundredth#', `hundredth${number % 100}`)
      .replaceAll('#', number);
    const started = performance.now();
    if (!(await answered(api, `${path}${encodeURIComponent(q)}`))) refused += 1;
    const ms = performance.now() - started;
    // Each question once as a warm-up.
    if (call < 0) continue;
    samples.push(ms);
    if (ms > slowest.ms) Object.assign(slowest, { q, ms: round(ms) });
  }
  return { samples, times: { ...percentiles(samples), refused }, slowest };
}

/** @returns false where the search was refused as too broad; its time counts all the same */
async function answered(api, path) {
  try {
    await api.get(path);
    return true;
  } catch (error) {
    if (error.message.includes('SEARCH.TOO_BROAD')) return false;
    throw error;
  }
}

/** From page to page of a common word, ten deep. */
function pages(api) {
  let cursor = null;
  return async (call) => {
    if (call % 10 === 0) cursor = null;
    const page = await api.get(
      `/search?limit=50&q=passwords${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    cursor = page.next;
  };
}
