import { useQuery } from '@tanstack/react-query';
import { useObject } from '@/api/objects';
import { fewQuery } from '@/api/records';
import type { Filter, ObjectType } from '@/api/types';
import type { MyDay, Part } from './myDay';

const shown = 10;

type Asked = { filter: Filter; sort: string; expand: string[] };

/** What waits beside the tasks of today: what comes next, new leads nobody has answered, deals without a next step. */
export function useWaiting(day: MyDay | undefined): { next?: Part; leads?: Part; deals?: Part } {
  const leads = useObject('leads');
  const deals = useObject('deals');
  const tasks = useObject('tasks');
  const mine = (field: string): Filter => ({ field, op: 'eq', value: 'me' });
  const next: Asked = {
    filter: {
      and: [
        mine('assignee'),
        { field: 'status', op: 'eq', value: 'open' },
        { field: 'due_at', op: 'gte', value: day?.date_to ?? '' },
      ],
    },
    sort: 'due_at',
    expand: ['about'],
  };
  const unanswered: Asked = {
    filter: {
      and: [
        mine('owner'),
        { field: 'status', op: 'eq', value: 'new' },
        { field: 'first_response_at', op: 'is_empty' },
      ],
    },
    sort: 'created_at',
    expand: [],
  };
  const stuck: Asked = {
    filter: {
      and: [
        mine('owner'),
        { field: 'status', op: 'eq', value: 'open' },
        { field: 'has_next_step', op: 'eq', value: false },
      ],
    },
    sort: 'created_at',
    expand: ['company'],
  };
  return {
    next: usePart(day ? tasks : undefined, next),
    leads: usePart(leads, unanswered),
    deals: usePart(deals, stuck),
  };
}

function usePart(object: ObjectType | undefined, { filter, sort, expand }: Asked): Part | undefined {
  const isReadable = object?.verbs.includes('read') ?? false;
  const query = useQuery({
    ...fewQuery(object?.name ?? '', { filter, sort }, shown, expand),
    enabled: isReadable,
  });
  if (!isReadable || !query.data) return undefined;
  return { items: query.data.items, total: query.data.total ?? { value: 0, exact: true }, filter };
}
