const keys =
  (...strokes) =>
  async (page) => {
    for (const stroke of strokes) await page.keyboard.press(stroke);
  };

/**
 * Every page of the console with an address at which the demo shows something on it.
 * @returns {Promise<{ name: string, path: string, signedOut?: true, act?: (page) => Promise<void> }[]>}
 */
export async function screenPages(api, apiKey) {
  const get = async (path) => {
    const answer = await fetch(`${api}/api/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const { items: incidents } = await get('/incidents?state=in-progress');
  const { items: reports } = await get('/reports?limit=100');
  const { items: organisations } = await get('/organisations');
  const incident = incidents.find(({ title }) => title.startsWith('Ransomware')) ?? incidents[0];
  const report = reports.find(({ subject }) => subject === 'Is this really from my bank?') ?? reports[0];
  const { observables } = await get(`/reports/${report.ref}`);
  const value = observables[0];

  return [
    { name: 'login', path: '/login', signedOut: true },
    { name: 'inbox', path: '/inbox' },
    { name: 'my-work', path: '/my-work' },
    { name: 'report', path: `/reports/${report.ref}` },
    { name: 'phone', path: '/reports/new' },
    { name: 'incidents', path: '/incidents' },
    { name: 'incident', path: `/incidents/${incident.ref}` },
    { name: 'sharing', path: `/incidents/${incident.ref}/sharing` },
    { name: 'severity', path: `/incidents/${incident.ref}`, act: keys('p') },
    { name: 'search', path: '/search?q=phishing' },
    { name: 'observables', path: '/observables' },
    { name: 'observable', path: `/observables/${value.type}?value=${encodeURIComponent(value.value)}` },
    { name: 'constituents', path: '/constituents' },
    { name: 'constituent', path: `/constituents/${organisations[0].id}` },
    { name: 'deadlines', path: '/deadlines' },
    { name: 'board', path: '/board' },
    { name: 'statistics', path: '/statistics' },
    { name: 'playbooks', path: '/playbooks' },
    { name: 'countermeasures', path: '/countermeasures' },
    { name: 'investigations', path: '/investigations' },
    { name: 'duty', path: '/duty' },
    { name: 'service-levels', path: '/service-levels' },
    { name: 'outbox', path: '/outbox' },
    { name: 'ledger', path: '/ledger' },
    { name: 'mail-health', path: '/mail-health' },
    { name: 'notifications', path: '/notifications' },
    { name: 'templates', path: '/templates' },
    { name: 'partners', path: '/partners' },
    { name: 'new-partner', path: '/partners/new' },
    { name: 'feeds', path: '/partners/feeds' },
    { name: 'keys', path: '/keys' },
    { name: 'people', path: '/people' },
    { name: 'api-keys', path: '/api-keys' },
    { name: 'audit', path: '/audit' },
    { name: 'settings', path: '/settings' },
    { name: 'shortcuts', path: '/settings/keys' },
    { name: 'palette', path: '/inbox', act: keys('Control+k') },
    { name: 'help', path: '/inbox', act: keys('?') },
  ];
}
