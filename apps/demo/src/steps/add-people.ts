import { answered } from '../doors/api.js';
import { PEOPLE, TEAMS } from '../people/people.js';
import { randomPassword, type World } from '../world.js';

/** The analysts and their teams, known again by address and name. */
export async function addPeople({ api, people, teams, say }: World): Promise<void> {
  const known = await answered(api.GET('/api/v1/people'));
  for (const { key, ...person } of PEOPLE) {
    const id =
      known.find(({ email }) => email === person.email)?.id ??
      (await answered(api.POST('/api/v1/people', { body: { ...person, password: randomPassword() } }))).id;
    people.set(key, id);
  }
  const knownTeams = await answered(api.GET('/api/v1/teams'));
  for (const { key, name, members } of TEAMS) {
    const memberIds = members.flatMap((member) => people.get(member) ?? []);
    const id =
      knownTeams.find((team) => team.name === name)?.id ??
      (await answered(api.POST('/api/v1/teams', { body: { name, memberIds } }))).id;
    teams.set(key, id);
  }
  say(`${PEOPLE.length} analysts in ${TEAMS.length} teams`);
}
