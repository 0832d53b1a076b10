import { ActionIcon, Menu } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import type { StageSlot } from '@/records/slots';
import { type Flow, flowsQuery } from '../api';
import { FlowStateBadge } from '../FlowStateBadge';
import { texts } from './messages';

/** What happens by itself when a record comes into this stage or leaves it; for those who build flows. */
export default function StageFlows({ object, stage, title }: StageSlot) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const mayBuild = me?.capabilities.includes('automate') ?? false;
  const { data } = useQuery({ ...flowsQuery, enabled: mayBuild, staleTime: 60_000 });
  const flows = (data?.items ?? []).filter((flow) => flow.object === object && speaksOf(flow, stage));
  if (flows.length === 0) return null;
  const sides = (['entered', 'left'] as const).map((on) => ({
    on,
    flows: flows.filter(({ definition }) => definition.trigger.on === on),
  }));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('here', { stage: title, count: flows.length })}>
          <IconBolt size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sides
          .filter((side) => side.flows.length > 0)
          .map(({ on, flows: of }) => (
            <Flows key={on} title={t(on === 'entered' ? 'entered' : 'left')} flows={of} />
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Flows({ title, flows }: { title: string; flows: Flow[] }) {
  const navigate = useNavigate();
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      {flows.map(({ id, name, state }) => (
        <Menu.Item
          key={id}
          rightSection={<FlowStateBadge state={state} />}
          onClick={() => void navigate({ to: '/automation/$id', params: { id } })}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

function speaksOf({ definition: { trigger } }: Flow, stage: string): boolean {
  return (
    (trigger.on === 'entered' || trigger.on === 'left') &&
    Array.isArray(trigger.stages) &&
    trigger.stages.includes(stage)
  );
}
