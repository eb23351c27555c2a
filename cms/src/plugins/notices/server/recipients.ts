/** Who is told what. Values in, values out. */
import { noticeKinds, type NoticeKind } from '@sanlao/shared/notices/notices';
import type { Role } from '@sanlao/shared/people/roles';
import { sitesFor, type Deed, type Place } from '@sanlao/shared/people/rules';

export interface Happening extends Place {
  kind: NoticeKind;
  /** "admin:3"; null: the platform itself */
  actor: string | null;
  /** people who wrote what it is about: "admin:3" */
  writers: readonly string[];
  /** of a plan: who made it, "admin:3" */
  planner: string | null;
  /** whether the site lets people approve what they wrote */
  ownAllowed: boolean;
}

export interface Somebody {
  id: number;
  /** by the roles, and by what was handed over while somebody is away */
  may(deed: Deed, place: Place): boolean;
}

/** Nobody is told of the own deed, nor of what he may not read. */
export function toldOf<P extends Somebody>(happening: Happening, people: readonly P[]): P[] {
  return people.filter((person) => {
    const name = nameOf(person);
    return (
      happening.actor !== name && concerns[happening.kind](happening, name) && mayKnow(happening, person)
    );
  });
}

/** Rights are asked for again before something is sent, which may be days later. */
export function mayKnow(
  { kind, planner, ...place }: Pick<Happening, 'kind' | 'planner' | keyof Place>,
  person: Somebody,
): boolean {
  // Who stood in for an editor yesterday hears what became of the own plan.
  return person.may(planner === nameOf(person) ? 'read' : needed[kind], place);
}

function nameOf({ id }: Somebody): string {
  return `admin:${id}`;
}

const needed: Record<NoticeKind, Deed> = {
  submitted: 'review',
  returned: 'read',
  published: 'read',
  offered: 'publish',
  // The ministry's editors review everywhere.
  overdue: 'review',
  'plan-stopped': 'publish',
  'report-late': 'write-report',
};

/** What somebody may do in the place of an absent editor. */
const handedOver: ReadonlySet<Deed> = new Set(['review', 'publish']);

/** Kinds of which somebody may ever be told. @param standsIn for an absent editor */
export function kindsFor(roles: readonly Role[], standsIn: boolean): NoticeKind[] {
  return noticeKinds.filter((kind) => {
    const isTold = (deed: Deed) => sitesFor(roles, deed).length > 0;
    if (kind === 'returned' || kind === 'published') return isTold('write');
    return isTold(needed[kind]) || (standsIn && handedOver.has(needed[kind]));
  });
}

type Concerns = (happening: Happening, name: string) => boolean;

const everybody: Concerns = () => true;
const itsWriters: Concerns = ({ writers }, name) => writers.includes(name);

const concerns: Record<NoticeKind, Concerns> = {
  submitted: ({ writers, ownAllowed }, name) => ownAllowed || !writers.includes(name),
  returned: itsWriters,
  published: itsWriters,
  offered: everybody,
  overdue: everybody,
  'plan-stopped': everybody,
  'report-late': everybody,
};
