import {
  type Icon,
  IconArrowsSplit,
  IconArrowsSplit2,
  IconBolt,
  IconCheckbox,
  IconClock,
  IconFlag,
  IconGitFork,
  IconHourglass,
  IconLink,
  IconMessage,
  IconPencil,
  IconPhone,
  IconPlayerStop,
  IconPlus,
  IconRepeat,
  IconUserCheck,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import type { Step } from '../flow';

const ofSteps: Record<string, Icon> = {
  if: IconArrowsSplit2,
  wait: IconHourglass,
  wait_until: IconHourglass,
  wait_for: IconHourglass,
  hours: IconClock,
  split: IconArrowsSplit,
  parallel: IconGitFork,
  each: IconRepeat,
  stop: IconPlayerStop,
  approve: IconUserCheck,
  update: IconPencil,
  create: IconPlus,
  assign: IconUsers,
  comment: IconMessage,
  link: IconLink,
  create_task: IconCheckbox,
  create_call: IconPhone,
  create_meeting: IconUsers,
  move_stage: IconFlag,
  call_webhook: IconWebhook,
};

export function stepIcon({ do: kind, action }: Step): Icon {
  return ofSteps[kind === 'act' ? (action ?? '') : kind] ?? IconBolt;
}
