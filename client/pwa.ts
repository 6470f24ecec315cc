// How the phone's app is made installable: its manifest, and the list of all its files for the
// service worker, which keeps every one of them so that each screen opens without a network.
import { VitePWA } from 'vite-plugin-pwa';

/** Of a shortcut; phones show the first four. */
const icons = [{ src: '/icon-192.png', sizes: '192x192' }];

/** Vite plugin; belongs last, because it lists what the others have built. */
export const pwa = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: '.',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    // Pictures for the sheet that offers to install are not part of the app on the phone.
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,png}'],
      globIgnores: ['**/node_modules/**/*', 'screenshot-*.png'],
    },
    manifest: {
      id: '/',
      name: 'Routebook',
      short_name: 'Routebook',
      description: 'One book for the round: collect, sell, read meters. Works offline.',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#f5f6f3',
      theme_color: '#2438b8',
      categories: ['business', 'finance'],
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      screenshots: [
        {
          src: '/screenshot-today.png',
          sizes: '360x740',
          type: 'image/png',
          form_factor: 'narrow',
          label: 'The round of the day, and what is due at each stop',
        },
        {
          src: '/screenshot-receipt.png',
          sizes: '360x740',
          type: 'image/png',
          form_factor: 'narrow',
          label: 'A receipt, given without a network',
        },
      ],
      share_target: {
        action: '/share',
        method: 'POST',
        enctype: 'multipart/form-data',
        params: {
          title: 'title',
          text: 'text',
          url: 'url',
          files: [{ name: 'photo', accept: ['image/*'] }],
        },
      },
      shortcuts: [
        { name: 'Collect', url: '/start/collect', icons },
        { name: 'Read', url: '/start/read', icons },
        { name: 'Outbox', url: '/outbox', icons },
        { name: 'Close day', url: '/day/close', icons },
        { name: 'Scan', url: '/find/scan', icons },
      ],
    },
  });
