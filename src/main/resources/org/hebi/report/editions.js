(function () {
  'use strict';
  var notes = Array.prototype.slice.call(document.querySelectorAll('.notes li'));
  var marks = Array.prototype.slice.call(document.querySelectorAll('mark'));
  var status = document.getElementById('status');
  var off = { severity: {}, kind: {} };
  var current = -1;

  function shown(note) {
    return !off.severity[note.dataset.severity] && !off.kind[note.dataset.kind];
  }

  function apply() {
    var visible = {};
    notes.forEach(function (note) {
      var yes = shown(note);
      note.classList.toggle('hidden', !yes);
      if (yes) { visible[note.dataset.f] = note.dataset.severity; }
    });
    marks.forEach(function (mark) {
      var heaviest = -1;
      mark.dataset.f.split(' ').forEach(function (id) {
        if (id in visible) { heaviest = Math.max(heaviest, Number(visible[id])); }
      });
      mark.classList.remove('s0', 's1', 's2', 's3', 's4');
      mark.classList.toggle('on', heaviest >= 0);
      if (heaviest >= 0) { mark.classList.add('s' + heaviest); mark.tabIndex = 0; } else { mark.removeAttribute('tabindex'); }
    });
    document.querySelectorAll('.row').forEach(function (row) {
      var any = row.querySelector('.notes li:not(.hidden)');
      row.classList.toggle('hidden', onlyFindings && !any);
    });
    if (current >= 0 && !shown(notes[current])) { leave(); }
    say();
  }

  function say() {
    var list = notes.filter(shown);
    var at = current >= 0 ? list.indexOf(notes[current]) + 1 : 0;
    status.textContent = list.length === 0 ? 'No findings shown' : (at > 0 ? at + ' of ' : '') + list.length + ' findings';
  }

  function leave() {
    document.querySelectorAll('.here').forEach(function (e) { e.classList.remove('here'); });
    current = -1;
  }

  function go(index) {
    leave();
    current = index;
    var note = notes[index];
    note.classList.add('here');
    marks.forEach(function (mark) {
      if (mark.dataset.f.split(' ').indexOf(note.dataset.f) >= 0) { mark.classList.add('here'); }
    });
    var target = document.querySelector('mark.here') || note;
    target.scrollIntoView({ block: 'center' });
    say();
  }

  function step(by) {
    var list = notes.filter(shown);
    if (list.length === 0) { return; }
    var at = current >= 0 ? list.indexOf(notes[current]) : (by > 0 ? -1 : 0);
    go(notes.indexOf(list[(at + by + list.length) % list.length]));
  }

  var onlyFindings = false;
  document.querySelectorAll('.bar button[data-filter]').forEach(function (button) {
    button.addEventListener('click', function () {
      var pressed = button.getAttribute('aria-pressed') === 'true';
      button.setAttribute('aria-pressed', String(!pressed));
      off[button.dataset.filter][button.dataset.value] = pressed;
      apply();
    });
  });
  document.getElementById('only').addEventListener('click', function (event) {
    onlyFindings = !onlyFindings;
    event.currentTarget.setAttribute('aria-pressed', String(onlyFindings));
    apply();
  });
  document.getElementById('next').addEventListener('click', function () { step(1); });
  document.getElementById('previous').addEventListener('click', function () { step(-1); });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    var key = event.key.toLowerCase();
    if (key === 'j' || key === 'n') { step(1); event.preventDefault(); }
    if (key === 'k' || key === 'p') { step(-1); event.preventDefault(); }
    if (key === 'escape') { leave(); say(); }
    if (event.key === 'Enter' && event.target.tagName === 'MARK') { event.target.click(); }
  });
  document.addEventListener('click', function (event) {
    var mark = event.target.closest ? event.target.closest('mark.on') : null;
    var note = event.target.closest ? event.target.closest('.notes li') : null;
    if (mark) {
      var ids = mark.dataset.f.split(' ');
      var hit = notes.findIndex(function (n) { return ids.indexOf(n.dataset.f) >= 0 && shown(n); });
      if (hit >= 0) { go(hit); }
    } else if (note) {
      go(notes.indexOf(note));
    }
  });
  apply();
  document.documentElement.dataset.ready = 'yes';
})();
