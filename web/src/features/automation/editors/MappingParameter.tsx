import { Alert, Button, CopyButton, Input, Menu, Select } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { FlowHookOut, FlowMessageOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { RowMenu } from '@/design/RowMenu';
import { Loaded } from '@/design/rows/Loaded';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { hookQuery, renewHook, takeAgain } from '../api';
import { messageTexts } from '../words';
import { useFieldChoices } from './choices';
import { useMaking } from './context';
import classes from './Mapping.module.css';
import { leavesOf, mappedTo } from './mapping';
import { texts } from './mappingMessages';

type Props = {
  label: string;
  value: Record<string, string>;
  required?: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (value: Record<string, string>) => void;
};

/** The flow's address, what came to it, and which value of a message goes into which field. */
export function MappingParameter(props: Props) {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(hookQuery(id));
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {(hook) => (
        <div className={classes.mapping}>
          <Address flow={id} address={hook.address} />
          <Sampled flow={id} messages={hook.messages} {...props} />
        </div>
      )}
    </Loaded>
  );
}

function Address({ flow, address }: { flow: string; address: string }) {
  const t = useText(texts);
  const client = useQueryClient();
  const renew = useChange<void, FlowHookOut>({
    change: () => renewHook(flow),
    refresh: [],
    said: () => t('renewed'),
    onDone: (hook) => client.setQueryData(hookQuery(flow).queryKey, hook),
  });
  return (
    <Input.Wrapper label={t('address')} description={t('addressHint')} labelElement="div">
      <div className={classes.address}>
        <code>{address}</code>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<IconCopy size={16} />} onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <RowMenu label={t('more')}>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => renew.mutate()}>
            {t('renew')}
          </Menu.Item>
        </RowMenu>
      </div>
    </Input.Wrapper>
  );
}

function Sampled({ flow, messages, ...props }: Props & { flow: string; messages: FlowMessageOut[] }) {
  const t = useText(texts);
  const word = useText(messageTexts);
  const locale = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const message = messages.find((each) => each.id === chosen) ?? messages[0];
  if (!message)
    return (
      <>
        <p className={classes.soft}>{t('none')}</p>
        <Pairs {...props} body={{}} />
      </>
    );
  return (
    <>
      <Select
        label={t('sample')}
        data={messages.map(({ id, at, state }) => ({
          value: id,
          label: `${formatMoment(at, locale)} · ${word(state)}`,
        }))}
        value={message.id}
        allowDeselect={false}
        onChange={setChosen}
      />
      <Taking flow={flow} message={message} />
      <Pairs {...props} body={message.body} />
    </>
  );
}

/** Why a message was not taken, and the way to have it taken now. */
function Taking({ flow, message }: { flow: string; message: FlowMessageOut }) {
  const t = useText(texts);
  const again = useChange<void, FlowHookOut>({
    change: () => takeAgain(message.id),
    refresh: [hookQuery(flow).queryKey],
    said: () => t('takenAgain'),
  });
  if (message.state !== 'failed' && message.state !== 'caught') return null;
  return (
    <>
      {message.errors.map(({ field, message: why }) => (
        <Alert key={`${field} ${why}`} color="red" variant="light">
          {field && `${field}: `}
          {why}
        </Alert>
      ))}
      <div>
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {t('takeAgain')}
        </Button>
      </div>
    </>
  );
}

/** Each value of the message with the field it goes into; places that this message has not, as well. */
function Pairs({ label, required, value, errorOf, onChange, body }: Props & { body: unknown }) {
  const t = useText(texts);
  const { object } = useMaking();
  const fields = useFieldChoices(
    object,
    ({ read_only, type }) => !read_only && !['formula', 'rollup', 'autonumber', 'file'].includes(type),
  );
  const leaves = leavesOf(body);
  const further = Object.values(value).filter((path) => !leaves.some((leaf) => leaf.path === path));
  const rows = [...leaves, ...further.map((path) => ({ path, value: t('notHere') }))];
  if (rows.length === 0) return errorOf('') ? <Input.Error>{errorOf('')}</Input.Error> : null;
  return (
    <Input.Wrapper label={label} withAsterisk={required} labelElement="div" error={errorOf('')}>
      <ul className={classes.pairs}>
        {rows.map(({ path, value: sample }) => {
          const field = Object.keys(value).find((name) => value[name] === path) ?? null;
          return (
            <li key={path} className={classes.pair}>
              <div className={classes.place}>
                <code className="cut">{path}</code>
                <span className={`${classes.soft} cut`}>{sample}</span>
              </div>
              <Select
                aria-label={t('into', { path })}
                placeholder={t('nowhere')}
                data={fields}
                value={field}
                error={field ? errorOf(field) : undefined}
                clearable
                searchable
                onChange={(name) => onChange(mappedTo(value, path, name))}
              />
            </li>
          );
        })}
      </ul>
    </Input.Wrapper>
  );
}
