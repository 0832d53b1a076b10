import { Button, Group, Menu, Radio, Stack, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconPlayerPause, IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { RowMenu } from '@/design/RowMenu';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import {
  draftFlow,
  flowQuery,
  flowsQuery,
  type RunsGo,
  renameFlow,
  sendIn,
  switchFlow,
  type WholeFlow,
} from './api';
import type { Editing } from './builder/editing';
import { firstFault } from './builder/Outline';
import type { Draft } from './builder/useDraft';
import classes from './Flow.module.css';
import { FlowStateBadge } from './FlowStateBadge';
import { texts } from './messages';

type Props = { flow: WholeFlow; draft: Draft; editing: Editing; onFault: (step: string) => void };

/** What the flow is called and does now; switched on, with what becomes of records on their way, paused, given up. */
export function FlowHead({ flow, draft, editing, onFault }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const { id, name } = flow;
  const [isAsking, setAsking] = useState(false);
  const isOn = flow.state === 'on';
  const hasDraft = flow.draft !== null;
  const keep = (answer: WholeFlow) => client.setQueryData(flowQuery(id).queryKey, answer);
  const turn = useChange<{ to: 'on' | 'paused'; runs?: RunsGo }, WholeFlow>({
    change: ({ to, runs }) => switchFlow(id, to, runs),
    refresh: [flowsQuery.queryKey],
    said: (_flow, { to }) => t(to === 'on' ? 'isOn' : 'isPaused', { name }),
    undo: hasDraft ? undefined : (_flow, { to }) => switchFlow(id, to === 'on' ? 'paused' : 'on').then(keep),
    onDone: (answer) => {
      keep(answer);
      setAsking(false);
    },
  });
  const giveUp = useChange<void, WholeFlow>({
    change: () => draftFlow(id, null, flow.revision),
    refresh: [flowsQuery.queryKey],
    said: () => t('givenUp'),
    undo: (after) => draftFlow(id, flow.draft, after.revision).then(keep),
    onDone: keep,
  });
  const send = useChange<void, { count: number }>({
    change: () => sendIn(id),
    refresh: [['flows', 'runs', id]],
    said: ({ count }) => t('sent', { count }),
  });
  const switchOn = async () => {
    const isSaved = await draft.flush();
    const now = client.getQueryData<WholeFlow>(flowQuery(id).queryKey) ?? flow;
    if (!isSaved) return;
    if (now.faults.length > 0) {
      toastFailure(t('mend'));
      const fault = firstFault({ faults: now.faults, flow: editing.flow });
      if (fault) onFault(fault);
      return;
    }
    if (now.draft && now.state !== 'draft' && now.figures.waiting > 0) setAsking(true);
    else turn.mutate({ to: 'on' }, { onError: (error) => toastFailure(asProblem(error).reason) });
  };
  return (
    <header className={classes.head}>
      <Link to="/automation" className={classes.back}>
        {t('back')}
      </Link>
      <NameInput key={name} flow={flow} onSaved={keep} />
      <FlowStateBadge state={flow.state} />
      <span className={classes.soft}>
        {flow.state !== 'draft' && t('version', { number: flow.version })}
        {hasDraft && flow.state !== 'draft' && ` · ${t('drafted')}`}
      </span>
      <Group gap="xs">
        {(!isOn || hasDraft) && (
          <Button loading={turn.isPending} onClick={() => void switchOn()}>
            {t(isOn ? 'putIntoEffect' : 'switchOn')}
          </Button>
        )}
        {isOn && !hasDraft && (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} stroke={1.6} />}
            loading={turn.isPending}
            onClick={() => turn.mutate({ to: 'paused' })}
          >
            {t('pause')}
          </Button>
        )}
        {(isOn || hasDraft) && (
          <RowMenu label={t('more')}>
            {isOn && (
              <Menu.Item leftSection={<IconSend size={16} />} onClick={() => send.mutate()}>
                {t('sendIn')}
              </Menu.Item>
            )}
            {isOn && hasDraft && (
              <Menu.Item
                leftSection={<IconPlayerPause size={16} />}
                onClick={() => turn.mutate({ to: 'paused' })}
              >
                {t('pause')}
              </Menu.Item>
            )}
            {hasDraft && (
              <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => giveUp.mutate()}>
                {t('giveUp')}
              </Menu.Item>
            )}
          </RowMenu>
        )}
      </Group>
      {isAsking && (
        <GoOnDialog
          count={flow.figures.waiting}
          isSaving={turn.isPending}
          onClose={() => setAsking(false)}
          onChoose={(runs) => turn.mutate({ to: 'on', runs })}
        />
      )}
    </header>
  );
}

/** The name, changed where it stands: Enter or leaving saves it. */
function NameInput({ flow, onSaved }: { flow: WholeFlow; onSaved: (flow: WholeFlow) => void }) {
  const t = useText(texts);
  const [name, setName] = useState(flow.name);
  useEffect(() => setName(flow.name), [flow.name]);
  const rename = useChange<string, WholeFlow>({
    change: (next) => renameFlow(flow.id, next),
    refresh: [flowsQuery.queryKey],
    said: (answer) => t('renamed', { name: answer.name }),
    undo: () => renameFlow(flow.id, flow.name).then(onSaved),
    onDone: onSaved,
  });
  const problem = rename.error ? asProblem(rename.error) : null;
  const save = () => name.trim() !== flow.name && rename.mutate(name);
  return (
    <h1 className={classes.name}>
      <span className="hidden-visually">{flow.name}</span>
      <TextInput
        aria-label={t('name')}
        value={name}
        maxLength={120}
        error={problem?.of('name')}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </h1>
  );
}

type GoOnProps = {
  count: number;
  isSaving: boolean;
  onClose: () => void;
  onChoose: (runs: RunsGo) => void;
};

/** What becomes of records on their way through the version before. */
function GoOnDialog({ count, isSaving, onClose, onChoose }: GoOnProps) {
  const t = useText(texts);
  const [runs, setRuns] = useState<RunsGo>('stay');
  return (
    <FormDialog
      title={t('putIntoEffect')}
      onClose={onClose}
      onSave={() => onChoose(runs)}
      isSaving={isSaving}
      saveLabel={t('putIntoEffect')}
    >
      <Radio.Group label={t('goOn', { count })} value={runs} onChange={(next) => setRuns(next as RunsGo)}>
        <Stack gap="xs" mt="xs">
          <Radio value="stay" label={t('stay')} />
          <Radio value="move" label={t('move')} />
          <Radio value="stop" label={t('stop')} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
