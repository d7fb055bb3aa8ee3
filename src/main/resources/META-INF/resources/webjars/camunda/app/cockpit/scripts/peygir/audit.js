// What auditors need and the community edition lacks: its routes know running instances only.
import { cases } from './cases.js';
import { oneCase } from './one-case.js';
import { stageTimes } from './stage-times.js';
import { integrity } from './integrity.js';
import { page, el } from './ui.js';

const entry = (path, words) => (node) => {
  const link = el('a', { href: '#' + path, class: 'peygir-nav' }, words);
  const mark = () => {
    const here = location.hash.startsWith('#' + path);
    link.classList.toggle('active', here);
    if (here) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  };
  window.addEventListener('hashchange', mark);
  mark();
  node.append(link);
};

// every part renders anew when its address changes; what it asked for before must not draw over it
const route = (id, path, show) => {
  let stop = () => {};
  return {
    id, pluginPoint: 'cockpit.route', priority: 0, properties: { path },
    render: (node, { api }) => { stop = page(node, api, show); },
    unmount: () => stop()
  };
};

const inTab = (id, point, words, show) => ({
  id, pluginPoint: point, priority: 1, properties: { label: words },
  render: (node, data) => show(node, data)
});

export default [
  { id: 'peygir-nav-cases', pluginPoint: 'cockpit.navigation', priority: 60,
    properties: { path: '/cases' }, render: entry('/cases', 'پرونده‌ها') },
  { id: 'peygir-nav-times', pluginPoint: 'cockpit.navigation', priority: 59,
    properties: { path: '/stage-times' }, render: entry('/stage-times', 'زمان مرحله‌ها') },
  { id: 'peygir-nav-integrity', pluginPoint: 'cockpit.navigation', priority: 58,
    properties: { path: '/integrity' }, render: entry('/integrity', 'درستی کار') },
  route('peygir-cases', '/cases', cases),
  route('peygir-case', '/cases/:id', oneCase),
  route('peygir-times', '/stage-times', stageTimes),
  route('peygir-integrity', '/integrity', integrity),
  inTab('peygir-instance-tab', 'cockpit.processInstance.runtime.tab', 'گاه‌شمار',
    (node, { processInstanceId }) => node.append(el('p', { class: 'peygir peygir-tab' },
      el('a', { href: '#/cases/' + processInstanceId }, 'گاه‌شمار و مسیر این پرونده')))),
  inTab('peygir-definition-tab', 'cockpit.processDefinition.runtime.tab', 'زمان مرحله‌ها',
    (node, { processDefinitionId }) => node.append(el('p', { class: 'peygir peygir-tab' },
      el('a', { href: '#/stage-times?process=' + processDefinitionId.split(':')[0] + '&version='
        + processDefinitionId.split(':')[1] }, 'نقشهٔ گرما و زمان مرحله‌های این فرایند'), ' · ',
      el('a', { href: '#/cases?process=' + processDefinitionId.split(':')[0] }, 'پرونده‌های در جریان و پایان‌یافته'))))
];
