import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustments, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Ref } from '@/api/types';
import { languageNames, languages, useLocale, useText } from '@/lib/i18n';
import { FieldEditor } from '@/records/fields/FieldEditor';
import { refOf } from '@/records/fields/values';
import type { WholeFlow } from '../api';
import type { Draft } from '../builder/useDraft';
import { anyRecord } from '../trying/anyRecord';
import classes from './Console.module.css';
import { ForReal } from './ForReal';
import { texts } from './messages';
import { OnPaper } from './OnPaper';

type Props = { flow: WholeFlow; draft: Draft };

/** Talking with the bot as a visitor would: on paper, or for real with what can be deleted at once. */
export function Console({ flow, draft }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const [mode, setMode] = useState<'paper' | 'real'>('paper');
  const [language, setLanguage] = useState<string>(locale.language);
  const [record, setRecord] = useState<Ref | null>(null);
  const wanted = draft.present.trigger.on === 'pressed' ? String(draft.present.trigger.code ?? '') : '';
  const [code, setCode] = useState(wanted);
  const [round, setRound] = useState(0);
  const who = { flow, language, code, record: record?.id ?? null };
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [isSetting, setSetting] = useState(false);
  const key = `${mode} ${language} ${code} ${who.record} ${round}`;
  const restart = (
    <Button
      variant="default"
      leftSection={<IconRefresh size={14} />}
      onClick={() => setRound((before) => before + 1)}
    >
      {t('restart')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('mode')}
          value={mode}
          data={[
            { value: 'paper', label: t('onPaper') },
            { value: 'real', label: t('forReal') },
          ]}
          onChange={(next) => setMode(next as typeof mode)}
        />
        <span className={classes.soft}>{t(mode === 'paper' ? 'onPaperAbout' : 'forRealAbout')}</span>
      </div>
      {isPhone && (
        <div className={classes.tools}>
          <Button
            variant="default"
            leftSection={<IconAdjustments size={14} />}
            aria-expanded={isSetting}
            onClick={() => setSetting(!isSetting)}
          >
            {t('who')}
          </Button>
          {restart}
        </div>
      )}
      {(!isPhone || isSetting) && (
        <div className={classes.who}>
          <FieldEditor
            field={{ ...anyRecord, target: flow.object }}
            label={t('as')}
            value={record}
            onChange={(next) => setRecord(refOf(next))}
          />
          <Select
            label={t('language')}
            data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            value={language}
            allowDeselect={false}
            onChange={(next) => next && setLanguage(next)}
          />
          {draft.present.trigger.on === 'pressed' && (
            <TextInput
              label={t('code')}
              value={code}
              maxLength={64}
              onChange={(event) => setCode(event.currentTarget.value.replace(/[^A-Za-z0-9_-]/g, ''))}
            />
          )}
          {!isPhone && restart}
        </div>
      )}
      {mode === 'paper' ? <OnPaper key={key} draft={draft} {...who} /> : <ForReal key={key} {...who} />}
    </div>
  );
}
