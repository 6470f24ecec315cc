// Starts the app: one render, and the service worker that keeps its files on the phone.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/kernel/assert.ts';
import { App } from './app/App.tsx';
import './app/theme.css';
import { countTraffic } from './app/traffic.ts';
import { keepAppOnPhone } from './app/update.ts';
import { Routes } from './routes.tsx';

createRoot(must(document.getElementById('app'), 'index.html holds #app')).render(
  <StrictMode>
    <App>
      <Routes />
    </App>
  </StrictMode>,
);
keepAppOnPhone();
countTraffic();
