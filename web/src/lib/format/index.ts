export { countryChoices, currencyChoices, zoneChoices } from './countries';
export { dayOf, formatAgo, formatDate, formatDay, formatMoment, formatTime, formatWeekday } from './dates';
export { formatLength, type LengthUnit, lengthText, parseLength } from './lengths';
export { formatMoney, type Money } from './money';
export { hueOf, initials } from './names';
export { formatBytes, formatNumber, formatPercent } from './numbers';
export { formatPhone } from './phones';
export { formatSpan } from './spans';
export { instantOf, wallClock } from './zones';
