// Small comforts; every page works without them.
(() => {
  // What went wrong comes first: the summary takes the focus, so that it is read out and in view.
  document.getElementById('error-summary')?.focus();

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.querySelectorAll('button[type=submit]').forEach((button) => button.setAttribute('aria-disabled', 'true'));
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
    });
  });

  // What is typed as a password can be looked at, and is covered again before it is sent.
  const shownBy = (button, shown) => {
    document.getElementById(button.dataset.shows).type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };
  document.querySelectorAll('button[data-shows]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => shownBy(button, button.getAttribute('aria-pressed') !== 'true'));
    document.getElementById(button.dataset.shows).form?.addEventListener('submit', () => shownBy(button, false));
  });

  // The names and sizes of the files chosen, under their field.
  document.addEventListener('change', (event) => {
    const input = event.target;
    const list = input.matches?.('input[type=file][data-files]') && document.getElementById(input.id + '-chosen');
    if (!list) {
      return;
    }
    list.replaceChildren(...Array.from(input.files, (file) => {
      const line = document.createElement('li');
      const size = file.size < 1048576 ? Math.ceil(file.size / 1024) + ' KB' : (file.size / 1048576).toFixed(1) + ' MB';
      line.textContent = file.name + ' · ' + size;
      return line;
    }));
    list.hidden = input.files.length === 0;
  });

  // data-key="a": Alt+A follows the link, presses the button, or goes to the field; "/" alone is pressed without Alt.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    const typing = event.target.matches?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !event.altKey && !typing;
    const letter = event.altKey ? event.code.replace(/^(Key|Digit)/, '').toLowerCase() : '';
    const wanted = slash ? '/' : letter;
    const target = /^[a-z0-9/]$/.test(wanted) && document.querySelector('[data-key="' + wanted + '"]');
    if (!target) {
      return;
    }
    event.preventDefault();
    target.matches('a, button') ? target.click() : target.focus();
  });

  // A choice in a form marked data-auto sends it at once.
  document.addEventListener('change', (event) => event.target.form?.matches('[data-auto]') && event.target.form.requestSubmit());

  document.addEventListener('click', (event) => event.target.closest?.('[data-print]') && window.print());
})();
