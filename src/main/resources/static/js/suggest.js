// The search box suggests while one types (a combobox with a list); without this the form searches as ever.
(() => {
  document.querySelectorAll('input[data-suggest]').forEach((box) => {
    const list = document.getElementById(box.id + '-suggestions');
    const told = document.getElementById(box.id + '-suggested');
    let active = -1;
    box.type = 'text';
    box.enterKeyHint = 'search';
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-expanded', 'false');
    box.setAttribute('aria-controls', list.id);

    const options = () => Array.from(list.querySelectorAll('[role=option]'));
    const mark = (at) => {
      active = at;
      options().forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
      const chosen = options()[at];
      if (chosen) {
        box.setAttribute('aria-activedescendant', chosen.id);
        chosen.scrollIntoView({ block: 'nearest' });
      } else {
        box.removeAttribute('aria-activedescendant');
      }
    };
    const show = (open) => {
      list.hidden = !open;
      box.setAttribute('aria-expanded', String(open));
      mark(-1);
    };
    const follow = (option) => window.location.assign(option.dataset.href);

    list.addEventListener('htmx:afterSwap', () => {
      const count = options().length;
      const asked = box.value.trim() !== '';
      show(count > 0 && asked && document.activeElement === box);
      told.textContent = asked ? (count > 0 ? told.dataset.some.replace('#', count) : told.dataset.none) : '';
    });
    box.addEventListener('keydown', (event) => {
      const count = options().length;
      if (event.isComposing || count === 0) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (list.hidden) {
          show(true);
        }
        mark(active < 0 && step < 0 ? count - 1 : active + step >= count ? -1 : active + step);
      } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
        event.preventDefault();
        follow(options()[active]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        show(false);
      }
    });
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        follow(option);
      }
    });
    box.addEventListener('blur', () => show(false));
  });
})();
