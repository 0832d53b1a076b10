import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { MyDayOut } from '@/api/openapi';
import type { Filter, RecordData, Total } from '@/api/types';

export type Part = { items: RecordData[]; total: Total; filter: Filter };

export type MyDay = Record<Exclude<keyof MyDayOut, 'date_from' | 'date_to'>, Part> &
  Pick<MyDayOut, 'date_from' | 'date_to'>;

export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: () => call<MyDay>('GET', '/my-day'),
});

/** The day without one task, as it looks once that is done or put off. */
export function withoutTask(day: MyDay, id: string): MyDay {
  const less = (part: Part): Part => {
    const items = part.items.filter((item) => item.id !== id);
    return {
      ...part,
      items,
      total: { ...part.total, value: part.total.value - (part.items.length - items.length) },
    };
  };
  return { ...day, overdue: less(day.overdue), today: less(day.today), no_due: less(day.no_due) };
}
