import { messages } from '@/lib/i18n';

/** What companies live by. */
export const tradeTexts = messages({
  wholesale: { en: 'B2B sales, wholesale', uk: 'B2B-продажі, гурт', ru: 'B2B-продажи, опт' },
  shop: { en: 'Shop', uk: 'Магазин', ru: 'Магазин' },
  online_shop: { en: 'Online shop', uk: 'Інтернет-магазин', ru: 'Интернет-магазин' },
  services: { en: 'Services', uk: 'Послуги', ru: 'Услуги' },
  agency: { en: 'Agency', uk: 'Агенція', ru: 'Агентство' },
  it: { en: 'IT and software', uk: 'ІТ і програмне забезпечення', ru: 'ИТ и программное обеспечение' },
  clinic: { en: 'Clinic', uk: 'Клініка', ru: 'Клиника' },
  beauty: { en: 'Beauty', uk: 'Краса', ru: 'Красота' },
  fitness: { en: 'Fitness club', uk: 'Фітнес-клуб', ru: 'Фитнес-клуб' },
  car_service: { en: 'Cars and car service', uk: 'Авто й автосервіс', ru: 'Авто и автосервис' },
  real_estate: { en: 'Real estate', uk: 'Нерухомість', ru: 'Недвижимость' },
  construction: { en: 'Construction', uk: 'Будівництво', ru: 'Строительство' },
  education: { en: 'Education', uk: 'Освіта', ru: 'Образование' },
  tourism: { en: 'Travel', uk: 'Туризм', ru: 'Туризм' },
  hospitality: { en: 'Hotels', uk: 'Готелі', ru: 'Гостиницы' },
  food: { en: 'Food and restaurants', uk: 'Їжа й ресторани', ru: 'Еда и рестораны' },
  logistics: { en: 'Logistics', uk: 'Логістика', ru: 'Логистика' },
  manufacturing: { en: 'Manufacturing', uk: 'Виробництво', ru: 'Производство' },
  finance: { en: 'Finance and insurance', uk: 'Фінанси й страхування', ru: 'Финансы и страхование' },
  legal: { en: 'Law', uk: 'Право', ru: 'Право' },
  other: { en: 'Something else', uk: 'Щось інше', ru: 'Другое' },
});
