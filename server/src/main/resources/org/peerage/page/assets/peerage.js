// What pages do beyond links and forms; they work without it.

// Suggestions below a search box: an input with data-suggest becomes a combobox with a listbox (WAI-ARIA 1.2).
(() => {
  const PAUSE = 120;
  let count = 0;

  const combobox = (input) => {
    const box = document.createElement('div');
    const list = document.createElement('ul');
    const said = document.createElement('span');
    list.id = `suggestions-${++count}`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    list.className = 'suggest';
    list.hidden = true;
    said.className = 'hidden';
    said.setAttribute('role', 'status');
    box.className = 'suggesting';
    input.replaceWith(box);
    box.append(input, list, said);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);

    let timer;
    let asking = new AbortController();
    let chosen = -1;

    const options = () => [...list.querySelectorAll('[role="option"]')];
    const close = () => {
      clearTimeout(timer);
      asking.abort();
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (place) => {
      const all = options();
      chosen = all.length ? (place + all.length + 1) % (all.length + 1) : -1;
      if (chosen === all.length) chosen = -1;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
      if (chosen < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', all[chosen].id);
        all[chosen].scrollIntoView({ block: 'nearest' });
      }
    };
    const show = (html) => {
      list.innerHTML = html;
      const all = options();
      all.forEach((option, i) => { option.id = `${list.id}-${i}`; });
      chosen = -1;
      list.hidden = all.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      said.textContent = all.length === 1 ? '1 suggestion' : `${all.length} suggestions`;
    };
    const ask = async () => {
      const text = input.value.trim();
      asking.abort();
      asking = new AbortController();
      if ([...text].length < 2) {
        close();
        return;
      }
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set('q', text);
      try {
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok && !answer.redirected) show(await answer.text());
        else close();
      } catch {
        // Another letter was typed meanwhile, or the server is away: the form still works.
      }
    };
    const go = (option) => { location.assign(option.dataset.url); };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) ask();
        else choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? options().length - 1 : chosen - 1);
      } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
        event.preventDefault();
        go(options()[chosen]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    input.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) go(option);
    });
  };

  document.querySelectorAll('input[data-suggest]').forEach(combobox);
})();

// A certainty mark opens the evidence below its line; a second time closes it.
(() => {
  document.addEventListener('click', (event) => {
    const mark = event.target.closest('a.cert[href*="/lines/"]');
    if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !window.htmx) return;
    const line = mark.closest('tr, li, .facts > div, .side, figure, .node');
    if (!line || mark.closest('.evidence')) return;
    event.preventDefault();
    const open = line.nextElementSibling;
    if (open && open.classList.contains('drawer')) {
      close(open, mark);
      return;
    }
    const within = drawerBelow(line);
    mark.setAttribute('aria-expanded', 'true');
    within.closest('.drawer').mark = mark;
    htmx.ajax('GET', mark.getAttribute('href'), { target: within, swap: 'innerHTML' }).then(() => {
      const heading = within.querySelector('[tabindex="-1"]');
      if (heading) heading.focus({ preventScroll: true });
    });
  });

  // Escape closes the drawer that has the focus.
  document.addEventListener('keydown', (event) => {
    const drawer = event.key === 'Escape' && event.target.closest('.drawer');
    if (drawer) close(drawer, drawer.mark);
  });

  function close(drawer, mark) {
    drawer.remove();
    mark.setAttribute('aria-expanded', 'false');
    mark.focus();
  }

  // An empty drawer after the line; what the evidence is put into.
  function drawerBelow(line) {
    const drawer = document.createElement(line.tagName === 'TR' || line.tagName === 'LI' ? line.tagName : 'div');
    drawer.className = 'drawer';
    let within = drawer;
    if (line.tagName === 'TR') {
      drawer.setAttribute('role', 'row');
      within = drawer.appendChild(document.createElement('td'));
      within.setAttribute('role', 'cell');
      within.colSpan = line.cells.length;
    }
    line.after(drawer);
    return within;
  }
})();

// A button that copies what a field holds, where there is a clipboard.
(() => {
  document.querySelectorAll('button[data-copies]').forEach((button) => {
    const field = document.getElementById(button.dataset.copies);
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
    });
  });
})();
