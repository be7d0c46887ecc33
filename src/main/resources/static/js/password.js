// Says, while a password is chosen, how well it would stand up: by what the server asks (its length, what is tried first,
// what others know of the person), and beyond that by how much there is to guess. The server decides; nothing is sent.
(() => {
  const SHORT = 1;
  const FAIR = 2;
  const GOOD = 3;
  const STRONG = 4;
  const MOST_BYTES = 72;
  const FEWEST_DIFFERENT = 5;
  const LONGEST_BLOCK = 6;
  const SHORTEST_KNOWN = 4;
  const PAUSE_MILLIS = 400;
  const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik'];

  const bytes = (text) => new TextEncoder().encode(text).length;

  // All characters follow each other, such as 3456789012 or zyxwvutsrq.
  const isStraight = (text, step) => [...text.slice(1)].every((one, at) => {
    const difference = one.charCodeAt(0) - text.charCodeAt(at);
    return difference === step || (difference === -9 * step && /\d/.test(one));
  });

  // One short block over and over, such as abcdeabcde.
  const isRepeated = (text) => {
    for (let block = 1; block <= Math.min(LONGEST_BLOCK, Math.floor(text.length / 2)); block += 1) {
      if (text.startsWith(text.slice(block))) {
        return true;
      }
    }
    return false;
  };

  const isTriedFirst = (small, common) => common.has(small) || new Set(small).size < FEWEST_DIFFERENT
    || isStraight(small, 1) || isStraight(small, -1) || isRepeated(small);

  // What the rest of the form says of the person, and their day of birth in an identity number.
  const knownOf = (field) => [...(field.form?.querySelectorAll('input[type=text], input[type=tel]') ?? [])]
    .map((other) => other.value.replace(/[\s-]/g, '').toLowerCase())
    .flatMap((text) => (/^\d{17}[\dx]$/.test(text) ? [text, text.slice(6, 14)] : [text]))
    .filter((text) => bytes(text) >= SHORTEST_KNOWN);

  const poolOf = (text) => [[/\d/, 10], [/[a-z]/, 26], [/[A-Z]/, 26], [/[!-/:-@[-`{-~ ]/, 33], [/[^ -~]/, 2000]]
    .reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);

  // A character that a rule foretells from the one before hardly counts.
  const bitsOf = (text) => {
    const small = text.toLowerCase();
    const follows = (at) => {
      const pair = small.slice(at - 1, at + 1);
      return Math.abs(small.charCodeAt(at) - small.charCodeAt(at - 1)) <= 1
        || ROWS.some((row) => row.includes(pair)) || small.indexOf(pair) < at - 1;
    };
    const each = Math.log2(Math.max(2, poolOf(text)));
    return [...small].reduce((sum, _, at) => sum + (at > 0 && follows(at) ? each / 5 : each), 0);
  };

  const judge = (field, shortest, common) => {
    const text = field.value;
    const small = text.toLowerCase();
    const missing = shortest - [...text].length;
    if (missing > 0) {
      return [SHORT, 'short', missing];
    }
    if (bytes(text) > MOST_BYTES) {
      return [SHORT, 'long', MOST_BYTES];
    }
    if (isTriedFirst(small, common)) {
      return [SHORT, 'common'];
    }
    if (knownOf(field).some((part) => small.includes(part))) {
      return [SHORT, 'personal'];
    }
    const bits = bitsOf(text);
    if (bits < 50) {
      return [FAIR, 'fair'];
    }
    return bits < 75 ? [GOOD, 'good'] : [STRONG, 'strong'];
  };

  document.querySelectorAll('[data-measures]').forEach((box) => {
    const field = document.getElementById(box.dataset.measures);
    const meter = box.querySelector('meter');
    const said = box.querySelector('[role=status]');
    let common = new Set();
    let asked = false;
    let later = 0;
    const show = () => {
      clearTimeout(later);
      box.hidden = field.value === '';
      const [level, word, number] = judge(field, Number(box.dataset.shortest), common);
      meter.value = level;
      box.dataset.level = String(level);
      // not at every key: it is read out
      later = setTimeout(() => {
        said.textContent = field.value === '' ? '' : box.dataset[word].replace('{0}', number);
      }, PAUSE_MILLIS);
    };
    const learn = () => {
      if (!asked) {
        asked = true;
        fetch(box.dataset.list).then((answer) => (answer.ok ? answer.text() : ''))
          .then((list) => {
            common = new Set(list.split(/\s+/).filter((one) => one !== ''));
            show();
          })
          .catch(() => { asked = false; });
      }
    };
    field.addEventListener('focus', learn);
    field.addEventListener('input', () => {
      learn();
      show();
    });
    field.form?.addEventListener('change', show);
  });
})();
