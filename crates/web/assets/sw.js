/* Diwan: pages already seen stay readable without a network; passes always do.
   Nothing is sent again from here: a form that could not leave stays on its page. */
const ASSETS = __ASSETS__;
const SHELL = 'diwan-__VERSION__';
const PAGES = 'pages-__VERSION__';
const PASSES = 'passes';
const PAGES_MAX = 60;
const SLOW_MS = 4000;

const isPass = url => url.pathname.startsWith('/pass/');

self.addEventListener('install', e => e.waitUntil((async () => {
  const cache = await caches.open(SHELL);
  await Promise.all(ASSETS.map(one => cache.add(one).catch(() => {})));
  await self.skipWaiting();
})()));

self.addEventListener('activate', e => e.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => ![SHELL, PAGES, PASSES].includes(name));
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

// Signing out: the next person at this device reads nothing of the last one's. A pass is a public page and stays.
self.addEventListener('message', e => { if (e.data === 'clear') e.waitUntil(caches.delete(PAGES)); });

self.addEventListener('fetch', e => {
  const asked = e.request;
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || url.origin !== location.origin) return;
  if (asked.mode === 'navigate') e.respondWith(page(asked, url));
  else if (ASSETS.includes(url.pathname) || url.pathname.startsWith('/assets/')) e.respondWith(asset(asked));
});

async function page(asked, url) {
  const pass = isPass(url);
  const cache = await caches.open(pass ? PASSES : PAGES);
  // Yesterday's answer must not open today's barrier: of the gate, only the empty page is kept.
  const key = url.pathname === '/gate' ? '/gate' : asked.url;
  const keeps = key !== '/gate' || !url.search;
  const fresh = fetch(asked).then(answer => {
    if (keeps && answer.ok && answer.type === 'basic') store(cache, key, answer.clone(), pass).catch(() => {});
    return answer;
  });
  fresh.catch(() => {});
  const stored = await cache.match(key);
  try {
    // A slow line is worse than yesterday's page: after four seconds the stored copy is shown.
    if (!stored) return await fresh;
    return (await Promise.race([fresh, new Promise(done => setTimeout(done, SLOW_MS))])) || stored;
  } catch {
    return stored || (await caches.match('/offline')) || Response.error();
  }
}

// A page that shows a secret once is not kept, anywhere.
async function store(cache, url, answer, pass) {
  const text = await answer.text();
  if (/data-once|class="secret/.test(text)) return;
  const { status, headers } = answer;
  const plain = new Headers(headers);
  plain.delete('content-encoding');
  plain.delete('content-length');
  await cache.put(url, new Response(text, { status, headers: plain }));
  if (!pass) await trim(cache);
}

async function trim(cache) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - PAGES_MAX)).map(key => cache.delete(key)));
}

async function asset(asked) {
  const known = await caches.match(asked);
  if (known) return known;
  const answer = await fetch(asked);
  if (answer.ok) { const copy = answer.clone(); (await caches.open(SHELL)).put(asked, copy).catch(() => {}); }
  return answer;
}
