/* Diwan: what makes the pages quicker. Every page works without this file.
   Texts come from data-t-… attributes of <body> or of the element concerned: none are written here. */
(() => {
  'use strict';
  const d = document;
  const html = d.documentElement;
  const $ = (s, r = d) => r.querySelector(s);
  const $$ = (s, r = d) => [...r.querySelectorAll(s)];
  const byId = id => d.getElementById(id);
  const t = (key, el) => el?.dataset[key] || d.body.dataset[key] || '';
  const make = (tag, set = {}, ...inner) => {
    const el = Object.assign(d.createElement(tag), set);
    el.append(...inner);
    return el;
  };
  const say = text => { const out = byId('said'); if (out) out.textContent = text; };
  const typing = el => !!el?.matches?.('input:not([type=checkbox],[type=radio],[type=submit]),textarea,select,[contenteditable]');
  const csrf = () => $('meta[name=csrf]')?.content || '';

  // What this device keeps. Storage may be refused or full: then the server keeps it, or the page says so.
  const keep = {
    get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
    drop(...keys) { try { keys.forEach(key => localStorage.removeItem(key)); } catch { /* nothing was kept */ } },
    keys(start) { try { return Object.keys(localStorage).filter(key => key.startsWith(start)); } catch { return []; } },
  };

  html.classList.add('js');
  $('.error-summary')?.focus();

  /* ---- parts of pages: fetched with Diwan-Part, put in place of what they replace ---- */

  async function part(url, id, init = {}, wait_ms = 30000) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), wait_ms);
    try {
      const res = await fetch(url, { credentials: 'same-origin', ...init, headers: { 'Diwan-Part': id }, signal: stop.signal });
      if (!res.ok && res.status !== 422) throw new Error(`answered ${res.status}`);
      if (!/^text\/html/.test(res.headers.get('content-type') || '')) throw new Error('no page');
      const fresh = new DOMParser().parseFromString(await res.text(), 'text/html').getElementById(id);
      return { res, fresh };
    } finally { clearTimeout(timer); }
  }

  // What was typed and not sent survives a part that renews itself.
  const box = el => el.type === 'checkbox' || el.type === 'radio';
  const typed = root => $$('input[id],textarea[id],select[id]', root)
    .filter(el => !/^(hidden|file)$/.test(el.type) && (box(el) ? el.checked !== el.defaultChecked : el.value !== el.defaultValue));

  function put(id, fresh, carry) {
    const old = byId(id);
    if (!old) return;
    const own = carry ? typed(old) : [];
    const at = d.activeElement;
    const inside = old.contains(at);
    const caret = inside && typeof at.selectionStart === 'number' ? [at.selectionStart, at.selectionEnd] : null;
    const open = $$('details[id][open]', old).map(one => one.id);
    const [x, y] = [scrollX, scrollY];
    const said = old.dataset.say;
    fresh = d.importNode(fresh, true);
    old.replaceWith(fresh);
    open.forEach(one => byId(one)?.setAttribute('open', ''));
    own.forEach(el => { const to = byId(el.id); if (to) box(to) ? to.checked = el.checked : to.value = el.value; });
    const wrong = fresh.matches('.error-summary') ? fresh : $('.error-summary', fresh);
    if (wrong) wrong.focus();
    else if (inside) {
      const same = (at.id && byId(at.id)) || (at.name && $(`[name="${CSS.escape(at.name)}"]`, fresh));
      const to = same || $('[autofocus]', fresh) || fresh;
      if (to === fresh && fresh.tabIndex < 0) fresh.tabIndex = -1;
      to.focus({ preventScroll: true });
      if (caret && to.value === at.value) try { to.setSelectionRange(...caret); } catch { /* not a text field */ }
    }
    if (!wrong) scrollTo(x, y);
    if (fresh.dataset.say && fresh.dataset.say !== said) say(fresh.dataset.say);
    live();
  }

  const idOf = where => (where || '').replace(/^#/, '');
  // Pages reached by parts go into the history, so that Back does what one expects.
  function went(url) {
    if (!history.state?.part) history.replaceState({ part: 1 }, '');
    history.pushState({ part: 1 }, '', url);
  }
  addEventListener('popstate', e => e.state?.part && location.reload());

  const hasLeft = res => res.redirected && new URL(res.url).pathname !== location.pathname;

  async function swapForm(form, by, id) {
    const attr = name => by?.getAttribute('form' + name) || form.getAttribute(name);
    const post = (attr('method') || 'get').toLowerCase() === 'post';
    const url = new URL(attr('action') || location.href, location.href);
    const data = new FormData(form);
    if (by?.name) data.append(by.name, by.value);
    const init = { method: post ? 'POST' : 'GET' };
    if (post) init.body = (attr('enctype') || '').startsWith('multipart') ? data : new URLSearchParams(data);
    else url.search = new URLSearchParams(data);
    const target = byId(id);
    target.setAttribute('aria-busy', 'true');
    try {
      const { res, fresh } = await part(url, id, init, form.closest('[data-gate-offline]') ? 8000 : 60000);
      if (hasLeft(res)) return location.assign(res.url);
      if (!fresh) throw new Error('no part');
      if (!post && !form.hasAttribute('data-stay')) went(url);
      put(id, fresh);
    } catch (fault) {
      if (gate?.(form, fault)) return;
      if (!navigator.onLine) return strip();
      ordinary(form, by);
    } finally {
      sent.delete(form);
      target.removeAttribute('aria-busy');
    }
  }

  // The browser's own way. An idempotency key in the form keeps a repeated one from counting twice.
  function ordinary(form, by) {
    if (by?.name) form.append(make('input', { type: 'hidden', name: by.name, value: by.value }));
    for (const name of ['action', 'method', 'enctype']) {
      const own = by?.getAttribute('form' + name);
      if (own) form.setAttribute(name, own);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  async function swapLink(link, id) {
    const target = byId(id);
    target.setAttribute('aria-busy', 'true');
    try {
      const { res, fresh } = await part(link.href, id);
      if (!fresh || (hasLeft(res) && new URL(res.url).pathname !== link.pathname)) throw new Error('another page');
      if (!link.hasAttribute('data-stay')) went(link.href);
      put(id, fresh);
    } catch { location.assign(link.href); } finally { target.removeAttribute('aria-busy'); }
  }

  d.addEventListener('click', e => {
    const link = e.target.closest?.('a[data-swap]');
    if (!link || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || link.target) return;
    const id = idOf(link.dataset.swap);
    if (!byId(id)) return;
    e.preventDefault();
    swapLink(link, id);
  });

  // A form is sent once: a second click within a few seconds is the same click.
  const sent = new WeakMap();
  const AGAIN_MS = 5000;
  d.addEventListener('submit', e => {
    const form = e.target;
    const by = e.submitter;
    if (e.defaultPrevented) return;
    if (Date.now() - (sent.get(form) || 0) < AGAIN_MS) return e.preventDefault();
    sent.set(form, Date.now());
    if (form.hasAttribute('data-forget')) forget();
    if (form.dataset.drops) keep.drop('draft:' + form.dataset.drops);
    clearTimeout(saving);
    if (!navigator.onLine && gate?.(form)) { sent.delete(form); return e.preventDefault(); }
    const input = !by?.name && form.dataset.tCut && $('input[type=file]', form);
    if (input && input.files[0]?.size > SHOWN_BYTES) { e.preventDefault(); return upload(form, input); }
    const id = idOf(by?.dataset.swap || form.dataset.swap);
    if (!id || !byId(id)) return;
    e.preventDefault();
    swapForm(form, by, id);
  });

  // A large file says how far it is. When its sending stops the form is as it was, file and key with it: sent again, it
  // counts once.
  const SHOWN_BYTES = 200000;
  function upload(form, input) {
    const xhr = new XMLHttpRequest();
    const bar = make('progress', { max: 1 });
    const far = make('bdi');
    const line = make('span', { className: 'small' }, t('tSending', form) + ' ', far, ' ', bar);
    wrong(input, '');
    ($('[data-draft-state]', form) || input).after(line);
    const over = text => { line.remove(); sent.delete(form); wrong(input, text); input.focus(); };
    xhr.open('POST', form.action);
    xhr.responseType = 'document';
    xhr.upload.onprogress = e => {
      if (!e.lengthComputable) return;
      bar.value = e.loaded / e.total;
      far.textContent = `${Math.floor(100 * bar.value)} %`;
    };
    xhr.onload = () => {
      const page = xhr.response;
      if (new URL(xhr.responseURL).pathname !== new URL(form.action).pathname) return location.assign(xhr.responseURL);
      const fresh = page && $('form[data-draft]', page);
      if (!fresh) return over((page && $('.lead', page)?.textContent) || t('tCut', form));
      const next = d.importNode(fresh, true);
      form.replaceWith(next);
      $('input[type=file]', next)?.replaceWith(input);
      line.remove();
      d.title = page.title;
      $('.error-summary', next)?.focus();
    };
    xhr.onerror = xhr.onabort = () => over(t('tCut', form));
    xhr.send(new FormData(form));
  }
  addEventListener('pageshow', e => e.persisted && $$('form').forEach(form => sent.delete(form)));

  // What a shared device must not remember. What a gate let out is not forgotten until it was told.
  function forget() {
    keep.drop(...keep.keys('draft:'), 'gate:list');
    navigator.serviceWorker?.controller?.postMessage('clear');
  }

  /* ---- live parts: one connection, closed while nobody looks ---- */

  const streams = new Map();
  const RETRY_MS = 20000;
  function live() {
    const wanted = new Set(d.hidden ? [] : $$('[data-live][id]').map(el => el.dataset.live));
    for (const [url, stream] of streams) if (!wanted.has(url)) { stream.close(); streams.delete(url); }
    for (const url of wanted) if (!streams.has(url)) listen(url);
  }
  function listen(url) {
    const stream = new EventSource(url);
    let timer;
    const soon = () => { clearTimeout(timer); timer = setTimeout(() => changed(url), 250); };
    streams.set(url, stream);
    stream.addEventListener('changed', soon);
    stream.onmessage = e => e.data === 'changed' && soon();
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      streams.delete(url);
      setTimeout(live, RETRY_MS * (1 + Math.random()));
    };
  }
  const changed = url => $$('[data-live][id]').filter(el => el.dataset.live === url).forEach(renew);
  // Nothing moves under the eyes of who reads or types: calm lists offer what is new, fields wait.
  function renew(el) {
    const at = d.activeElement;
    if ($$('input[type=file]', el).some(one => one.value)) return;
    if (el.contains(at) && typing(at)) {
      if (at.dataset.waits) return;
      at.dataset.waits = 1;
      at.addEventListener('blur', () => setTimeout(() => { delete at.dataset.waits; if (el.isConnected) renew(el); }), { once: true });
    } else if (el.hasAttribute('data-calm')) {
      if (el.previousElementSibling?.matches('[data-fresh]')) return;
      const show = make('button', { type: 'button', className: 'btn btn-s', textContent: t('tFresh', el), onclick: () => { show.remove(); fetchPart(el.id); } });
      show.dataset.fresh = '';
      el.before(show);
      say(show.textContent);
    } else fetchPart(el.id);
  }
  async function fetchPart(id) {
    try {
      const { res, fresh } = await part(location.pathname + location.search, id);
      if (fresh && res.ok && !res.redirected) put(id, fresh, true);
    } catch { /* the next change, or the next visit, will show it */ }
  }
  d.addEventListener('visibilitychange', () => {
    live();
    if (!d.hidden) $$('[data-live][id]').forEach(renew);
  });
  addEventListener('pagehide', () => { streams.forEach(stream => stream.close()); streams.clear(); });
  addEventListener('pageshow', live);

  /* ---- fields: the server's own check, asked early ---- */

  d.addEventListener('change', async e => {
    const el = e.target;
    const url = el.form?.dataset.check;
    if (!url || !el.name || /^(hidden|file|password|submit)$/.test(el.type)) return;
    const asked = el.value;
    try {
      const body = new URLSearchParams({ [el.name]: el.type === 'checkbox' && !el.checked ? '' : asked, csrf: csrf() });
      const res = await fetch(url, { method: 'POST', body, headers: { 'Diwan-Part': 'check' } });
      const plain = /^text\/plain/.test(res.headers.get('content-type') || '');
      if (res.redirected || !(res.status === 204 || ((res.ok || res.status === 422) && plain))) return;
      if (el.value === asked) wrong(el, res.status === 204 ? '' : (await res.text()).trim());
    } catch { /* asked again when the form is sent */ }
  });
  function wrong(el, text) {
    const field = el.closest('.field');
    if (!field) return;
    const id = `${el.name}-e`;
    const described = (el.getAttribute('aria-describedby') || '').split(' ').filter(one => one && one !== id);
    let out = byId(id);
    field.classList.toggle('has-error', !!text);
    if (!text) {
      out?.remove();
      el.removeAttribute('aria-invalid');
    } else {
      if (!out) (el.closest('.with-unit,.choices') || el).before(out = make('p', { id, className: 'error' }));
      out.replaceChildren(make('span', { textContent: text }));
      el.setAttribute('aria-invalid', 'true');
      described.push(id);
      say(text);
    }
    described.length ? el.setAttribute('aria-describedby', described.join(' ')) : el.removeAttribute('aria-describedby');
  }

  /* ---- reference fields: what the tables know, below the field ---- */

  let combo = null; // { input, list, at }
  const LISTED = 'input[data-list]';
  function shut() {
    if (!combo) return;
    combo.list.remove();
    combo.input.setAttribute('aria-expanded', 'false');
    combo.input.removeAttribute('aria-activedescendant');
    combo = null;
  }
  async function suggest(input) {
    const q = input.value.trim();
    if (!q) return shut();
    if (combo?.input !== input) shut();
    try {
      const res = await fetch(`/reference/${input.dataset.list}?${new URLSearchParams({ q })}`, { headers: { 'Diwan-Part': 'options' } });
      if (!res.ok || res.redirected || d.activeElement !== input || input.value.trim() !== q) return;
      const found = $$('[role=option]', new DOMParser().parseFromString(`<ul>${await res.text()}</ul>`, 'text/html'));
      const id = `${input.id || input.name}-o`;
      const rows = found.map((one, n) => Object.assign(d.importNode(one, true), { id: `${id}${n}` }));
      if (!rows.length) {
        const none = make('li', { textContent: t('tNone', input) });
        none.setAttribute('aria-disabled', 'true');
        none.setAttribute('role', 'option');
        rows.push(none);
        say(none.textContent);
      }
      if (!combo) {
        const list = make('ul', { id, className: 'options' });
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', input.labels?.[0]?.textContent.trim() || '');
        list.addEventListener('pointerdown', e => { e.preventDefault(); pick(e.target.closest('[role=option]')); });
        (input.closest('.field') || input.parentElement).append(list);
        combo = { input, list };
        input.setAttribute('aria-controls', id);
        input.setAttribute('aria-expanded', 'true');
      }
      combo.at = -1;
      input.removeAttribute('aria-activedescendant');
      combo.list.replaceChildren(...rows);
    } catch { /* typed by hand, checked by the server */ }
  }
  function pick(row) {
    if (!row || !combo || row.hasAttribute('aria-disabled')) return;
    const { input } = combo;
    input.value = row.dataset.value;
    told(input, row.dataset.text || row.textContent.trim());
    shut();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function told(input, text) {
    const id = `${input.id}-p`;
    byId(id)?.remove();
    if (text) (input.closest('.with-unit') || input).after(make('p', { id, className: 'hint', textContent: text }));
  }
  let later;
  d.addEventListener('input', e => {
    if (!e.target.matches?.(LISTED)) return;
    told(e.target, '');
    clearTimeout(later);
    later = setTimeout(() => suggest(e.target), 150);
  });
  d.addEventListener('focusin', e => {
    if (!e.target.matches?.(LISTED)) return;
    const known = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', autocomplete: 'off', 'aria-haspopup': 'listbox' };
    for (const [name, value] of Object.entries(known)) if (!e.target.hasAttribute(name) || name === 'autocomplete') e.target.setAttribute(name, value);
  });
  d.addEventListener('focusout', e => combo?.input === e.target && shut());
  d.addEventListener('keydown', e => {
    if (!e.target.matches?.(LISTED) || e.isComposing) return;
    if (e.key === 'ArrowDown' && !combo) { e.preventDefault(); return void suggest(e.target); }
    if (!combo) return;
    const rows = $$('[role=option]:not([aria-disabled])', combo.list);
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      if (!rows.length) return;
      const step = e.key === 'ArrowDown' ? 1 : -1;
      combo.at = (combo.at + step + rows.length + (combo.at < 0 && step < 0 ? 1 : 0)) % rows.length;
      rows.forEach((row, n) => row.setAttribute('aria-selected', String(n === combo.at)));
      e.target.setAttribute('aria-activedescendant', rows[combo.at].id);
      rows[combo.at].scrollIntoView({ block: 'nearest' });
    } else if (e.key === 'Enter' && combo.at >= 0) {
      e.preventDefault();
      pick(rows[combo.at]);
    } else if (e.key === 'Escape') {
      e.preventDefault();
      e.stopImmediatePropagation();
      shut();
    }
  });

  /* ---- drafts: <form data-draft="key"> is copied to this device while one types. The server's draft is the reference ---- */

  const drafted = form => [...form.elements].filter(el => el.name && !/^(hidden|password|file|submit|button|fieldset)$/.test(el.type) && el.autocomplete !== 'one-time-code');
  const draftSay = (form, key) => { const out = $('[data-draft-state]', form); if (out) out.textContent = t(key, form); };
  $$('form[data-draft]').forEach(form => {
    const kept = keep.get('draft:' + form.dataset.draft);
    if (!kept || $('.error-summary') || kept.at <= Number(form.dataset.draftAt || 0)) return;
    const left = [...kept.fields];
    drafted(form).forEach(el => {
      const n = left.findIndex(([name, value]) => name === el.name && (!box(el) || value === el.value));
      if (box(el)) el.checked = n >= 0;
      else if (n >= 0) el.value = left[n][1];
      if (n >= 0) left.splice(n, 1);
    });
    draftSay(form, 'tBack');
  });
  $$('[data-draft-done]').forEach(el => keep.drop('draft:' + el.dataset.draftDone));
  // What takes long to fill in is kept by the server too, while one thinks.
  let saving;
  const SAVE_MS = 5000;
  async function save(form) {
    try {
      const body = new URLSearchParams(fieldsOf(form));
      body.set('csrf', csrf());
      body.set('do', 'keep-draft');
      const res = await fetch(form.action, { method: 'POST', body, headers: { 'Diwan-Part': 'draft' } });
      if (res.status === 204) draftSay(form, 'tBoth');
    } catch { /* this device has it */ }
  }
  const fieldsOf = form => drafted(form).filter(el => !box(el) || el.checked).map(el => [el.name, el.value]);
  const timers = new WeakMap();
  const draft = e => {
    const form = e.target.form;
    if (!form?.dataset.draft) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => {
      if (keep.set('draft:' + form.dataset.draft, { at: Date.now(), fields: fieldsOf(form) })) draftSay(form, 'tKept');
    }, 600));
    if (!form.hasAttribute('data-keeps')) return;
    clearTimeout(saving);
    saving = setTimeout(() => save(form), SAVE_MS);
  };
  d.addEventListener('input', draft);
  d.addEventListener('change', draft);

  /* ---- small things: copying, menus, keys, the network strip ---- */

  d.addEventListener('click', async e => {
    const by = e.target.closest?.('[data-copy]');
    if (!by) return;
    const from = by.dataset.copy ? by.dataset.copy.startsWith('#') && byId(by.dataset.copy.slice(1)) : by;
    const label = $('[data-copy-label]', by) || by;
    try {
      await navigator.clipboard.writeText(from ? (from.value ?? from.textContent).trim() : by.dataset.copy);
      const before = label.textContent;
      if (before !== t('tCopied')) setTimeout(() => { label.textContent = before; }, 2000);
      label.textContent = t('tCopied');
      say(t('tCopied'));
    } catch { if (from) getSelection().selectAllChildren(from); }
  });

  const closeMenus = kept => $$('details.menu[open]').forEach(menu => menu === kept || menu.removeAttribute('open'));
  d.addEventListener('click', e => closeMenus(e.target.closest?.('details.menu')));

  let at = -1;
  d.addEventListener('keydown', e => {
    if (e.key === 'Escape') {
      const menu = $('details.menu[open]');
      closeMenus();
      if (menu) $('summary', menu).focus();
      return;
    }
    if (e.key === 'k' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); $('#q')?.focus(); return; }
    // Single letters act only where the reader chose the dense pages, and never while typing.
    if (html.dataset.density !== 'tight' || html.dataset.keys === 'off') return;
    if (!e.key || typing(e.target) || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const key = e.key.toLowerCase();
    if (key === '/') { e.preventDefault(); $('#q')?.focus(); return; }
    const rows = key === 'j' || key === 'k' ? $$('.table tbody tr') : [];
    if (rows.length) {
      if (at < 0) at = rows.findIndex(row => row.matches('.selected'));
      at = Math.max(0, Math.min(rows.length - 1, at + (key === 'j' ? 1 : -1)));
      rows.forEach((row, n) => {
        row.classList.toggle('selected', n === at);
        n === at ? row.setAttribute('aria-current', 'true') : row.removeAttribute('aria-current');
      });
      $('a', rows[at])?.focus({ preventScroll: true });
      rows[at].scrollIntoView({ block: 'nearest' });
      return;
    }
    const by = key === '?' ? null : $(`[data-key="${CSS.escape(key)}"]`);
    if (key === '?') $('.keys-help')?.scrollIntoView({ block: 'center' });
    else if (by) { e.preventDefault(); by.click(); }
  });

  function strip() {
    const shown = byId('offline');
    if (navigator.onLine) return shown?.remove();
    if (shown) return;
    const line = make('p', { id: 'offline', className: 'strip is-them', textContent: t('tOffline') });
    line.setAttribute('role', 'status');
    ($('.topbar') || d.body.firstElementChild).after(line);
  }
  addEventListener('online', strip);
  addEventListener('offline', strip);

  /* ---- the gate when its line is down: the stored list answers, the local journal remembers ---- */

  const gate = $('[data-gate-offline]') && gateOf($('[data-gate-offline]'));
  function gateOf(page) {
    const LIST = 'gate:list', OUT = 'gate:let-out';
    const answer = () => $('[data-gate-answer]', page);
    const text = key => t(key, page);
    const plain = s => (s || '').toUpperCase().replace(/[^A-Z0-9]/g, '');
    const ms = at => (typeof at === 'number' ? at / 1000 : Date.parse(at));
    const hour = at => new Date(at).toLocaleTimeString('fr', { hour: '2-digit', minute: '2-digit' });
    const outs = () => keep.get(OUT) || [];
    const uuid = () => crypto.randomUUID?.() || [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

    function state() {
      const line = $('[data-gate-state]', page);
      if (!line) return;
      const kept = keep.get(LIST);
      const waiting = outs();
      const refused = waiting.filter(one => one.refused).length;
      const parts = [kept ? `${text('tListed')} ${hour(kept.at)}` : text('tNoList')];
      if (waiting.length > refused) parts.push(`${text('tWaiting')} ${waiting.length - refused}`);
      if (refused) parts.push(`${text('tRefused')} ${refused}`);
      line.replaceChildren(...parts.map(one => make('span', { textContent: one })));
    }

    async function fetchList() {
      try {
        const res = await fetch(page.dataset.listUrl || '/gate/list', { headers: { accept: 'application/json' } });
        if (res.ok && !res.redirected) keep.set(LIST, { at: Date.now(), list: await res.json() });
      } catch { /* the stored list stays, with its age */ }
      state();
    }

    // What the stored list says of a pass, a spoken code, a container or a plate.
    function judge(asked) {
      const kept = keep.get(LIST);
      if (!kept) return { word: 'tShut', why: [text('tNoList')] };
      const list = kept.list.list || kept.list;
      if (Date.now() - kept.at > list.max_age_s * 1000) return { word: 'tShut', why: [text('tOld')] };
      const id = (asked.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i) || [''])[0].toLowerCase();
      const said = plain(asked);
      const truck = list.trucks.find(one => (id ? one.pass === id : said && [one.code, one.cargo, one.plate].some(x => plain(x) === said)));
      if (!truck) return { word: 'tShut', why: [text('tUnknown')] };
      const now = Date.now();
      if (outs().some(one => one.pass === truck.pass)) return { word: 'tOut', truck, why: [] };
      if (now < ms(truck.opens_at)) return { word: 'tShut', truck, why: [`${text('tEarly')} ${hour(ms(truck.opens_at))}`] };
      if (now > ms(truck.closes_at)) return { word: 'tShut', truck, why: [`${text('tLate')} ${hour(ms(truck.closes_at))}`] };
      if (!truck.open) return { word: 'tShut', truck, why: truck.missing.map(code => list.texts?.[code] || code) };
      return { word: 'tOpen', truck, why: [] };
    }

    const mark = name => {
      const svg = d.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const use = d.createElementNS('http://www.w3.org/2000/svg', 'use');
      svg.setAttribute('class', 'mark');
      svg.setAttribute('aria-hidden', 'true');
      use.setAttribute('href', `${d.body.dataset.icons}#m-${name}`);
      svg.append(use);
      return svg;
    };

    function draw({ word, truck, why }) {
      const kind = { tOpen: 'ok', tOut: 'later', tShut: 'stop' }[word];
      const head = make('header', {}, mark(kind), make('strong', { className: 'word', textContent: text(word) }));
      if (truck) head.append(make('p', {}, make('bdi', { dir: 'ltr', textContent: [truck.plate, truck.cargo, truck.code].filter(Boolean).join(' · ') })));
      const barrier = make('section', { className: `barrier is-${kind}` }, head);
      const reasons = make('ul', { className: 'reasons' });
      for (const one of [...why, text('tFromList')].filter(Boolean)) {
        const name = why.includes(one) ? 'stop' : 'later';
        reasons.append(make('li', { className: `is-${name}` }, mark(name), make('span', { textContent: one })));
      }
      barrier.append(reasons);
      answer().replaceChildren(barrier);
      const field = $('[data-gate-ask] input:not([type=hidden])', page);
      if (word !== 'tOpen') { field?.select(); return; }
      const out = make('button', { type: 'button', className: 'btn btn-p btn-l', textContent: text('tLetOut') });
      out.addEventListener('click', () => {
        letOut({ pass: truck.pass, dossier: truck.dossier, container: truck.cargo });
        if (field) { field.value = ''; field.focus(); }
      });
      barrier.append(make('div', { className: 'panel-body' }, out));
      out.focus();
    }

    function letOut(what) {
      const known = outs();
      if (!known.some(one => one.pass === what.pass)) known.push({ ...what, at: new Date().toISOString(), key: uuid() });
      if (!keep.set(OUT, known)) return draw({ word: 'tShut', why: [text('tNotKept')] });
      draw({ word: 'tOut', why: [] });
      state();
      say(text('tOut'));
    }

    // Gives back what was let out. Only a plain yes clears a line; what is refused stays, to be looked into by people.
    let telling = false;
    async function tell() {
      if (telling || !navigator.onLine) return;
      telling = true;
      try {
        for (const { refused, ...one } of outs()) {
          if (refused) continue;
          const res = await fetch(page.dataset.tellUrl || '/gate/tell', { method: 'POST', body: new URLSearchParams({ ...one, csrf: csrf() }), headers: { 'Diwan-Part': 'tell' } });
          if (res.redirected || [401, 403, 429].includes(res.status) || res.status >= 500) break;
          const rest = outs().filter(known => known.key !== one.key);
          keep.set(OUT, res.ok ? rest : [...rest, { ...one, refused: res.status }]);
        }
      } catch { /* the line fell again */ } finally { telling = false; }
      state();
    }

    addEventListener('online', () => { fetchList(); tell(); });
    setInterval(() => { if (navigator.onLine) { fetchList(); tell(); } }, 120000);
    state();
    fetchList();
    tell();

    // True when the gate answered by itself: `fault` is why the server could not, or nothing when there is no network.
    return (form, fault) => {
      if (fault && !/^(TypeError|AbortError)$/.test(fault.name) && !/ 50[234]$/.test(fault.message)) return false;
      if (form.hasAttribute('data-gate-ask')) {
        draw(judge($('input:not([type=hidden])', form).value));
        return true;
      }
      if (form.hasAttribute('data-gate-out')) {
        const { pass, dossier, container } = Object.fromEntries(new FormData(form));
        letOut({ pass, dossier, container: container || '' });
        return true;
      }
      return false;
    };
  }

  strip();
  live();
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
})();
