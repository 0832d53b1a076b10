import { IconBolt, IconSettings } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { stepIcon } from '../builder/icons';
import { PartWords } from '../builder/PartWords';
import { partOfStep, partOfTrigger, valuesOf, whereParameter } from '../builder/parts';
import { usePartWords } from '../builder/usePartWords';
import { useMaking } from '../editors/context';
import type { Definition } from '../flow';
import { type Compared, compared, linesOf } from './lines';
import { texts } from './messages';
import classes from './Versions.module.css';

/** The later of two flows line by line, with what came and what went marked. */
export function Difference({ earlier, later }: { earlier: Definition; later: Definition }) {
  const t = useText(texts);
  return (
    <ol className={classes.lines}>
      {compared(linesOf(earlier), linesOf(later)).map((line, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names and keep no state
          key={at}
          className={classes.line}
          data-mark={line.mark}
          style={{ paddingInlineStart: 8 + line.depth * 20 }}
        >
          <Words line={line} flow={line.mark === 'went' ? earlier : later} />
          {line.mark !== 'same' && (
            <span className={classes.mark}>{t(line.mark === 'came' ? 'came' : 'went')}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Words({ line, flow }: { line: Compared; flow: Definition }) {
  const t = useText(texts);
  const { parts } = useMaking();
  const words = usePartWords();
  const { step } = line;
  if (step) {
    const part = partOfStep(parts, step);
    const Mark = stepIcon(step);
    return (
      <>
        <Mark size={16} stroke={1.6} aria-hidden className={classes.icon} />
        <span>
          <b>{part?.label ?? t('unknown')}</b>{' '}
          <PartWords said={words(part?.parameters ?? [], valuesOf(step))} />
        </span>
      </>
    );
  }
  if (line.key.startsWith('{"rules"'))
    return (
      <>
        <IconSettings size={16} stroke={1.6} aria-hidden className={classes.icon} />
        <span>
          <b>{t('rules')}</b> <PartWords said={words([whereParameter], { where: flow.goal })} />
        </span>
      </>
    );
  const trigger = partOfTrigger(parts, flow.trigger);
  return (
    <>
      <IconBolt size={16} stroke={1.6} aria-hidden className={classes.icon} />
      <span>
        <b>{trigger?.label ?? t('unknown')}</b>{' '}
        <PartWords
          said={[
            ...words(trigger?.parameters ?? [], flow.trigger),
            ...words([whereParameter], { where: flow.where }),
          ]}
        />
      </span>
    </>
  );
}
