import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/wght.css';
import './design/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { tellCutWords } from './lib/cutWords';

tellCutWords();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
