import { Checkbox, Select } from '@mantine/core';
import type { NoticeChoice, NoticeKind, Pace, Whose } from '@/api/notices';
import { useText } from '@/lib/i18n';
import classes from './Choice.module.css';
import { texts } from './messages';
import { useChoose } from './useChoose';

const paces: Pace[] = ['none', 'at_once', 'hourly', 'daily'];

/** Every kind of notices by where it is told. */
export function Matrix({ whose, choice }: { whose: Whose; choice: NoticeChoice }) {
  const t = useText(texts);
  const choose = useChoose(whose);
  return (
    <>
      {!choice.has_mail && <p className={classes.hint}>{t('noMail')}</p>}
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('app')}</th>
            <th scope="col">{t('push')}</th>
            <th scope="col">{t('mail')}</th>
          </tr>
        </thead>
        <tbody>
          {choice.kinds.map((row) => (
            <Row
              key={row.kind}
              row={row}
              onChange={(change) => choose({ channels: { [row.kind]: change } })}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

type RowProps = { row: NoticeKind; onChange: (change: Partial<NoticeKind>) => void };

function Row({ row, onChange }: RowProps) {
  const t = useText(texts);
  const named = (channel: 'app' | 'push' | 'mail') => `${row.label}: ${t(channel)}`;
  return (
    <tr>
      <th scope="row">
        {row.label}
        <span className={classes.hint}>{row.hint}</span>
      </th>
      <td data-label={t('app')}>
        <Checkbox
          aria-label={named('app')}
          checked={row.app}
          disabled={row.always}
          title={row.always ? t('always') : undefined}
          onChange={(event) => onChange({ app: event.currentTarget.checked })}
        />
      </td>
      <td data-label={t('push')}>
        <Checkbox
          aria-label={named('push')}
          checked={row.push}
          onChange={(event) => onChange({ push: event.currentTarget.checked })}
        />
      </td>
      <td data-label={t('mail')}>
        {row.mails ? (
          <Select
            aria-label={named('mail')}
            data={paces.map((pace) => ({ value: pace, label: t(pace) }))}
            value={row.mail}
            allowDeselect={false}
            onChange={(mail) => onChange({ mail: mail as Pace })}
          />
        ) : (
          <span className={classes.soft}>{t('at_once')}</span>
        )}
      </td>
    </tr>
  );
}
