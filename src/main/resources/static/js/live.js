// Moves the live board and the wall: by a stream, or where there is none by asking every ten seconds. Without this the
// page shows what was there when it was opened.
(() => {
  const live = document.getElementById('live');
  const state = document.getElementById('live-state');
  if (!live || !state) {
    return;
  }
  const ASK = 10000;
  const SILENT = 45000;
  const TRY_AGAIN = 60000;
  const TOO_MANY = 'TOO_MANY';
  let source = null;
  let asking = null;
  let watching = null;
  const stream = new URL(live.dataset.stream, window.location.href);
  // which board is on the screen
  let shown = stream.searchParams.get('shown');
  let over = false;

  const say = (name) => {
    if (state.dataset.state !== name) {
      state.dataset.state = name;
      state.textContent = state.dataset[name];
    }
  };

  // The rows that were not there before are marked for a moment; where the reader is stays where it is.
  const show = (html) => {
    const before = new Set(Array.from(live.querySelectorAll('[data-key]'), (row) => row.dataset.key));
    const focused = live.contains(document.activeElement) && document.activeElement.closest('[data-key]')?.dataset.key;
    live.innerHTML = html;
    const rows = Array.from(live.querySelectorAll('[data-key]'));
    rows.filter((row) => !before.has(row.dataset.key)).forEach((row) => row.classList.add('sv-live-new'));
    if (focused) {
      rows.find((row) => row.dataset.key === focused)?.querySelector('a')?.focus({ preventScroll: true });
    }
  };

  const end = () => {
    over = true;
    stop();
    say('ended');
  };

  const ask = async () => {
    try {
      const answer = await fetch(live.dataset.board, { headers: { 'If-None-Match': '"' + shown + '"' }, cache: 'no-store' });
      if (over || !asking) {
        return;
      }
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        end();
      } else if (answer.status === 200) {
        shown = (answer.headers.get('ETag') ?? '').replaceAll('"', '');
        show(await answer.text());
      }
    } catch {
      // asked again in a moment
    }
  };

  const startAsking = () => {
    if (!asking && !over) {
      asking = setInterval(ask, ASK);
      say('asking');
      ask();
    }
  };

  const stopAsking = () => {
    clearInterval(asking);
    asking = null;
  };

  // A proxy may keep a stream to itself, or a network break without a word: then nothing comes, not even a sign of life.
  const alive = () => {
    clearTimeout(watching);
    watching = setTimeout(() => {
      source?.close();
      startAsking();
      watching = setTimeout(start, TRY_AGAIN);
    }, SILENT);
  };

  const stop = () => {
    clearTimeout(watching);
    source?.close();
    source = null;
    stopAsking();
  };

  function start() {
    source?.close();
    if (!window.EventSource) {
      startAsking();
      return;
    }
    stream.searchParams.set('shown', shown);
    source = new EventSource(stream);
    alive();
    source.addEventListener('open', () => {
      alive();
      stopAsking();
      say('live');
    });
    source.addEventListener('board', (event) => {
      alive();
      shown = event.lastEventId;
      show(event.data);
    });
    source.addEventListener('beat', alive);
    source.addEventListener('end', (event) => {
      source.close();
      clearTimeout(watching);
      event.data === TOO_MANY ? startAsking() : end();
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        startAsking();
        clearTimeout(watching);
        watching = setTimeout(start, TRY_AGAIN);
      } else {
        // the browser comes back by itself; meanwhile, should it take long, the board is asked for
        setTimeout(() => source && source.readyState !== EventSource.OPEN && startAsking(), ASK);
      }
    });
  }

  const pause = document.querySelector('[data-live-pause]');
  if (pause) {
    pause.hidden = false;
    pause.addEventListener('click', () => {
      const paused = pause.getAttribute('aria-pressed') !== 'true';
      pause.setAttribute('aria-pressed', String(paused));
      if (paused) {
        stop();
        say('paused');
      } else if (!over) {
        start();
      }
    });
  }

  const clock = document.querySelector('[data-now]');
  if (clock) {
    const ahead = Number(clock.dataset.now) - Date.now();
    const part = (options) => new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: clock.dataset.zone, ...options });
    const day = part({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
    const hour = part({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    const tick = () => {
      const now = new Date(Date.now() + ahead);
      clock.querySelector('.wall-date').textContent = day.format(now);
      clock.querySelector('.wall-hour').textContent = hour.format(now);
    };
    tick();
    setInterval(tick, 1000);
  }

  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', (event) => event.persisted && !over && pause?.getAttribute('aria-pressed') !== 'true' && start());
  start();
})();
