import { messages } from '@/lib/i18n';

/** What the subjects' parts of the settings are called, and the words by which people look for them. */
export const furtherTexts = {
  notifications: messages({
    title: { en: 'Notifications', uk: 'Сповіщення', ru: 'Уведомления' },
    words: {
      en: 'bell mentions e-mail digest push browser quiet hours mute follow snooze letters',
      uk: 'дзвінок згадки пошта лист дайджест push браузер тихі години вимкнути стежити відпочинок',
      ru: 'колокольчик упоминания почта письмо дайджест push браузер тихие часы заглушить следить отдых',
    },
  }),
  noticeDefaults: messages({
    title: { en: 'Notifications of all', uk: 'Сповіщення всіх', ru: 'Уведомления всех' },
    words: {
      en: 'defaults roles e-mail digest push quiet hours company',
      uk: 'типові ролі пошта дайджест push тихі години компанія',
      ru: 'по умолчанию роли почта дайджест push тихие часы компания',
    },
  }),
  pipelines: messages({
    title: { en: 'Pipelines', uk: 'Воронки', ru: 'Воронки' },
    words: {
      en: 'stages funnel deals sales steps won lost probability rotting required gate colour archive',
      uk: 'етапи стадії пайплайн угоди продажі кроки виграно програно імовірність ймовірність застій обовʼязкові колір архів',
      ru: 'этапы стадии пайплайн сделки продажи шаги выиграно проиграно вероятность застой обязательные цвет архив',
    },
  }),
  objects: messages({
    title: { en: 'Objects', uk: 'Обʼєкти', ru: 'Объекты' },
    words: {
      en: 'own object custom table kind stages title icon archive delete catalogue contracts vehicles',
      uk: 'власний обʼєкт таблиця вид етапи заголовок значок архів видалити каталог договори авто',
      ru: 'свой объект таблица вид этапы заголовок значок архив удалить каталог договоры автомобили',
    },
  }),
  fields: messages({
    title: { en: 'Fields', uk: 'Поля', ru: 'Поля' },
    words: {
      en: 'objects new custom field column property attribute dropdown list options choice required unique index default section',
      uk: 'обʼєкти нове власне додаткове поле стовпець колонка властивість список варіанти вибір обовʼязкове унікальне індекс типове розділ',
      ru: 'объекты новое своё дополнительное поле столбец колонка свойство список варианты выбор обязательное уникальное индекс по умолчанию раздел',
    },
  }),
  layouts: messages({
    title: { en: 'Layouts', uk: 'Макети', ru: 'Макеты' },
    words: {
      en: 'record page sections order card board buttons link new record role team',
      uk: 'сторінка запису розділи порядок картка дошка кнопки посилання новий запис роль команда',
      ru: 'страница записи разделы порядок карточка доска кнопки ссылка новая запись роль команда',
    },
  }),
  configuration: messages({
    title: { en: 'Configuration', uk: 'Конфігурація', ru: 'Конфигурация' },
    words: {
      en: 'preset trade template yaml file export apply move shop clinic real estate agency school',
      uk: 'пресет галузь шаблон yaml файл перенести застосувати магазин клініка нерухомість агенція школа',
      ru: 'пресет отрасль шаблон yaml файл перенести применить магазин клиника недвижимость агентство школа',
    },
  }),
  tags: messages({
    title: { en: 'Tags', uk: 'Теги', ru: 'Теги' },
    words: {
      en: 'labels marks segments colour rename merge count',
      uk: 'мітки позначки ярлики сегменти колір перейменувати обʼєднати кількість',
      ru: 'метки пометки ярлыки сегменты цвет переименовать объединить количество',
    },
  }),
  changes: messages({
    title: { en: 'Changes and undo', uk: 'Зміни та скасування', ru: 'Изменения и отмена' },
    words: {
      en: 'bulk mass history of changes undo revert take back restore recover deleted tagged edited',
      uk: 'масові зміни історія скасувати повернути відкотити відновити видалені кошик теги',
      ru: 'массовые изменения история отменить вернуть откатить восстановить удалённые корзина теги',
    },
  }),
  shares: messages({
    title: { en: 'Shared records', uk: 'Поширені записи', ru: 'Открытые записи' },
    words: {
      en: 'shares sharing opened singly beyond roles take back revoke',
      uk: 'доступи поділитися відкриті окремо поза роллю забрати відкликати',
      ru: 'доступы поделиться поделились отдельно помимо роли забрать отозвать',
    },
  }),
  currencies: messages({
    title: { en: 'Currencies', uk: 'Валюти', ru: 'Валюты' },
    words: {
      en: 'exchange rate money dollar euro hryvnia usd eur',
      uk: 'курс обмін гроші долар євро гривня usd eur',
      ru: 'курс обмен деньги доллар евро гривна usd eur',
    },
  }),
  distribution: messages({
    title: { en: 'Lead distribution', uk: 'Розподіл лідів', ru: 'Распределение лидов' },
    words: {
      en: 'new leads owner assign assignment requests in turn round robin least loaded rules',
      uk: 'нові ліди заявки призначити відповідальний по черзі найменш завантажений правила',
      ru: 'новые лиды заявки назначить ответственный по очереди наименее загруженный правила',
    },
  }),
  talkWords: messages({
    title: { en: 'Words for bots', uk: 'Слова для ботів', ru: 'Слова для ботов' },
    words: {
      en: 'bot conversation chat operator human agent call person stop unsubscribe phrases',
      uk: 'бот розмова чат оператор людина покликати зупинити стоп відписатися фрази',
      ru: 'бот разговор чат оператор человек позвать остановить стоп отписаться фразы',
    },
  }),
  webhooks: messages({
    title: { en: 'Webhooks', uk: 'Вебхуки', ru: 'Вебхуки' },
    words: {
      en: 'outgoing http events integration zapier make url secret signature replay deliveries api',
      uk: 'вихідні події інтеграція адреса секрет підпис повторити доставки api http',
      ru: 'исходящие события интеграция адрес секрет подпись повторить доставки api http',
    },
  }),
};
