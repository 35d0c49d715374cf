import { answered, type Schema } from '../doors/api.js';
import type { World } from '../world.js';

type Terms = Schema<'ServiceTermsDto'>;

const OFFICE = { open: [{ from: '08:30', to: '17:00' }] };
const CALENDAR: Schema<'AddCalendarDto'> = {
  name: 'Office hours',
  definition: {
    timeZone: 'Europe/Vienna',
    week: [
      OFFICE,
      OFFICE,
      OFFICE,
      OFFICE,
      { open: [{ from: '08:30', to: '14:00' }] },
      { open: [] },
      { open: [] },
    ],
    holidays: [
      { name: 'New Year', on: { month: 1, day: 1 } },
      { name: 'Easter Monday', on: { easter: 'western', days: 1 } },
      { name: 'Labour Day', on: { month: 5, day: 1 } },
      { name: 'Christmas Eve', on: { month: 12, day: 24 }, open: [{ from: '00:00', to: '12:00' }] },
      { name: 'Christmas Day', on: { month: 12, day: 25 } },
    ],
    exceptions: [],
  },
};

/** Service levels beside the site's own: quicker for the energy sector, in office hours for schools. Once. */
export async function agreeOnLevels({ api, say }: World): Promise<void> {
  const { agreements } = await answered(api.GET('/api/v1/service-levels'));
  const site = agreements.find(({ scope }) => scope === 'site');
  if (!site || agreements.length > 1) return;
  const calendar = await answered(api.POST('/api/v1/service-levels/calendars', { body: CALENDAR }));
  await answered(
    api.POST('/api/v1/service-levels/agreements', {
      body: {
        name: 'Grid operators, 24/7',
        scope: 'sector',
        scopeValue: 'energy',
        terms: quicker(site.terms),
        calendarId: null,
      },
    }),
  );
  await answered(
    api.POST('/api/v1/service-levels/agreements', {
      body: {
        name: 'Schools and universities',
        scope: 'sector',
        scopeValue: 'education',
        terms: patient(site.terms),
        calendarId: calendar.id,
      },
    }),
  );
  say('2 service levels beside the site’s own, and a calendar of office hours');
}

/** Half the time of the site's own. */
function quicker(terms: Terms): Terms {
  return {
    ...terms,
    promises: terms.promises.map((promise) => ({
      ...promise,
      minutes: promise.minutes.map((minutes) => Math.ceil(minutes / 2)),
    })),
  };
}

/** Nothing counts while somebody else is asked. */
function patient(terms: Terms): Terms {
  return {
    ...terms,
    promises: terms.promises.map((promise) =>
      promise.kind === 'contain' || promise.kind === 'resolve'
        ? { ...promise, pausedBy: ['reporter', 'third-party'] }
        : promise,
    ),
  };
}
