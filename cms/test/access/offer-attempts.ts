/** The actions of the table on offers, as requests. */
import type { RoleKind } from '@sanlao/shared/people/roles';
import { isPermitted, type Attempt } from './cells.ts';
import { places, type PlaceName, type Stage } from './stage.ts';

const uid = 'api::article.article';

export function offerAttempts({ people, fresh }: Stage): Record<string, Attempt<PlaceName>> {
  const path = (documentId: string) => `/offers/entries/${uid}/${documentId}`;
  const elsewhere = (place: PlaceName) => [place === 'other site' ? 'attapeu' : 'champasak'];

  const offers =
    (atOnce: boolean): Attempt<PlaceName> =>
    async (role, place) => {
      const { documentId } = await fresh(place, { published: true });
      const body = { sites: elsewhere(place), atOnce };
      return isPermitted(await people[role].ask('POST', path(documentId), body));
    };

  /** An offer to the site of that place. */
  const offered = async (place: PlaceName, atOnce = false): Promise<{ id: number; documentId: string }> => {
    const from = place === 'other site' ? 'own unit' : 'other site';
    const { documentId } = await fresh(from, { published: true });
    const body = { sites: [places[place].site], atOnce };
    const answer = await people.administrator.ask('POST', path(documentId), body);
    return { id: answer.body.offers[0].id as number, documentId };
  };

  const answers =
    (answer: string, atOnce = false): Attempt<PlaceName> =>
    async (role: RoleKind, place: PlaceName) => {
      const { id } = await offered(place, atOnce);
      const body = { answer, reason: 'ເຫດຜົນ' };
      return isPermitted(await people[role].ask('POST', `/offers/${id}/answer`, body));
    };

  return {
    'see where it is shown': async (role, place) => {
      const { documentId } = await fresh(place, { published: true });
      return isPermitted(await people[role].ask('GET', path(documentId)));
    },
    'offer it to another site': offers(false),
    'show it on another site at once': offers(true),
    'end an offer of it': async (role, place) => {
      const { documentId } = await fresh(place, { published: true });
      const sites = elsewhere(place);
      await people.administrator.ask('POST', path(documentId), { sites });
      return isPermitted(await people[role].ask('POST', `${path(documentId)}/cancel`, { sites }));
    },
    'see what is offered to its site': async (role, place) => {
      const { documentId } = await offered(place);
      const { body } = await people[role].ask('GET', '/offers/received');
      return JSON.stringify(body ?? '').includes(documentId);
    },
    'accept for its site': answers('accept'),
    'decline for its site': answers('decline'),
    'take back for its site': answers('take-back', true),
  };
}
