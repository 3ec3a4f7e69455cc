// What the server cannot do: keys, the caret, scrolling, the clock's zone and two cookies.
const pause = 70;

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;

export function remember(name, value) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=strict${secure}`;
}

export const focus = element => element?.focus();
export const focusInto = id => document.getElementById(id)?.querySelector('input, select, textarea')?.focus();

// The log is laid out from its end, so that end is where it starts. Of a message that is taller than the log, the beginning is shown.
// At once: the browser drops an animation that is under way when a message comes in.
export function reveal(log, id) {
  const message = document.getElementById(id);
  if (message && message.offsetHeight > log.clientHeight) message.scrollIntoView({ block: 'start', behavior: 'instant' });
  else log?.scrollTo({ top: 0, behavior: 'instant' });
}

export function fill(input, text) {
  put(input, { text, caret: text.length });
  input.dispatchEvent(new Event('input'));
  input.focus();
}

function put(input, edit) {
  input.value = edit.text;
  input.setSelectionRange(edit.caret, edit.caret);
}

export function attach(input, list, owner) {
  const stop = new AbortController();
  const on = (target, event, handler) => target.addEventListener(event, handler, { signal: stop.signal });
  const isOpen = () => input.getAttribute('aria-expanded') === 'true';
  let waiting = 0;

  const ask = () => {
    waiting = 0;
    return owner.invokeMethodAsync('Ask', input.value, input.selectionStart ?? input.value.length);
  };
  const forget = () => {
    clearTimeout(waiting);
    waiting = 0;
  };
  const take = (edit, before) => {
    // Whoever typed on meanwhile keeps what they typed.
    if (!edit || input.value !== before) return;
    put(input, edit);
    if (edit.asks) ask();
  };

  on(input, 'input', () => {
    forget();
    waiting = setTimeout(ask, pause);
  });
  on(input, 'keydown', async event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const wanted = ['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key) || (isOpen() && ['Tab', 'Escape'].includes(event.key));
    if (!wanted) return;
    event.preventDefault();
    const before = input.value;
    if (event.key === 'Enter' || event.key === 'Escape') forget();
    take(await owner.invokeMethodAsync('Key', event.key, before), before);
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  on(input, 'change', () => owner.invokeMethodAsync('Settle', input.value));
  on(input, 'blur', () => {
    forget();
    if (isOpen()) owner.invokeMethodAsync('Close');
  });
  const send = input.parentElement.querySelector('.send');
  if (send) {
    // The keyboard of a phone stays open.
    on(send, 'mousedown', event => event.preventDefault());
    on(send, 'click', async () => {
      forget();
      const before = input.value;
      take(await owner.invokeMethodAsync('Send', before), before);
      input.focus();
    });
  }
  on(list, 'mousedown', event => event.preventDefault());
  on(list, 'click', async event => {
    const option = event.target.closest('[data-index]');
    const before = input.value;
    if (option) take(await owner.invokeMethodAsync('Choose', Number(option.dataset.index), before), before);
    input.focus();
  });

  // Typed before anybody listened.
  if (input.value && document.activeElement === input) ask();
  return { detach() { forget(); stop.abort(); } };
}
