import { lazy, Suspense } from 'react';
import { Conflicts } from '@/records/Conflicts';
import { Gates } from '@/records/gate/Gates';
import { RecordSlotsContext, type RecordSlots as Slots } from '@/records/slots';

/** The one page where subjects meet the generic record: which of them adds what to whose page. */
const LeadActions = lazy(() => import('@/features/people/LeadActions'));
const Consents = lazy(() => import('@/features/people/consents/Consents'));
const Reminders = lazy(() => import('@/features/activities/Reminders'));
const FlowButtons = lazy(() => import('@/features/automation/slots/FlowButtons'));
const StageFlows = lazy(() => import('@/features/automation/slots/StageFlows'));
const Approvals = lazy(() => import('@/features/automation/approvals/OnRecord'));
const Talks = lazy(() => import('@/features/automation/talks/OnRecord'));
const TaskActions = lazy(() => import('@/features/activities/TaskActions'));

const slots: Slots = {
  actions: { leads: LeadActions, tasks: TaskActions },
  beside: { contacts: Consents },
  everywhere: FlowButtons,
  above: Approvals,
  talks: { leads: Talks, contacts: Talks },
  stage: StageFlows,
};

export function RecordSlots({ children }: { children: React.ReactNode }) {
  return (
    <RecordSlotsContext.Provider value={slots}>
      {children}
      <Suspense>
        <Reminders />
      </Suspense>
      <Conflicts />
      <Gates />
    </RecordSlotsContext.Provider>
  );
}
