import { Button, CopyButton, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { useLabel, useText } from '@/lib/i18n';
import { useStored } from '@/lib/useStored';
import entry from '../entry/Entry.module.css';
import { invite, rolesQuery } from '../settings';
import { texts } from './messages';
import classes from './SetUp.module.css';
import { StepPage } from './StepPage';
import { addressesIn } from './setUp';

type Invited = { email: string; link?: string; reason?: string };
const DRAFT = 'set-up.colleagues';

/** Links for the colleagues: all addresses at once, those refused stay in the field with the reason. */
export function ColleaguesStep() {
  const t = useText(texts);
  const label = useLabel();
  const navigate = useNavigate();
  const { data: roles = [] } = useQuery(rolesQuery);
  const [draft, setDraft] = useStored(DRAFT, { emails: '', role: 'seller' });
  const [invited, setInvited] = useState<Invited[]>([]);
  const make = useMutation({
    mutationFn: async () => {
      const outcomes: Invited[] = [];
      for (const email of addressesIn(draft.emails)) outcomes.push(await inviteOne(email, draft.role));
      return outcomes;
    },
    onSuccess: (outcomes) => {
      const refused = outcomes.filter((each) => each.reason).map((each) => each.email);
      setDraft({ ...draft, emails: refused.join('\n') });
      setInvited([...invited.filter((each) => each.link), ...outcomes]);
    },
  });
  const links = invited.filter((each) => each.link);
  const goOn = () => void navigate({ to: '/set-up', search: { step: 'start' } });
  return (
    <StepPage step="colleagues" title={t('colleaguesTitle')} lead={t('colleaguesText')}>
      <form
        className={entry.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!make.isPending) make.mutate();
        }}
      >
        <Textarea
          label={t('emails')}
          description={t('emailsHint')}
          size="sm"
          autosize
          minRows={3}
          maxRows={8}
          value={draft.emails}
          onChange={(event) => setDraft({ ...draft, emails: event.currentTarget.value })}
        />
        <Select
          label={t('role')}
          size="sm"
          allowDeselect={false}
          data={roles.map((each) => ({ value: each.name, label: label(each.label) || each.name }))}
          value={draft.role}
          onChange={(role) => role && setDraft({ ...draft, role })}
        />
        <Button
          type="submit"
          size="sm"
          variant="default"
          loading={make.isPending}
          disabled={!addressesIn(draft.emails).length}
        >
          {t('makeLinks')}
        </Button>
      </form>
      {invited.length > 0 && (
        <ul className={classes.links} aria-label={t('links')}>
          {invited.map((each) => (
            <li key={each.email} className={classes.link}>
              <span className={classes.address}>
                <span className="cut" style={{ display: 'block' }}>
                  {each.email}
                </span>
                <span
                  className={each.reason ? classes.bad : `cut ${classes.soft}`}
                  style={{ display: 'block' }}
                >
                  {each.reason ?? each.link}
                </span>
              </span>
              {each.link && <Copy value={each.link} />}
            </li>
          ))}
        </ul>
      )}
      {links.length > 1 && (
        <Copy value={links.map((each) => `${each.email}: ${each.link}`).join('\n')} label={t('copyAll')} />
      )}
      <Button size="sm" fullWidth onClick={goOn}>
        {links.length ? t('goOn') : t('alone')}
      </Button>
    </StepPage>
  );
}

function Copy({ value, label }: { value: string; label?: string }) {
  const t = useText(texts);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button variant="default" onClick={copy}>
          {copied ? t('copied') : (label ?? t('copy'))}
        </Button>
      )}
    </CopyButton>
  );
}

async function inviteOne(email: string, role: string): Promise<Invited> {
  try {
    const made = await invite({ email, roles: [role], team: null });
    return { email, link: `${location.origin}/invitation/${made.token}` };
  } catch (error) {
    return { email, reason: asProblem(error).reason || '—' };
  }
}
