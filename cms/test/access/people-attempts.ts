/** The actions of the table on people, as requests. */
import { roleCode, type Role, type RoleKind } from '@sanlao/shared/people/roles';
import { startPerson, type TestPerson } from '../people.ts';
import { isPermitted, type Attempt } from './cells.ts';
import { placeNames, places, type PlaceName, type Stage } from './stage.ts';

export async function peopleAttempts({ world, people }: Stage): Promise<Record<string, Attempt<PlaceName>>> {
  const colleagues = {} as Record<PlaceName, TestPerson>;
  for (const place of placeNames)
    colleagues[place] = await startPerson(world, 'colleague', { kind: 'contributor', ...places[place] });

  let invited = 0;
  const invites =
    (roleAt: (place: PlaceName) => Role): Attempt<PlaceName> =>
    async (role, place) => {
      const body = {
        firstname: 'ໃໝ່',
        lastname: '',
        email: `invited-${++invited}@sanlao.test`,
        role: roleCode(roleAt(place)),
      };
      return isPermitted(await people[role].ask('POST', '/access/people', body));
    };

  return {
    'see who has a role': async (role: RoleKind, place: PlaceName) => {
      const { body } = await people[role].ask('GET', '/access/people');
      const listed = (body.people ?? []) as { id: number }[];
      return listed.some(({ id }) => id === colleagues[place].id);
    },
    'invite a contributor': invites((place) => ({ kind: 'contributor', ...places[place] })),
    'invite an editor': invites((place) => ({ kind: 'editor', site: places[place].site })),
    'invite a ministry editor': invites(() => ({ kind: 'ministry-editor' })),
    'deactivate a contributor': async (role, place) => {
      const path = `/access/people/${colleagues[place].id}`;
      const possible = isPermitted(
        await people[role].ask('PUT', path, { isActive: false, reason: 'ຍ້າຍໜ່ວຍງານ' }),
      );
      await people.administrator.ask('PUT', path, { isActive: true });
      return possible;
    },
    "Strapi's own users page": async (role) => isPermitted(await people[role].ask('GET', '/admin/users')),
  };
}
