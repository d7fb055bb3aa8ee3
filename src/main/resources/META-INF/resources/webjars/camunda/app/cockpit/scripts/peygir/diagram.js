// A diagram that is looked at: the path taken, how often and how long, or where the time goes.
import { el, number, span } from './ui.js';

const VIEWER = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';
let loading;

const viewer = () => {
  loading ||= new Promise((done, failed) => {
    // it would hand itself to a loader of modules instead of to us
    const define = window.define;
    window.define = undefined;
    const script = el('script', { src: VIEWER, async: true });
    script.onload = () => { window.define = define; done(window.BpmnJS); };
    script.onerror = () => { window.define = define; loading = null; failed(new Error('bpmn-js')); };
    document.head.append(script);
  });
  return loading;
};

export const draw = async (node, xml, label) => {
  const Viewer = await viewer();
  const box = el('div', { class: 'peygir-diagram', role: 'figure', 'aria-label': label });
  const view = new Viewer({ container: box });
  const zoom = (words, sign, step) => el('button', { type: 'button', class: 'btn btn-default', 'aria-label': words,
    onclick: () => (step ? view.get('zoomScroll').stepZoom(step) : view.get('canvas').zoom('fit-viewport')) }, sign);
  node.replaceChildren(box, el('div', { class: 'peygir-zoom' }, zoom('بزرگ‌تر', '+', 1), zoom('کوچک‌تر', '−', -1), zoom('همهٔ نقشه', '⤢', 0)));
  await view.importXML(xml);
  view.get('canvas').zoom('fit-viewport', 'auto');
  return view;
};

const put = (view, id, position, html) => {
  if (view.get('elementRegistry').get(id)) view.get('overlays').add(id, { position, html });
};

export const markPath = (view, flows, inferred) => flows.forEach((id) => {
  if (view.get('elementRegistry').get(id)) view.get('canvas').addMarker(id, inferred ? 'peygir-guessed' : 'peygir-taken');
});

export const markSteps = (view, steps) => steps.forEach((step) => {
  put(view, step.activity, { bottom: 12, left: 0 }, el('div', { class: 'peygir-badge' + (step.running ? ' peygir-running' : '') },
    number(step.count) + '×' + (step.total > 1999 ? ' · ' + span(step.total) : '')));
});

/** stages: [{ activity, total, median, count }] */
export const heat = (view, stages) => {
  const most = Math.max(1, ...stages.map((one) => one.total));
  stages.forEach((one) => {
    const element = view.get('elementRegistry').get(one.activity);
    if (!element || element.waypoints) return;
    const share = one.total / most;
    view.get('overlays').add(one.activity, { position: { top: 0, left: 0 }, html: el('div', { class: 'peygir-heat',
      style: 'width:' + element.width + 'px;height:' + element.height + 'px;opacity:' + (0.08 + 0.6 * share).toFixed(2) }) });
    // what takes no time needs no figure on the picture; the table has it
    if (one.total > 1999) put(view, one.activity, { bottom: 12, left: 0 }, el('div', { class: 'peygir-badge' }, number(one.count) + '× · ' + span(one.median)));
  });
};

// The engine keeps steps, not flows: a flow counts as taken if what it leads to began when what it leaves ended.
export const guessPath = (view, activities) => {
  const moments = (id, key) => activities.filter((one) => one.activityId === id && one[key]).map((one) => Date.parse(one[key]));
  return view.get('elementRegistry').filter((one) => one.type === 'bpmn:SequenceFlow' && one.waypoints)
    .filter((flow) => moments(flow.source.id, 'endTime').some((end) =>
      moments(flow.target.id, 'startTime').some((start) => start >= end && start - end < 2000)))
    .map((flow) => flow.id);
};
