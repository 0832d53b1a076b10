import { lazy, Suspense } from 'react';
import { MyDayPage } from '@/features/activities/MyDayPage';

const Approvals = lazy(() => import('@/features/automation/approvals/OnMyDay'));

/** My day with what the other subjects add to it. */
export function MyDayRoute() {
  return (
    <MyDayPage>
      <Suspense>
        <Approvals />
      </Suspense>
    </MyDayPage>
  );
}
