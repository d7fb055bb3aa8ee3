/* Rectangles over other people's lines on a scan, drawn with the finger or mouse, moved and sized with the keyboard too.
   The server paints them into the picture that it keeps; here they are in thousandths of it. */
import { make } from './fields.js';

const STEP = 20;
const within = (value, least, most) => Math.round(Math.min(Math.max(value, least), most));

export function covers(field) {
  const input = field.querySelector('input[type=file]');
  const sheet = make('div', { className: 'pgf-sheet' });
  const add = make('button', { type: 'button', className: 'pgc-button', textContent: 'پوشاندن بخشی از عکس' });
  const part = make('div', { hidden: true }, make('p', { className: 'pgf-hint',
    textContent: 'روی عکس بکشید تا بخشی پوشانده شود. با کلیدهای جهت جابه‌جا، با Shift و جهت بزرگ یا کوچک، و با Delete برداشته می‌شود.' }), sheet, add);
  field.append(part);
  const name = field.querySelector('[data-file]');

  const boxes = () => [...sheet.querySelectorAll('.pgf-cover')];
  function place(box, [left, top, width, height]) {
    const w = within(width, 10, 1000);
    const h = within(height, 10, 1000);
    box.place = [within(left, 0, 1000 - w), within(top, 0, 1000 - h), w, h];
    const [x, y] = box.place;
    Object.assign(box.style, { left: `${x / 10}%`, top: `${y / 10}%`, width: `${w / 10}%`, height: `${h / 10}%` });
  }
  function cover(at) {
    const box = make('button', { type: 'button', className: 'pgf-cover' });
    box.setAttribute('aria-label', 'بخش پوشانده؛ با کلیدهای جهت جابه‌جا کنید');
    box.addEventListener('keydown', (event) => {
      const move = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
      if (['Delete', 'Backspace'].includes(event.key)) { box.remove(); add.focus(); }
      if (!move) return;
      event.preventDefault();
      const [x, y, w, h] = box.place;
      place(box, event.shiftKey ? [x, y, w + move[0], h + move[1]] : [x + move[0], y + move[1], w, h]);
    });
    place(box, at);
    sheet.append(box);
    return box;
  }
  function clear() {
    sheet.replaceChildren();
    name.textContent = '';
    part.hidden = true;
  }

  input.addEventListener('change', () => {
    clear();
    const [file] = input.files;
    name.textContent = file?.name ?? '';
    if (!/^image\/(jpeg|png)$/.test(file?.type)) return;
    // Tasklist lets pictures come from data: but not from blob:
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (input.files[0] !== file) return;
      sheet.prepend(make('img', { src: reader.result, alt: 'عکسی که انتخاب کردید', draggable: false }));
      part.hidden = false;
    });
    reader.readAsDataURL(file);
  });
  add.addEventListener('click', () => cover([300, 400, 400, 100]).focus());
  sheet.addEventListener('pointerdown', (event) => {
    if (event.target.matches('.pgf-cover')) return;
    event.preventDefault();
    const frame = sheet.getBoundingClientRect();
    const at = ({ clientX, clientY }) => [(clientX - frame.left) * 1000 / frame.width, (clientY - frame.top) * 1000 / frame.height];
    const [x, y] = at(event);
    const box = cover([x, y, 10, 10]);
    sheet.setPointerCapture(event.pointerId);
    const draw = (moved) => {
      const [u, v] = at(moved).map((value) => within(value, 0, 1000));
      place(box, [Math.min(x, u), Math.min(y, v), Math.abs(u - x), Math.abs(v - y)]);
    };
    sheet.addEventListener('pointermove', draw);
    sheet.addEventListener('pointerup', () => {
      sheet.removeEventListener('pointermove', draw);
      if (box.place[2] < 20 && box.place[3] < 20) box.remove();
    }, { once: true });
  });
  return { clear, say: (words) => { name.textContent = words; }, into: (body) => boxes().forEach((box) => body.append('cover', box.place.join(','))) };
}
