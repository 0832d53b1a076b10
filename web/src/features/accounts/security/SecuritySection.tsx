import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { AppDialog } from './AppDialog';
import { CodesDialog } from './CodesDialog';
import { texts } from './messages';
import { Passkeys } from './Passkeys';
import {
  type Authenticators,
  askForProof,
  authenticatorsQuery,
  beginApp,
  readCodes,
  renewCodes,
  type Secret,
  turnAppOff,
} from './security';
import { useProven } from './useProven';

/** How I prove to be myself: one-time codes, recovery codes, passkeys. */
export function SecuritySection() {
  const query = useQuery(authenticatorsQuery);
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {(own) => <SecondFactors own={own} />}
    </Loaded>
  );
}

function SecondFactors({ own }: { own: Authenticators }) {
  const t = useText(texts);
  const { run, dialog, isBusy } = useProven();
  const [made, setMade] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const begin = () =>
    void run(async () => {
      await askForProof();
      return beginApp();
    }, setMade);
  const showCodes = () => void run(readCodes, setCodes);
  const finish = () => {
    setMade(null);
    toast(t('appOn'));
    showCodes();
  };
  const turnOff = () =>
    void run(turnAppOff, () => {
      setLeaving(false);
      toast(t('appOff'));
    });
  return (
    <>
      <section>
        <PartHead title={t('second')} about={t('secondAbout')} />
        <ul className={rows.rows}>
          <li className={rows.row}>
            <div className={rows.main}>
              <div>
                {t('app')} {own.app && <Badge color="green">{t('on')}</Badge>}
              </div>
              <div className={rows.soft}>{t('appAbout')}</div>
            </div>
            {own.app ? (
              <Button variant="default" onClick={() => setLeaving(true)}>
                {t('turnOff')}
              </Button>
            ) : (
              <Button onClick={begin} loading={isBusy && !isLeaving}>
                {t('setUp')}
              </Button>
            )}
          </li>
          {own.codes && (
            <li className={rows.row}>
              <div className={rows.main}>
                <div>{t('codes')}</div>
                <div className={rows.soft}>{t('codesLeft', { count: own.codes.unused_code_count })}</div>
              </div>
              <div className={rows.side}>
                <Button variant="default" onClick={showCodes}>
                  {t('show')}
                </Button>
                <Button variant="default" onClick={() => void run(renewCodes, setCodes)}>
                  {t('renew')}
                </Button>
              </div>
            </li>
          )}
        </ul>
      </section>
      <Passkeys passkeys={own.passkeys} onFirstCodes={showCodes} />
      {made && <AppDialog made={made} onClose={() => setMade(null)} onDone={finish} />}
      {codes && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
      {isLeaving && (
        <ConfirmDialog
          title={t('turnOffTitle')}
          action={t('turnOff')}
          isBusy={isBusy}
          onConfirm={turnOff}
          onClose={() => setLeaving(false)}
        >
          {t('turnOffText')}
        </ConfirmDialog>
      )}
      {dialog}
    </>
  );
}
