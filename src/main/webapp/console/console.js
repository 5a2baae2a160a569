// The lists of the staff API as tables, read again every few seconds. Everything a caller said is
// put in as text, never as markup.

const REFRESH_MILLIS = 5000;

const time = (iso) => (iso ? new Date(iso).toLocaleString() : '');
const words = (...parts) => parts.filter(Boolean).join(', ');

const kinds = { WORDS: 'words', RECORDING: 'recording', CALL_BACK: 'call back' };

const lists = [
  {
    table: 'live',
    url: '../twilio/sessions',
    columns: {
      Clinic: (c) => c.clinic,
      Caller: (c) => c.caller,
      State: (c) => c.state,
      Service: (c) => c.rung,
      Started: (c) => time(c.started),
      Seconds: (c) => c.durationSeconds,
      'Last event': (c) => c.lastEvent,
    },
  },
  {
    table: 'requests',
    url: '../api/appointment-requests?most=20',
    columns: {
      Clinic: (r) => r.clinic,
      Received: (r) => time(r.at),
      Wish: (r) => r.kind,
      Owner: (r) => r.owner,
      Pet: (r) => words(r.pet, r.species),
      Reason: (r) => r.reason,
      Preferred: (r) => words(r.preferredDay, r.preferredTime),
      'Call back': (r) => r.callback,
    },
  },
  {
    table: 'messages',
    url: '../api/messages?most=20',
    columns: {
      Clinic: (m) => m.clinic,
      Received: (m) => time(m.at),
      From: (m) => m.caller || 'withheld',
      Kind: (m) => kinds[m.kind],
      Message: (m) => content(m),
    },
  },
  {
    table: 'calls',
    url: '../api/calls?most=20',
    columns: {
      Clinic: (c) => c.clinic,
      Caller: (c) => c.caller || 'withheld',
      Urgent: (c) => (c.urgent ? 'urgent' : ''),
      Started: (c) => time(c.started),
      Ended: (c) => time(c.ended),
      Why: (c) => c.reason,
      Story: (c) => link(`../api/calls/${encodeURIComponent(c.id)}`, 'timeline'),
    },
  },
];

function link(href, text) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  return a;
}

function content(message) {
  switch (message.kind) {
    case 'CALL_BACK':
      return message.callBack;
    case 'WORDS':
      return message.text;
    default:
      return recording(message);
  }
}

function recording(message) {
  return link(`../api/messages/${message.id}/audio`, `recording, ${message.seconds} s`);
}

function row(tag, values) {
  const tr = document.createElement('tr');
  for (const value of values) {
    const cell = document.createElement(tag);
    if (tag === 'th') {
      cell.scope = 'col';
    }
    cell.append(value ?? '');
    tr.append(cell);
  }
  return tr;
}

function show(list, entries) {
  const names = Object.keys(list.columns);
  const head = document.createElement('thead');
  const body = document.createElement('tbody');
  head.append(row('th', names));
  for (const entry of entries) {
    body.append(row('td', names.map((name) => list.columns[name](entry))));
  }
  if (entries.length === 0) {
    const none = row('td', ['None']);
    none.firstChild.colSpan = names.length;
    body.append(none);
  }
  document.getElementById(list.table).replaceChildren(head, body);
}

async function load(list) {
  const answer = await fetch(list.url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${list.url} answered ${answer.status}`);
  }
  show(list, await answer.json());
}

function say(text) {
  const status = document.getElementById('status');
  if (status.textContent !== text) {
    status.textContent = text;
  }
}

async function refresh() {
  try {
    await load(lists[0]); // one sign-in prompt, not four
    await Promise.all(lists.slice(1).map(load));
    say('Up to date');
  } catch (failure) {
    say(`Not up to date: ${failure.message}`);
  }
  setTimeout(refresh, REFRESH_MILLIS);
}

refresh();
