import { Dialog } from '@/design/Dialog';
import { Kbd } from '@/design/Kbd';
import { useText } from '@/lib/i18n';
import classes from './KeysHelp.module.css';
import { texts } from './messages';
import type { Section } from './sections';

type Props = { sections: Section[]; onClose: () => void };

export default function KeysHelp({ sections, onClose }: Props) {
  const t = useText(texts);
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], t('keySearch')],
    [['c'], t('keyCreate')],
    [['/'], t('keyFilter')],
    [['j', 'k'], t('keyMove')],
    [['Enter'], t('keyOpen')],
    [['x'], t('keySelect')],
    [['Esc'], t('keyBack')],
    [['Ctrl', 'Z'], t('keyUndo')],
    [['?'], t('keyHelp')],
    ...sections.flatMap(({ key, label }): [string[], string][] =>
      key ? [[['g', key], t('keyGo', { name: label })]] : [],
    ),
  ];
  return (
    <Dialog onClose={onClose} title={t('keys')} size="lg">
      <dl className={classes.keys}>
        {rows.map(([keys, meaning]) => (
          <div key={meaning} className={classes.row}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
