export { dayOf, formatAgo, formatDay, formatMoment, formatTime, formatWeekday } from './dates';
export { formatMoney, formatMoneyShort, type Money } from './money';
export { hueOf, initials } from './names';
export { formatBytes, formatNumber, formatPercent, formatShort } from './numbers';
export { instantOf, wallClock } from './zones';
