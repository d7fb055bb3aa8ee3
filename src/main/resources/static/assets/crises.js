/* A crisis: choosing every case at once, and how long an answer can still be taken back. */
document.querySelectorAll('[data-all]').forEach((link) => link.addEventListener('click', (event) => {
  event.preventDefault();
  const boxes = [...document.querySelectorAll('input[name="cases"]')];
  const all = boxes.every((box) => box.checked);
  boxes.forEach((box) => { box.checked = !all; });
}));
document.querySelectorAll('[data-until]').forEach((left) => {
  const until = Number(left.dataset.until);
  const show = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    left.textContent = left.dataset.words.replace('#', document.documentElement.lang === 'fa'
      ? time.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]) : time);
    left.hidden = seconds === 0;
  };
  show();
  setInterval(show, 1000);
});
