import { queryOptions } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';

/** The accounts of programs, through whose eyes a webhook may look. */
export const programChoicesQuery = queryOptions({
  queryKey: ['users', 'programs', 'active'],
  queryFn: async () =>
    (await everyPage<{ id: string; name: string; active: boolean }>('/service-accounts')).filter(
      ({ active }) => active,
    ),
  retry: false,
});
