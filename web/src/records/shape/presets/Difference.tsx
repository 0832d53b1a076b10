import { Badge } from '@mantine/core';
import { useObjects } from '@/api/objects';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Presets.module.css';
import type { PlanStep } from './presets';
import { partTexts } from './words';

/** The parts of a plan by kind: what is new, what becomes otherwise and in which respects. */
export function Difference({ steps }: { steps: PlanStep[] }) {
  const partName = useText(partTexts);
  const news = steps.filter(({ action }) => action !== 'same');
  const kinds = [...new Set(news.map(({ part }) => part))];
  return kinds.map((kind) => {
    const own = news.filter(({ part }) => part === kind);
    return (
      <details key={kind} className={classes.kind} open={own.length <= 12}>
        <summary>
          {partName(kind)} <span className={rows.soft}>{own.length}</span>
        </summary>
        <ul className={classes.steps}>
          {own.map((step) => (
            <Step
              key={`${step.object}.${step.name}.${Object.values(step.label)[0]}`}
              step={step}
              steps={steps}
            />
          ))}
        </ul>
      </details>
    );
  });
}

function Step({ step, steps }: { step: PlanStep; steps: PlanStep[] }) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const made = steps.find(({ part, name }) => part === 'object' && name === step.object);
  const known = objects.find(({ name }) => name === step.object);
  const owner = made ? label(made.label) : known ? label(known.label_plural) : step.object;
  return (
    <li className={classes.step}>
      <Badge color={step.action === 'add' ? 'green' : 'yellow'} variant="light">
        {t(step.action === 'add' ? 'add' : 'change')}
      </Badge>
      <span className="cut">{label(step.label) || step.name}</span>
      {step.part !== 'object' && owner && <span className={rows.soft}>{owner}</span>}
      {Object.keys(step.changes).length > 0 && (
        <span className={rows.soft}>{Object.keys(step.changes).join(', ')}</span>
      )}
    </li>
  );
}
